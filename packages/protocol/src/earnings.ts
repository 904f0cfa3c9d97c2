/** Where an account stands at one moment. Stake in wei of LPT, fees in wei of ETH. */
export interface Standing {
  pendingStake: bigint
  pendingFees: bigint
  /** LPT that it brought in itself so far, less what it unbonded. */
  principal: bigint
  /** Fees withdrawn so far. */
  withdrawnFees: bigint
}

/** What an account earned, brought in and took out between two moments. Stake in wei of LPT, fees in wei of ETH. */
export interface Earned {
  /** Below 0 where more was lost than earned: to a slash, or by a change of delegate that forfeits what was pending. */
  rewards: bigint
  fees: bigint
  /** LPT bonded, rebonded and received by transfers, less LPT unbonded. */
  bonded: bigint
  withdrawnFees: bigint
}

export const NOTHING: Standing = { pendingStake: 0n, pendingFees: 0n, principal: 0n, withdrawnFees: 0n }

/**
 * What was earned is what was not brought in or taken out. The amounts of consecutive spans add up to that of the whole,
 * to the wei: no span is rounded by itself.
 */
export function earnedBetween(before: Standing, after: Standing): Earned {
  const bonded = after.principal - before.principal
  const withdrawnFees = after.withdrawnFees - before.withdrawnFees
  return {
    rewards: after.pendingStake - before.pendingStake - bonded,
    fees: after.pendingFees - before.pendingFees + withdrawnFees,
    bonded,
    withdrawnFees,
  }
}
