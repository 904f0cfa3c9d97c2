import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { BridgeTransfer } from '../records/bridge-transfer'
import { eventId } from './ids'

/** The record of LPT that leaves this chain (`initiated`, with the message's number) or arrives on it. */
export function recordTransfer(
  event: ethereum.Event,
  direction: string,
  initiated: boolean,
  from: Bytes,
  to: Bytes,
  amount: BigInt,
  seqNo: BigInt | null,
): void {
  const transfer = new BridgeTransfer(eventId(event))
  transfer.direction = direction
  transfer.initiated = initiated
  transfer.from = from
  transfer.to = to
  transfer.amount = amount
  transfer.seqNo = seqNo
  transfer.blockNumber = event.block.number
  transfer.blockTimestamp = event.block.timestamp
  transfer.transactionHash = event.transaction.hash
  transfer.save()
}
