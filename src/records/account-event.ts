// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
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

  save(): void {
    this.saveAs('AccountEvent')
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
