// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { ZERO, StoredRecord } from '../store/record'

export class Delegator extends StoredRecord {
  bondedAmount: BigInt | null = null
  delegate: Bytes | null = null
  fees: BigInt = ZERO
  lastClaimRound: BigInt = ZERO
  nextUnbondingLockId: BigInt = ZERO
  pool: Bytes | null = null
  principal: BigInt | null = null
  startPool: Bytes | null = null
  startRound: BigInt = ZERO
  withdrawnFees: BigInt | null = null

  /** Null where none is stored. */
  static load(id: Bytes): Delegator | null {
    const record = new Delegator(id)
    return record.find('Delegator') ? record : null
  }

  save(): void {
    this.saveAs('Delegator')
  }

  protected read(from: Fields): void {
    this.bondedAmount = from.numberOrNull('bondedAmount')
    this.delegate = from.bytesOrNull('delegate')
    this.fees = from.number('fees')
    from.id()
    this.lastClaimRound = from.number('lastClaimRound')
    this.nextUnbondingLockId = from.number('nextUnbondingLockId')
    this.pool = from.bytesOrNull('pool')
    this.principal = from.numberOrNull('principal')
    this.startPool = from.bytesOrNull('startPool')
    this.startRound = from.number('startRound')
    this.withdrawnFees = from.numberOrNull('withdrawnFees')
  }

  protected write(to: Changes): void {
    to.numberOrNull('bondedAmount', this.bondedAmount)
    to.bytesOrNull('delegate', this.delegate)
    to.number('fees', this.fees)
    to.number('lastClaimRound', this.lastClaimRound)
    to.number('nextUnbondingLockId', this.nextUnbondingLockId)
    to.bytesOrNull('pool', this.pool)
    to.numberOrNull('principal', this.principal)
    to.bytesOrNull('startPool', this.startPool)
    to.number('startRound', this.startRound)
    to.numberOrNull('withdrawnFees', this.withdrawnFees)
  }
}
