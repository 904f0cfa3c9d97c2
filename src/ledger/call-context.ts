import { ethereum } from '@graphprotocol/graph-ts'
import { CallContext } from '../../generated/schema'
import { CALL_ID } from '../entities/ids'
import { ZERO } from '../math/constants'

/**
 * A contract call often explains itself over several logs (an eviction before the Bond that caused it, a pool's payment
 * before the claim it settles), and handlers share no memory. What earlier logs told is kept here until the log that
 * ends the call has used it. At the end of a block the entity is as it was, so graph-node stores no version of it.
 */
export function loadCall(event: ethereum.Event): CallContext {
  let call = CallContext.load(CALL_ID)
  if (!call) {
    call = new CallContext(CALL_ID)
    clear(call)
  }
  const transaction = call.transaction
  if (transaction && transaction != event.transaction.hash) clear(call)
  return call
}

/** Keeps what was noted for the next logs of this transaction. */
export function saveCall(call: CallContext, event: ethereum.Event): void {
  call.transaction = event.transaction.hash
  call.save()
}

/** Forgets what was noted: the call is over. */
export function endCall(call: CallContext): void {
  if (!call.transaction) return
  clear(call)
  call.save()
}

function clear(call: CallContext): void {
  call.transaction = null
  call.deactivated = null
  call.activated = null
  call.previousStakeUpdateRound = ZERO
  call.treasuryReward = ZERO
  call.transferring = false
  call.claimPool = null
  call.claimLogIndex = ZERO
  call.claimReceiver = null
  call.claimStake = ZERO
  call.claimFees = ZERO
}
