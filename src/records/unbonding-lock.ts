// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, StoredRecord } from '../store/record'

export class UnbondingLock extends StoredRecord {
  amount: BigInt | null = null
  creationRound: BigInt = ZERO
  delegate: Bytes = NO_BYTES
  delegator: Bytes = NO_BYTES
  exposedFromRound: BigInt = ZERO
  lockId: BigInt = ZERO
  slashExposure: BigInt = ZERO
  state: string = ''
  ticket: Bytes | null = null
  withdrawRound: BigInt = ZERO

  /** Null where none is stored. */
  static load(id: Bytes): UnbondingLock | null {
    const record = new UnbondingLock(id)
    return record.find('UnbondingLock') ? record : null
  }

  /** One that the same block has saved, else null. */
  static loadInBlock(id: Bytes): UnbondingLock | null {
    const record = new UnbondingLock(id)
    return record.findInBlock('UnbondingLock') ? record : null
  }

  save(): void {
    this.saveAs('UnbondingLock')
  }

  protected read(from: Fields): void {
    this.amount = from.numberOrNull('amount')
    this.creationRound = from.number('creationRound')
    this.delegate = from.bytes('delegate')
    this.delegator = from.bytes('delegator')
    this.exposedFromRound = from.number('exposedFromRound')
    from.id()
    this.lockId = from.number('lockId')
    this.slashExposure = from.number('slashExposure')
    this.state = from.text('state')
    this.ticket = from.bytesOrNull('ticket')
    this.withdrawRound = from.number('withdrawRound')
  }

  protected write(to: Changes): void {
    to.numberOrNull('amount', this.amount)
    to.number('creationRound', this.creationRound)
    to.bytes('delegate', this.delegate)
    to.bytes('delegator', this.delegator)
    to.number('exposedFromRound', this.exposedFromRound)
    to.number('lockId', this.lockId)
    to.number('slashExposure', this.slashExposure)
    to.text('state', this.state)
    to.bytesOrNull('ticket', this.ticket)
    to.number('withdrawRound', this.withdrawRound)
  }
}
