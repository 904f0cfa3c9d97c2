/** What a DelegatorPool holds for those who have not claimed. Amounts in wei. */
export interface UnclaimedPool {
  /** LPT, rewards included: the pool's pending stake. */
  stake: bigint
  /** ETH: the pool's pending fees. */
  fees: bigint
  /** L1 stake that is still to be claimed. */
  remainingInitialStake: bigint
}

/** What one claim is paid: stake in wei of LPT, fees in wei of ETH. */
export interface PoolPayment {
  stake: bigint
  fees: bigint
}

/**
 * What DelegatorPool.claim pays for `initialStake`, a delegator's stake on L1: its share of what the pool holds now.
 * A pool in which nothing remains pays nothing; the contract reverts there.
 */
export function poolPayment(pool: UnclaimedPool, initialStake: bigint): PoolPayment {
  const remaining = pool.remainingInitialStake
  if (remaining === 0n) return { stake: 0n, fees: 0n }
  return { stake: (pool.stake * initialStake) / remaining, fees: (pool.fees * initialStake) / remaining }
}
