import { fractionOf, PARTS_27 } from './precise-math.ts'

/**
 * Factors of the EarningsPool of an account's delegate in the account's last claim round. 0 is what the contract's
 * storage holds where nothing was written; parts per 10^27 otherwise.
 */
export interface StartFactors {
  cumulativeRewardFactor: bigint
  cumulativeFeeFactor: bigint
  /** L1: what the contract finds in an earlier round where the factor is 0; null where it finds nothing either. */
  fallbackRewardFactor?: bigint | null | undefined
  fallbackFeeFactor?: bigint | null | undefined
}

/** What an Orchestrator earned: factors in parts per 10^27, its own rewards in wei of LPT, its own fees in wei of ETH. */
export interface DelegateEarnings {
  latestRewardFactor: bigint
  latestFeeFactor: bigint
  cumulativeRewards: bigint
  cumulativeFees: bigint
}

/** An account as of its last claim of earnings. */
export interface Account {
  /** Wei of LPT. */
  bondedAmount: bigint
  /** Wei of ETH. */
  fees: bigint
  lastClaimRound: bigint
  /** Null where that pool is empty. */
  startPool: StartFactors | null
  /** Null for an account that has none. */
  delegate: DelegateEarnings | null
  isOwnDelegate: boolean
}

/** What an account would have after a claim of its earnings. Units: wei of LPT, wei of ETH. */
export interface Pending {
  stake: bigint
  fees: bigint
}

/** BondingManager.pendingStake and pendingFees. `currentRound` is the last initialized round. */
export function pending(account: Account, currentRound: bigint): Pending {
  const { bondedAmount, fees, delegate } = account
  if (!delegate) return { stake: bondedAmount, fees }
  const own = account.isOwnDelegate
    ? { stake: delegate.cumulativeRewards, fees: delegate.cumulativeFees }
    : { stake: 0n, fees: 0n }
  if (account.lastClaimRound >= currentRound) {
    return { stake: bondedAmount + own.stake, fees: fees + own.fees }
  }
  const start = startRewardFactor(account.startPool)
  const earned = delegate.latestFeeFactor - startFeeFactor(account.startPool)
  return {
    stake: fractionOf(bondedAmount, delegate.latestRewardFactor, start, PARTS_27) + own.stake,
    fees: fees + fractionOf(bondedAmount, earned, start, PARTS_27) + own.fees,
  }
}

/** BondingManager.delegatorCumulativeStakeAndFees: a reward factor of 0 counts as 1. */
function startRewardFactor(pool: StartFactors | null): bigint {
  return pool?.cumulativeRewardFactor || pool?.fallbackRewardFactor || PARTS_27
}

function startFeeFactor(pool: StartFactors | null): bigint {
  return pool?.cumulativeFeeFactor || pool?.fallbackFeeFactor || 0n
}
