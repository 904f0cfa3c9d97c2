import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { ProtocolState } from '../entities/protocol-state'
import { Ledger } from '../ledger/ledger'
import { ONE, ZERO } from '../math/constants'
import { feeFactorAsOf, rewardFactor, rewardFactorAsOf } from '../math/factors'
import { fractionOf, PARTS_6, PARTS_27, partOf } from '../math/precise-math'
import { EarningsPool } from '../records/earnings-pool'
import { carryStake } from './earnings-factors'
import { cutRate } from './treasury'
import { follows, Rule } from './versions'

/**
 * BondingManager.updateTranscoderWithFees: `amount`, what a winning ticket paid, becomes fees of the orchestrator and
 * its delegators. Until the orchestrator calls reward in the round its commission is copied anew with each ticket.
 */
export function addFees(ledger: Ledger, orchestratorId: Bytes, amount: BigInt): void {
  const protocol = ledger.protocol
  const round = protocol.currentRound
  const orchestrator = ledger.orchestrator(orchestratorId)
  const previous = ledger.earningsPool(orchestrator, round.minus(ONE))
  let pool = ledger.earningsPool(orchestrator, round)
  let ownRewards = orchestrator.activeCumulativeRewards
  if (round.gt(orchestrator.lastRewardRound)) {
    pool = carryStake(ledger, orchestrator, orchestrator.lastActiveStakeUpdateRound)
    pool.rewardCut = orchestrator.rewardCut
    pool.feeShare = orchestrator.feeShare
    ownRewards = orchestrator.cumulativeRewards
  }

  const stake = pool.totalStake
  const shared = partOf(amount, pool.feeShare, PARTS_6)
  const commission = amount.minus(shared)
  orchestrator.cumulativeFees = orchestrator.cumulativeFees
    .plus(fractionOf(shared, ownRewards, stake, PARTS_27))
    .plus(commission)

  let previousRewardFactor = rewardFactorAsOf(orchestrator, previous)
  if (previousRewardFactor.isZero() && orchestrator.lastRewardRound == round) {
    previousRewardFactor = factorBeforeReward(protocol, pool)
  }
  const earned = fractionOf(rewardFactor(previousRewardFactor), shared, stake, PARTS_27)
  const own = pool.cumulativeFeeFactor
  const start = own.isZero() ? feeFactorAsOf(orchestrator, previous) : own
  pool.cumulativeFeeFactor = start.plus(earned)
  pool.fees = pool.fees.plus(amount)
  ledger.keep(orchestrator, pool)
  orchestrator.latestFeeFactor = pool.cumulativeFeeFactor
  orchestrator.lastFeeRound = round
  ledger.earned(orchestrator)
}

/**
 * Where the round before has no reward factor but this round has been rewarded, the contract reckons back from this
 * round's factor. Up to v12 it takes mintable and minted tokens together for the round's rewards: odd, but what it does.
 */
function factorBeforeReward(protocol: ProtocolState, pool: EarningsPool): BigInt {
  const mintable = protocol.mintableTokens
  const tokens = follows(protocol, Rule.FEES_COUNT_MINTABLE_ONLY)
    ? mintable
    : mintable.plus(protocol.mintedTokens)
  const active = protocol.totalActiveStake
  let rewards = fractionOf(tokens, pool.totalStake, active ? active : ZERO, PARTS_27)
  rewards = rewards.minus(partOf(rewards, cutRate(protocol), PARTS_27))
  const shared = rewards.minus(partOf(rewards, pool.rewardCut, PARTS_6))
  return fractionOf(pool.cumulativeRewardFactor, pool.totalStake, shared.plus(pool.totalStake), PARTS_27)
}
