// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class BridgeTransfer extends Record {
  amount: BigInt = ZERO
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  direction: string = ''
  from: Bytes = NO_BYTES
  initiated: bool = false
  seqNo: BigInt | null = null
  to: Bytes = NO_BYTES
  transactionHash: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): BridgeTransfer | null {
    const record = new BridgeTransfer(id)
    return record.find('BridgeTransfer') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): BridgeTransfer | null {
    const record = new BridgeTransfer(id)
    return record.findInBlock('BridgeTransfer') ? record : null
  }

  save(): void {
    this.saveAs('BridgeTransfer')
  }

  protected read(from: Fields): void {
    this.amount = from.number('amount')
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    this.direction = from.text('direction')
    this.from = from.bytes('from')
    from.id()
    this.initiated = from.flag('initiated')
    this.seqNo = from.numberOrNull('seqNo')
    this.to = from.bytes('to')
    this.transactionHash = from.bytes('transactionHash')
  }

  protected write(to: Changes): void {
    to.number('amount', this.amount)
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.text('direction', this.direction)
    to.bytes('from', this.from)
    to.flag('initiated', this.initiated)
    to.numberOrNull('seqNo', this.seqNo)
    to.bytes('to', this.to)
    to.bytes('transactionHash', this.transactionHash)
  }
}
