import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { ZERO, ZERO_ADDRESS } from '../math/constants'

const TWO_31 = BigInt.fromI64(2147483648)

export const PROTOCOL_ID = 'livepeer'

/** Id of a record of an event: transaction hash ++ log index. */
export function eventId(event: ethereum.Event): Bytes {
  return logId(event.transaction.hash, event.logIndex)
}

export function logId(transaction: Bytes, logIndex: BigInt): Bytes {
  return concatNumber(transaction, logIndex)
}

/** Id of an earnings pool: orchestrator ++ round. */
export function earningsPoolId(orchestrator: Bytes, round: BigInt): Bytes {
  return concatNumber(orchestrator, round)
}

/** Id of an unbonding lock: delegator ++ lock id. */
export function unbondingLockId(delegator: Bytes, lockId: BigInt): Bytes {
  return concatNumber(delegator, lockId)
}

/** The contracts' zero address stands for no account. */
export function addressOrNull(address: Address): Bytes | null {
  return address == ZERO_ADDRESS ? null : address
}

/**
 * Id of a lock of L1 before locks had ids, of which an account has one at a time: delegator ++ 0xffffffff, which no lock
 * id leads to.
 */
export function earlyLockId(delegator: Bytes): Bytes {
  return delegator.concatI32(-1)
}

/**
 * The id with a number behind it, as 4 little-endian bytes, or as more where the number takes them: users choose lock
 * ids of up to 2^256 - 1. A sum has no more bytes than it needs.
 */
function concatNumber(id: Bytes, number: BigInt): Bytes {
  return number.lt(TWO_31) && number.ge(ZERO)
    ? id.concatI32(number.toI32())
    : id.concat(Bytes.fromUint8Array(number.plus(ZERO)))
}
