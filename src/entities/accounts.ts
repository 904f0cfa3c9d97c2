import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Delegator, EarningsPool, Orchestrator, Protocol } from '../../generated/schema'
import { ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'
import { History } from './enums'

/**
 * An account that no event has mentioned. Its stake is 0, or null where the history may lack earlier events. What it
 * bonded itself counts if none of its bonds was without an amount, what it withdrew if none of its claims is missing.
 */
export function newDelegator(id: Bytes, protocol: Protocol): Delegator {
  const delegator = new Delegator(id)
  delegator.bondedAmount = protocol.history == History.WHOLE ? ZERO : null
  delegator.fees = ZERO
  delegator.principal = protocol.amountsKnown ? ZERO : null
  delegator.withdrawnFees = protocol.earlyPool ? null : ZERO
  delegator.startRound = ZERO
  delegator.lastClaimRound = ZERO
  delegator.nextUnbondingLockId = ZERO
  return delegator
}

/** Counts LPT that the account bonded itself, or unbonded where below 0. */
export function changePrincipal(delegator: Delegator, change: BigInt): void {
  const principal = delegator.principal
  if (principal) delegator.principal = principal.plus(change)
}

/** Claimed fees are paid out. */
export function payFees(delegator: Delegator, amount: BigInt): void {
  delegator.fees = delegator.fees.minus(amount)
  const withdrawn = delegator.withdrawnFees
  if (withdrawn) delegator.withdrawnFees = withdrawn.plus(amount)
}

export function newOrchestrator(id: Bytes, protocol: Protocol): Orchestrator {
  const orchestrator = new Orchestrator(id)
  orchestrator.registered = false
  orchestrator.active = false
  orchestrator.inPool = false
  orchestrator.lastSlashRound = ZERO
  orchestrator.activationRound = ZERO
  orchestrator.deactivationRound = ZERO
  orchestrator.rewardCut = ZERO
  orchestrator.feeShare = ZERO
  orchestrator.stakeChanges = ZERO
  orchestrator.calibration = protocol.history == History.PARTIAL ? null : ZERO
  changeStake(orchestrator, protocol, ZERO)
  orchestrator.lastRewardRound = ZERO
  orchestrator.lastFeeRound = ZERO
  orchestrator.lastActiveStakeUpdateRound = ZERO
  orchestrator.cumulativeRewards = ZERO
  orchestrator.activeCumulativeRewards = ZERO
  orchestrator.cumulativeFees = ZERO
  orchestrator.latestRewardFactor = PARTS_27
  orchestrator.latestFeeFactor = ZERO
  orchestrator.rewardMismatches = 0
  orchestrator.claimMismatches = 0
  orchestrator.bondMismatches = 0
  orchestrator.bondedPools = []
  const early = protocol.earlyOrchestrators
  if (early) {
    early.push(id)
    protocol.earlyOrchestrators = early
  }
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

/** Adds to an orchestrator's delegated amount. What it amounts to stays null where earlier amounts are in no event. */
export function changeStake(orchestrator: Orchestrator, protocol: Protocol, change: BigInt): void {
  orchestrator.stakeChanges = orchestrator.stakeChanges.plus(change)
  const before = orchestrator.calibration
  orchestrator.totalStake = before && protocol.amountsKnown ? orchestrator.stakeChanges.plus(before) : null
}
