import { BigInt } from '@graphprotocol/graph-ts'
import { Delegator } from '../records/delegator'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'
import { ZERO } from './constants'
import { rewardFactor } from './factors'
import { fractionOf, PARTS_27 } from './precise-math'

/** What an account would have after a claim of its earnings. Units: wei of LPT, wei of ETH. */
export class Pending {
  constructor(
    public stake: BigInt,
    public fees: BigInt,
  ) {}
}

/**
 * BondingManager.pendingStakeAndFees for a claim up to `round`. `start` is the delegate's pool of the account's
 * lastClaimRound, whose factors have to be read now: what happened in that round after the claim is lost to the account.
 */
export function pending(
  account: Delegator,
  delegate: Orchestrator,
  start: EarningsPool,
  round: BigInt,
): Pending {
  const bonded = bondedAmount(account)
  const result = new Pending(bonded, account.fees)
  if (account.lastClaimRound.lt(round)) {
    const startFactor = rewardFactor(startRewardFactor(start))
    const earned = delegate.latestFeeFactor.minus(startFeeFactor(start))
    result.stake = fractionOf(bonded, delegate.latestRewardFactor, startFactor, PARTS_27)
    result.fees = account.fees.plus(fractionOf(bonded, earned, startFactor, PARTS_27))
  }
  if (account.id == delegate.id) {
    result.stake = result.stake.plus(delegate.cumulativeRewards)
    result.fees = result.fees.plus(delegate.cumulativeFees)
  }
  return result
}

/** The account's stake as of its last claim, 0 where that is unknown. */
export function bondedAmount(account: Delegator): BigInt {
  const amount = account.bondedAmount
  return amount ? amount : ZERO
}

function startRewardFactor(start: EarningsPool): BigInt {
  const fallback = start.fallbackRewardFactor
  return fallback && start.cumulativeRewardFactor.isZero() ? fallback : start.cumulativeRewardFactor
}

function startFeeFactor(start: EarningsPool): BigInt {
  const fallback = start.fallbackFeeFactor
  return fallback && start.cumulativeFeeFactor.isZero() ? fallback : start.cumulativeFeeFactor
}
