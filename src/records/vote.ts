// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class Vote extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  choiceId: BigInt = ZERO
  logIndex: i32 = 0
  poll: Bytes = NO_BYTES
  transactionHash: Bytes = NO_BYTES
  voter: Bytes = NO_BYTES

  save(): void {
    this.saveAs('Vote')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.number('choiceId', this.choiceId)
    to.int('logIndex', this.logIndex)
    to.bytes('poll', this.poll)
    to.bytes('transactionHash', this.transactionHash)
    to.bytes('voter', this.voter)
  }
}
