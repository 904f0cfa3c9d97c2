// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class AccountEvent extends Record {
  account: Bytes = NO_BYTES
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  counterpart: Bytes | null = null
  delegate: Bytes | null = null
  fees: BigInt | null = null
  kind: string = ''
  lockId: BigInt | null = null
  position: BigInt = ZERO
  round: BigInt | null = null
  stake: BigInt | null = null
  transactionHash: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): AccountEvent | null {
    const record = new AccountEvent(id)
    return record.find('AccountEvent') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): AccountEvent | null {
    const record = new AccountEvent(id)
    return record.findInBlock('AccountEvent') ? record : null
  }

  save(): void {
    this.saveAs('AccountEvent')
  }

  protected read(from: Fields): void {
    this.account = from.bytes('account')
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    this.counterpart = from.bytesOrNull('counterpart')
    this.delegate = from.bytesOrNull('delegate')
    this.fees = from.numberOrNull('fees')
    from.id()
    this.kind = from.text('kind')
    this.lockId = from.numberOrNull('lockId')
    this.position = from.number('position')
    this.round = from.numberOrNull('round')
    this.stake = from.numberOrNull('stake')
    this.transactionHash = from.bytes('transactionHash')
  }

  protected write(to: Changes): void {
    to.bytes('account', this.account)
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.bytesOrNull('counterpart', this.counterpart)
    to.bytesOrNull('delegate', this.delegate)
    to.numberOrNull('fees', this.fees)
    to.text('kind', this.kind)
    to.numberOrNull('lockId', this.lockId)
    to.number('position', this.position)
    to.numberOrNull('round', this.round)
    to.numberOrNull('stake', this.stake)
    to.bytes('transactionHash', this.transactionHash)
  }
}
