import { ProtocolState } from '../entities/protocol-state'

/** What Protocol.bondingManagerVersion is for an implementation that the deployment does not know. */
export const UNKNOWN_VERSION: i32 = 0

/**
 * The rules of BondingManager that changed the accounting, each by the version that brought it. A later version keeps
 * them all. A version without a line here only changed what reverts: it needs no more than its address in the manifest.
 */
export namespace Rule {
  /** transferBond sets the receiver's startRound. */
  export const TRANSFER_SETS_START_ROUND: i32 = 2
  /** A switch away from the zero address moves the stake bonded there (bondForWithHint). */
  export const MOVES_STAKE_FROM_ZERO_ADDRESS: i32 = 3
  /** rebondFromUnbonded writes the factors of the round. */
  export const REBOND_WRITES_FACTORS: i32 = 8
  /** Stake is written while the orchestrator is active, also outside the pool (increaseTotalStake, decreaseTotalStake). */
  export const WRITES_STAKE_WHILE_ACTIVE: i32 = 10
  /** The retroactive branch of updateTranscoderWithFees counts mintable tokens without the minted ones. */
  export const FEES_COUNT_MINTABLE_ONLY: i32 = 13
}

/** Whether the live BondingManager follows a rule. An unknown implementation is taken to follow all that are known. */
export function follows(protocol: ProtocolState, rule: i32): boolean {
  const version = protocol.bondingManagerVersion
  return version == UNKNOWN_VERSION || version >= rule
}
