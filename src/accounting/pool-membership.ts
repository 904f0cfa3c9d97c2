import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Orchestrator, Protocol } from '../../generated/schema'
import { Ledger } from '../ledger/ledger'
import { NEVER } from '../math/constants'

/** BondingManager.tryToJoinActiveSet: the orchestrator joined the transcoder pool and is active from `round` on. */
export function joinPool(ledger: Ledger, orchestratorId: Bytes, round: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  orchestrator.inPool = true
  orchestrator.activationRound = round
  orchestrator.deactivationRound = NEVER
  orchestrator.lastActiveStakeUpdateRound = round
  const pool = ledger.earningsPool(orchestratorId, round)
  pool.totalStake = orchestrator.totalStake
  ledger.keep(pool)
  protocol.nextRoundTotalActiveStake = protocol.nextRoundTotalActiveStake.plus(orchestrator.totalStake)
  protocol.transcoderPoolSize++
  noteChange(protocol, orchestrator)
}

/** Evicted by a larger orchestrator (tryToJoinActiveSet) or resigned (resignTranscoder): inactive from `round` on. */
export function leavePool(ledger: Ledger, orchestratorId: Bytes, round: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  orchestrator.inPool = false
  orchestrator.deactivationRound = round
  protocol.nextRoundTotalActiveStake = protocol.nextRoundTotalActiveStake.minus(orchestrator.totalStake)
  protocol.transcoderPoolSize--
  noteChange(protocol, orchestrator)
}

/** A new round: those that joined or left the pool since the last one become active or inactive. */
export function applyPoolChanges(ledger: Ledger): void {
  const protocol = ledger.protocol
  const changed = protocol.changingOrchestrators
  for (let i = 0; i < changed.length; i++) updateActivity(protocol, ledger.orchestrator(changed[i]))
  protocol.changingOrchestrators = []
}

/** Joining or leaving takes effect with the next round; joining anew even ends the activity in this one. */
function noteChange(protocol: Protocol, orchestrator: Orchestrator): void {
  updateActivity(protocol, orchestrator)
  const changed = protocol.changingOrchestrators
  for (let i = 0; i < changed.length; i++) if (changed[i] == orchestrator.id) return
  changed.push(orchestrator.id)
  protocol.changingOrchestrators = changed
}

/** BondingManager.isActiveTranscoder. */
function updateActivity(protocol: Protocol, orchestrator: Orchestrator): void {
  const round = protocol.currentRound
  orchestrator.active = orchestrator.activationRound.le(round) && round.lt(orchestrator.deactivationRound)
}
