import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { AccountEvent } from '../records/account-event'
import { eventId } from './ids'

/** Bits of an event's position that its log index takes: no block has a million logs. */
const LOG_INDEX_BITS: u8 = 20

/** Behind the id of a log's record for the second account that it names. */
const SECOND: u8 = 1

/** The record of what a log says about an account, to be completed and saved. */
export function newAccountEvent(event: ethereum.Event, kind: string, account: Bytes): AccountEvent {
  return eventWithId(eventId(event), event, kind, account)
}

/** The record of what it says about a second one. */
export function newSecondEvent(event: ethereum.Event, kind: string, account: Bytes): AccountEvent {
  const behind = new Bytes(1)
  behind[0] = SECOND
  return eventWithId(eventId(event).concat(behind), event, kind, account)
}

/** A change of stake, in wei of LPT, where the log has the amount. */
export function recordStake(
  event: ethereum.Event,
  kind: string,
  account: Bytes,
  delegate: Bytes | null,
  stake: BigInt | null,
  lockId: BigInt | null = null,
  round: BigInt | null = null,
): void {
  const record = newAccountEvent(event, kind, account)
  record.delegate = delegate
  record.stake = stake
  record.lockId = lockId
  record.round = round
  record.save()
}

/** A change of fees or of a broadcaster's funds, in wei of ETH, where it is known. */
export function recordFees(
  event: ethereum.Event,
  kind: string,
  account: Bytes,
  fees: BigInt | null,
  counterpart: Bytes | null = null,
): void {
  const record = newAccountEvent(event, kind, account)
  record.fees = fees
  record.counterpart = counterpart
  record.save()
}

/** A step without an amount, and the round from which it counts. */
export function recordStep(
  event: ethereum.Event,
  kind: string,
  account: Bytes,
  round: BigInt | null = null,
): void {
  const record = newAccountEvent(event, kind, account)
  record.round = round
  record.save()
}

function eventWithId(id: Bytes, event: ethereum.Event, kind: string, account: Bytes): AccountEvent {
  const block = event.block
  const record = new AccountEvent(id)
  record.account = account
  record.kind = kind
  record.position = block.number.leftShift(LOG_INDEX_BITS).plus(event.logIndex)
  record.blockNumber = block.number
  record.blockTimestamp = block.timestamp
  record.transactionHash = event.transaction.hash
  return record
}
