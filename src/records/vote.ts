// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class Vote extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  choiceId: BigInt = ZERO
  logIndex: i32 = 0
  poll: Bytes = NO_BYTES
  transactionHash: Bytes = NO_BYTES
  voter: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): Vote | null {
    const record = new Vote(id)
    return record.find('Vote') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): Vote | null {
    const record = new Vote(id)
    return record.findInBlock('Vote') ? record : null
  }

  save(): void {
    this.saveAs('Vote')
  }

  protected read(from: Fields): void {
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    this.choiceId = from.number('choiceId')
    from.id()
    this.logIndex = from.int('logIndex')
    this.poll = from.bytes('poll')
    this.transactionHash = from.bytes('transactionHash')
    this.voter = from.bytes('voter')
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
