import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { ZERO_ADDRESS } from '../math/constants'

export const PROTOCOL_ID = 'livepeer'
export const CALL_ID = 'call'

/** Id of a record of an event: transaction hash ++ log index. */
export function eventId(event: ethereum.Event): Bytes {
  return logId(event.transaction.hash, event.logIndex)
}

export function logId(transaction: Bytes, logIndex: BigInt): Bytes {
  return transaction.concatI32(logIndex.toI32())
}

/** Id of an earnings pool: orchestrator ++ round. */
export function earningsPoolId(orchestrator: Bytes, round: BigInt): Bytes {
  return orchestrator.concatI32(round.toI32())
}

/** Id of an unbonding lock: delegator ++ lock id. */
export function unbondingLockId(delegator: Bytes, lockId: BigInt): Bytes {
  return delegator.concatI32(lockId.toI32())
}

/** The contracts' zero address stands for nobody. */
export function addressOrNull(address: Address): Bytes | null {
  return address == ZERO_ADDRESS ? null : address
}
