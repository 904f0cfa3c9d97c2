import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'
import { Delegator } from '../records/delegator'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'
import { History } from './enums'
import { ProtocolState } from './protocol-state'

/**
 * An account that no event has mentioned. Its stake is 0, or null where the history may lack earlier events. What it
 * bonded itself counts if none of its bonds was without an amount, what it withdrew if none of its claims is missing.
 */
export function newDelegator(id: Bytes, protocol: ProtocolState): Delegator {
  const delegator = new Delegator(id)
  delegator.bondedAmount = protocol.history == History.WHOLE ? ZERO : null
  delegator.principal = protocol.amountsKnown ? ZERO : null
  delegator.withdrawnFees = protocol.earlyPool ? null : ZERO
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

export function newOrchestrator(id: Bytes, protocol: ProtocolState): Orchestrator {
  const orchestrator = new Orchestrator(id)
  orchestrator.calibration = protocol.history == History.PARTIAL ? null : ZERO
  changeStake(orchestrator, protocol, ZERO)
  orchestrator.latestRewardFactor = PARTS_27
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
  return pool
}

/** Adds to an orchestrator's delegated amount. What it amounts to stays null where earlier amounts are in no event. */
export function changeStake(orchestrator: Orchestrator, protocol: ProtocolState, change: BigInt): void {
  orchestrator.stakeChanges = orchestrator.stakeChanges.plus(change)
  const before = orchestrator.calibration
  orchestrator.totalStake = before && protocol.amountsKnown ? orchestrator.stakeChanges.plus(before) : null
}
