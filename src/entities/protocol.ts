import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { HandlerState } from '../../generated/schema'
import { CallContext } from './call-context'
import { PROTOCOL_ID } from './ids'
import { ProtocolState } from './protocol-state'

export function loadProtocol(): ProtocolState {
  const state = HandlerState.load(PROTOCOL_ID)
  return new ProtocolState(state ? state.packed : null)
}

/** What earlier logs of the event's call told. What an earlier transaction left is forgotten. */
export function openCall(protocol: ProtocolState, event: ethereum.Event): CallContext {
  if (!protocol.call.takes(event)) endCall(protocol)
  return protocol.call
}

/** The call is over: what its logs told is forgotten. */
export function endCall(protocol: ProtocolState): void {
  protocol.call = new CallContext()
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
