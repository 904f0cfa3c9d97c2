// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class Poll extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  endBlock: BigInt = ZERO
  proposal: Bytes = NO_BYTES
  quorum: BigInt = ZERO
  quota: BigInt = ZERO
  transactionHash: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): Poll | null {
    const record = new Poll(id)
    return record.find('Poll') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): Poll | null {
    const record = new Poll(id)
    return record.findInBlock('Poll') ? record : null
  }

  save(): void {
    this.saveAs('Poll')
  }

  protected read(from: Fields): void {
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    this.endBlock = from.number('endBlock')
    from.id()
    this.proposal = from.bytes('proposal')
    this.quorum = from.number('quorum')
    this.quota = from.number('quota')
    this.transactionHash = from.bytes('transactionHash')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.number('endBlock', this.endBlock)
    to.bytes('proposal', this.proposal)
    to.number('quorum', this.quorum)
    to.number('quota', this.quota)
    to.bytes('transactionHash', this.transactionHash)
  }
}
