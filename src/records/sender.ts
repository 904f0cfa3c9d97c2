// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { ZERO, StoredRecord } from '../store/record'

export class Sender extends StoredRecord {
  deposit: BigInt = ZERO
  migration: Bytes | null = null
  reserve: BigInt = ZERO
  reserveClaimed: BigInt = ZERO
  reserveClaimedRound: BigInt = ZERO
  withdrawRound: BigInt = ZERO

  /** Null where none is stored. */
  static load(id: Bytes): Sender | null {
    const record = new Sender(id)
    return record.find('Sender') ? record : null
  }

  save(): void {
    this.saveAs('Sender')
  }

  protected read(from: Fields): void {
    this.deposit = from.number('deposit')
    from.id()
    this.migration = from.bytesOrNull('migration')
    this.reserve = from.number('reserve')
    this.reserveClaimed = from.number('reserveClaimed')
    this.reserveClaimedRound = from.number('reserveClaimedRound')
    this.withdrawRound = from.number('withdrawRound')
  }

  protected write(to: Changes): void {
    to.number('deposit', this.deposit)
    to.bytesOrNull('migration', this.migration)
    to.number('reserve', this.reserve)
    to.number('reserveClaimed', this.reserveClaimed)
    to.number('reserveClaimedRound', this.reserveClaimedRound)
    to.number('withdrawRound', this.withdrawRound)
  }
}
