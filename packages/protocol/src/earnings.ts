import { PRECISE_UNIT, preciseFraction } from './precise-math.ts'

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

/**
 * Stake of an account with its unclaimed rewards, in wei of LPT: BondingManager.pendingStake. `currentRound` is the
 * last initialized round.
 */
export function pendingStake(account: Account, currentRound: bigint): bigint {
  const { delegate, bondedAmount } = account
  if (!delegate) return bondedAmount
  const own = account.isOwnDelegate ? delegate.cumulativeRewards : 0n
  if (account.lastClaimRound >= currentRound) return bondedAmount + own
  return (
    preciseFraction(bondedAmount, delegate.latestRewardFactor, startRewardFactor(account.startPool)) + own
  )
}

/**
 * Fees of an account that it could withdraw after a claim of earnings, in wei of ETH: BondingManager.pendingFees.
 * `currentRound` is the last initialized round.
 */
export function pendingFees(account: Account, currentRound: bigint): bigint {
  const { delegate, fees } = account
  if (!delegate) return fees
  const own = account.isOwnDelegate ? delegate.cumulativeFees : 0n
  if (account.lastClaimRound >= currentRound) return fees + own
  const earned = delegate.latestFeeFactor - startFeeFactor(account.startPool)
  return fees + preciseFraction(account.bondedAmount, earned, startRewardFactor(account.startPool)) + own
}

/** BondingManager.delegatorCumulativeStakeAndFees: a reward factor of 0 counts as 1. */
function startRewardFactor(pool: StartFactors | null): bigint {
  return pool?.cumulativeRewardFactor || pool?.fallbackRewardFactor || PRECISE_UNIT
}

function startFeeFactor(pool: StartFactors | null): bigint {
  return pool?.cumulativeFeeFactor || pool?.fallbackFeeFactor || 0n
}
