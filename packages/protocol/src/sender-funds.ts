/** What a broadcaster has in TicketBroker on one chain. Amounts in wei of ETH. */
export interface SenderFunds {
  deposit: bigint
  reserve: bigint
  /** ETH claimed from its reserve in the current round. */
  reserveClaimed: bigint
}

/**
 * What each orchestrator of the active set can claim from a reserve in one round, before it has claimed any of it:
 * TicketBroker's MixinReserve.claimableReserve. Null where there is no orchestrator.
 */
export function reservePerOrchestrator(
  { reserve, reserveClaimed }: Pick<SenderFunds, 'reserve' | 'reserveClaimed'>,
  orchestrators: number,
): bigint | null {
  return orchestrators > 0 ? (reserve + reserveClaimed) / BigInt(orchestrators) : null
}

/**
 * The highest face value that is paid in full to an orchestrator of the active set that has claimed nothing in the round:
 * TicketBroker's redeemWinningTicket takes the deposit first, then the orchestrator's part of the reserve. No more is there
 * than the reserve still holds.
 */
export function maxFaceValue(funds: SenderFunds, orchestrators: number): bigint | null {
  const part = reservePerOrchestrator(funds, orchestrators)
  if (part === null) return null
  if (part > funds.reserve) return funds.deposit + funds.reserve
  return funds.deposit + part
}

/**
 * The least reserve that pays a winning ticket of this face value to every orchestrator of the active set in one round, with
 * nothing left of the deposit.
 */
export function reserveNeeded(faceValue: bigint, orchestrators: number): bigint {
  return faceValue * BigInt(orchestrators)
}

/** Whether funds can be withdrawn: `withdrawRound` is 0 until the broadcaster unlocks, and TicketBroker.withdraw leaves it. */
export function fundsState(withdrawRound: bigint, currentRound: bigint): 'LOCKED' | 'UNLOCKING' | 'UNLOCKED' {
  if (withdrawRound === 0n) return 'LOCKED'
  return withdrawRound > currentRound ? 'UNLOCKING' : 'UNLOCKED'
}
