import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { poolPayment } from '@confluence/protocol/delegator-pool'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorPoolRow, DelegatorRow, OrchestratorRow } from '../mirror/rows.ts'
import type { ClaimBlocker } from '../schema/generated.ts'
import type { Leaf } from '../snapshot/leaf.ts'

/** A snapshot claim as it would be paid now: LPT and ETH in wei, and why it would revert, if it would. */
export interface Claim {
  stake: bigint
  fees: bigint
  blockedBy: ClaimBlocker | null
}

/** First BondingManager in which a pool may not claim earnings for a receiver whose orchestrator has not called reward. */
const GUARDS_EARNINGS = 9
/** First BondingManager that refuses a transfer of a pool's stake to the orchestrator it is bonded to. */
const REFUSES_SELF = 6

const nothing = (blockedBy: ClaimBlocker | null): Claim => ({ stake: 0n, fees: 0n, blockedBy })

/**
 * What L2Migrator.claimStake would pay for an L1 account that has not migrated. `leaf` is its leaf of the snapshot,
 * `pool` that of the leaf's delegate, `receiver` its account on L2.
 */
export function claimOf(
  l2: ChainMirror,
  id: string,
  leaf: Leaf | undefined,
  pool: DelegatorPoolRow | undefined,
  receiver: DelegatorRow | undefined,
): Claim {
  if (!leaf) return nothing('NOT_IN_SNAPSHOT')
  if (leaf.stake === 0n && leaf.fees === 0n) return nothing('NOTHING_TO_CLAIM')
  const closed = closedBecause(l2)
  // Without a delegate claimStake pays the fees, and bonds nothing.
  if (leaf.delegate === ZERO_ADDRESS) return { stake: 0n, fees: leaf.fees, blockedBy: closed }
  if (!pool) {
    const blockedBy = closed ?? bondBlockedBy(l2, leaf, receiver)
    return { stake: leaf.stake, fees: leaf.fees, blockedBy }
  }
  const paid = poolPayment(pool, leaf.stake)
  const blockedBy = closed ?? poolBlockedBy(l2, id, leaf, pool, paid.stake, receiver)
  return { stake: paid.stake, fees: paid.fees + leaf.fees, blockedBy }
}

export const migratedClaim = nothing('ALREADY_MIGRATED')

function closedBecause({ protocol }: ChainMirror): ClaimBlocker | null {
  if (protocol?.paused) return 'PROTOCOL_PAUSED'
  return protocol?.claimStakeEnabled ? null : 'CLAIMS_DISABLED'
}

/** Without a pool L2Migrator bonds the leaf's stake to its delegate, which an orchestrator's own stake cannot follow. */
function bondBlockedBy(l2: ChainMirror, leaf: Leaf, receiver: DelegatorRow | undefined): ClaimBlocker | null {
  if (!receiver || receiver.id === leaf.delegate) return null
  return l2.orchestrators.get(receiver.id)?.registered ? 'RECEIVER_IS_ORCHESTRATOR' : null
}

function poolBlockedBy(
  l2: ChainMirror,
  id: string,
  leaf: Leaf,
  pool: DelegatorPoolRow,
  payment: bigint,
  receiver: DelegatorRow | undefined,
): ClaimBlocker | null {
  const round = l2.protocol?.currentRound ?? 0n
  // An unknown implementation, 0, is taken to follow all rules.
  const version = l2.protocol?.bondingManagerVersion || Number.POSITIVE_INFINITY
  const account = l2.delegators.get(pool.id)
  if (account && account.startRound > round) return 'POOL_CREATED_THIS_ROUND'
  if (leaf.stake > pool.remainingInitialStake || payment === 0n) return 'POOL_EXHAUSTED'
  const hasStake = receiver !== undefined && (receiver.bondedAmount ?? 0n) > 0n
  if (!hasStake && id === account?.delegate && version >= REFUSES_SELF) {
    return 'RECEIVER_IS_ORCHESTRATOR'
  }
  if (!hasStake || version < GUARDS_EARNINGS || receiver.lastClaimRound >= round) return null
  return awaitsReward(l2.orchestrators.get(receiver.delegate ?? ''), round) ? 'NO_REWARD_THIS_ROUND' : null
}

function awaitsReward(orchestrator: OrchestratorRow | undefined, round: bigint): boolean {
  return orchestrator?.active === true && orchestrator.lastRewardRound !== round
}
