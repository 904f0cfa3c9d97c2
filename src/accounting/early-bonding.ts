import { Bytes } from '@graphprotocol/graph-ts'
import { delegateOf, Ledger } from '../ledger/ledger'
import { ONE, ZERO, ZERO_ADDRESS } from '../math/constants'
import { Orchestrator } from '../records/orchestrator'
import { createEarlyLock } from './unbonding-locks'

/** BondingManager.bond before Tributary: its event has no amounts, so that only the delegate is known. */
export function bondEarly(ledger: Ledger, delegatorId: Bytes, delegate: Bytes): void {
  const delegator = ledger.delegator(delegatorId)
  if (delegateOf(delegator) != delegate) delegator.startRound = ledger.protocol.currentRound.plus(ONE)
  ledger.orchestrator(delegate)
  ledger.setBond(delegator, null, delegate)
}

/** BondingManager.unbond before Tributary: of everything. */
export function unbondEarly(ledger: Ledger, delegatorId: Bytes): void {
  const delegator = ledger.delegator(delegatorId)
  createEarlyLock(ledger, delegatorId, delegateOf(delegator))
  ledger.setBond(delegator, ZERO, ZERO_ADDRESS)
  delegator.startRound = ZERO
}

/** The first event with amounts: from it on the stake of those that have a calibration constant is known. */
export function beginAmounts(ledger: Ledger): void {
  const early = ledger.protocol.earlyOrchestrators
  if (!early) return
  ledger.protocol.amountsKnown = true
  ledger.protocol.earlyOrchestrators = null
  for (let i = 0; i < early.length; i++) ledger.orchestrator(early[i])
}

/** BondingManager.transcoder before Streamflow. Who of the pool was active in a round is in no event. */
export function joinEarlyPool(ledger: Ledger, orchestrator: Orchestrator): void {
  const pool = ledger.protocol.earlyPool
  if (!pool || pool.includes(orchestrator.id)) return
  pool.push(orchestrator.id)
  setEarlyPool(ledger, pool)
  orchestrator.inPool = true
}

/** Evicted or resigned before Streamflow. */
export function leaveEarlyPool(ledger: Ledger, orchestrator: Orchestrator): void {
  const pool = ledger.protocol.earlyPool
  if (!pool) return
  const left: Bytes[] = []
  for (let i = 0; i < pool.length; i++) if (pool[i] != orchestrator.id) left.push(pool[i])
  setEarlyPool(ledger, left)
  orchestrator.inPool = false
}

function setEarlyPool(ledger: Ledger, pool: Bytes[]): void {
  ledger.protocol.earlyPool = pool
  ledger.protocol.transcoderPoolSize = pool.length
}
