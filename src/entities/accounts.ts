import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Delegator, EarningsPool, Orchestrator } from '../../generated/schema'
import { ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'

export function newDelegator(id: Bytes): Delegator {
  const delegator = new Delegator(id)
  delegator.bondedAmount = ZERO
  delegator.fees = ZERO
  delegator.startRound = ZERO
  delegator.lastClaimRound = ZERO
  delegator.nextUnbondingLockId = ZERO
  return delegator
}

export function newOrchestrator(id: Bytes): Orchestrator {
  const orchestrator = new Orchestrator(id)
  orchestrator.registered = false
  orchestrator.active = false
  orchestrator.inPool = false
  orchestrator.lastSlashRound = ZERO
  orchestrator.activationRound = ZERO
  orchestrator.deactivationRound = ZERO
  orchestrator.rewardCut = ZERO
  orchestrator.feeShare = ZERO
  orchestrator.totalStake = ZERO
  orchestrator.lastRewardRound = ZERO
  orchestrator.lastFeeRound = ZERO
  orchestrator.lastActiveStakeUpdateRound = ZERO
  orchestrator.cumulativeRewards = ZERO
  orchestrator.activeCumulativeRewards = ZERO
  orchestrator.cumulativeFees = ZERO
  orchestrator.latestRewardFactor = PARTS_27
  orchestrator.latestFeeFactor = ZERO
  orchestrator.bondedPools = []
  return orchestrator
}

export function newEarningsPool(id: Bytes, orchestrator: Bytes, round: BigInt): EarningsPool {
  const pool = new EarningsPool(id)
  pool.orchestrator = orchestrator
  pool.round = round
  pool.totalStake = ZERO
  pool.rewardCut = ZERO
  pool.feeShare = ZERO
  pool.cumulativeRewardFactor = ZERO
  pool.cumulativeFeeFactor = ZERO
  pool.rewards = ZERO
  pool.fees = ZERO
  return pool
}
