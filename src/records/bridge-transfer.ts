// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
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

  save(): void {
    this.saveAs('BridgeTransfer')
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
