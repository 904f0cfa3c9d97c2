import { BigInt } from '@graphprotocol/graph-ts'
import { HandlerState } from '../../generated/schema'
import { PROTOCOL_ID } from './ids'
import { ProtocolState } from './protocol-state'

export function loadProtocol(): ProtocolState {
  const state = HandlerState.load(PROTOCOL_ID)
  return new ProtocolState(state ? state.packed : null)
}

/** Adds to the next round's active stake, unless it is unknown. */
export function changeNextActiveStake(protocol: ProtocolState, change: BigInt): void {
  const stake = protocol.nextRoundTotalActiveStake
  if (stake) protocol.nextRoundTotalActiveStake = stake.plus(change)
}

/** Whether every figure of the current round is exact, earnings included. */
export function isExact(protocol: ProtocolState): boolean {
  const since = protocol.exactSinceRound
  return since ? since.le(protocol.currentRound) : false
}
