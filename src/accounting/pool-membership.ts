import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { History } from '../entities/enums'
import { changeNextActiveStake } from '../entities/protocol'
import { ProtocolState } from '../entities/protocol-state'
import { Ledger } from '../ledger/ledger'
import { never, ZERO } from '../math/constants'
import { Orchestrator } from '../records/orchestrator'

/** BondingManager.tryToJoinActiveSet: the orchestrator joined the transcoder pool and is active from `round` on. */
export function joinPool(ledger: Ledger, orchestratorId: Bytes, round: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  startStreamflow(ledger, round)
  orchestrator.inPool = true
  orchestrator.activationRound = round
  orchestrator.deactivationRound = never()
  orchestrator.lastActiveStakeUpdateRound = round
  const pool = ledger.earningsPool(orchestrator, round)
  const stake = orchestrator.totalStake
  if (stake) {
    pool.totalStake = stake
    ledger.keep(orchestrator, pool)
    changeNextActiveStake(protocol, stake)
  }
  protocol.transcoderPoolSize++
  noteChange(protocol, orchestrator)
}

/** Evicted by a larger orchestrator (tryToJoinActiveSet) or resigned (resignTranscoder): inactive from `round` on. */
export function leavePool(ledger: Ledger, orchestratorId: Bytes, round: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  orchestrator.inPool = false
  orchestrator.deactivationRound = round
  const stake = orchestrator.totalStake
  if (stake) changeNextActiveStake(protocol, stake.neg())
  protocol.transcoderPoolSize--
  noteChange(protocol, orchestrator)
}

/**
 * The first join that has an event. Streamflow began with an empty pool, so that from then on membership is exact, and
 * with calibration constants the active stake too.
 */
function startStreamflow(ledger: Ledger, round: BigInt): void {
  const protocol = ledger.protocol
  const early = protocol.earlyPool
  if (!early) return
  for (let i = 0; i < early.length; i++) ledger.orchestrator(early[i]).inPool = false
  protocol.earlyPool = null
  protocol.transcoderPoolSize = 0
  if (protocol.history != History.CALIBRATED || !protocol.amountsKnown) return
  protocol.nextRoundTotalActiveStake = ZERO
  protocol.stakeExactSinceRound = round
}

/** A new round: those that joined or left the pool since the last one become active or inactive. */
export function applyPoolChanges(ledger: Ledger): void {
  const protocol = ledger.protocol
  const changed = protocol.changingOrchestrators
  for (let i = 0; i < changed.length; i++) updateActivity(protocol, ledger.orchestrator(changed[i]))
  protocol.changingOrchestrators = []
}

/** Joining or leaving takes effect with the next round; joining anew even ends the activity in this one. */
function noteChange(protocol: ProtocolState, orchestrator: Orchestrator): void {
  updateActivity(protocol, orchestrator)
  const changed = protocol.changingOrchestrators
  for (let i = 0; i < changed.length; i++) if (changed[i] == orchestrator.id) return
  changed.push(orchestrator.id)
  protocol.changingOrchestrators = changed
}

/** BondingManager.isActiveTranscoder. */
function updateActivity(protocol: ProtocolState, orchestrator: Orchestrator): void {
  const round = protocol.currentRound
  orchestrator.active = orchestrator.activationRound.le(round) && round.lt(orchestrator.deactivationRound)
}
