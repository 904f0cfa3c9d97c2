// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class Migration extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  delegate: Bytes | null = null
  delegatedStake: BigInt | null = null
  deposit: BigInt | null = null
  fees: BigInt | null = null
  kind: string = ''
  l1Address: Bytes = NO_BYTES
  l2Address: Bytes = NO_BYTES
  lockIds: BigInt[] | null = null
  pool: Bytes | null = null
  receivedFees: BigInt | null = null
  receivedStake: BigInt | null = null
  reserve: BigInt | null = null
  stake: BigInt | null = null
  transactionHash: Bytes = NO_BYTES

  save(): void {
    this.saveAs('Migration')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.bytesOrNull('delegate', this.delegate)
    to.numberOrNull('delegatedStake', this.delegatedStake)
    to.numberOrNull('deposit', this.deposit)
    to.numberOrNull('fees', this.fees)
    to.text('kind', this.kind)
    to.bytes('l1Address', this.l1Address)
    to.bytes('l2Address', this.l2Address)
    to.numbersOrNull('lockIds', this.lockIds)
    to.bytesOrNull('pool', this.pool)
    to.numberOrNull('receivedFees', this.receivedFees)
    to.numberOrNull('receivedStake', this.receivedStake)
    to.numberOrNull('reserve', this.reserve)
    to.numberOrNull('stake', this.stake)
    to.bytes('transactionHash', this.transactionHash)
  }
}
