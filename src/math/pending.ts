import { BigInt } from '@graphprotocol/graph-ts'
import { Delegator, EarningsPool, Orchestrator, Protocol } from '../../generated/schema'
import { rewardFactor } from './factors'
import { fractionOf, PARTS_27 } from './precise-math'

/** What an account would have if it claimed its earnings now. Units: wei of LPT, wei of ETH. */
export class Pending {
  constructor(
    public stake: BigInt,
    public fees: BigInt,
  ) {}
}

/**
 * BondingManager.pendingStakeAndFees for an account that is no orchestrator itself. `start` is its delegate's pool of
 * the account's lastClaimRound, whose factors have to be read now: what happened in that round after the claim is lost
 * to the account.
 */
export function pending(
  protocol: Protocol,
  account: Delegator,
  delegate: Orchestrator,
  start: EarningsPool,
): Pending {
  if (account.lastClaimRound.ge(protocol.currentRound)) return new Pending(account.bondedAmount, account.fees)
  const startFactor = rewardFactor(start.cumulativeRewardFactor)
  const earned = delegate.latestFeeFactor.minus(start.cumulativeFeeFactor)
  return new Pending(
    fractionOf(account.bondedAmount, delegate.latestRewardFactor, startFactor, PARTS_27),
    account.fees.plus(fractionOf(account.bondedAmount, earned, startFactor, PARTS_27)),
  )
}
