/** BondingManager.DelegatorStatus. */
export type DelegatorStatus = 'PENDING' | 'BONDED' | 'UNBONDED'

/**
 * BondingManager.delegatorStatus: whether an account's stake counts in `round`. That is the round of the chain,
 * initialized or not.
 */
export function delegatorStatus(
  { bondedAmount, startRound }: { bondedAmount: bigint; startRound: bigint },
  round: bigint,
): DelegatorStatus {
  if (bondedAmount === 0n) return 'UNBONDED'
  return startRound > round ? 'PENDING' : 'BONDED'
}
