// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class MigrationTicket extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  delegate: Bytes | null = null
  delegatedStake: BigInt | null = null
  deposit: BigInt | null = null
  expiresAt: BigInt = ZERO
  fees: BigInt | null = null
  kind: string = ''
  l1Address: Bytes = NO_BYTES
  l2Address: Bytes = NO_BYTES
  lockIds: BigInt[] | null = null
  migrator: Bytes = NO_BYTES
  reserve: BigInt | null = null
  seqNo: BigInt = ZERO
  signed: bool = false
  stake: BigInt | null = null
  submitter: Bytes = NO_BYTES
  transactionHash: Bytes = NO_BYTES

  save(): void {
    this.saveAs('MigrationTicket')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.bytesOrNull('delegate', this.delegate)
    to.numberOrNull('delegatedStake', this.delegatedStake)
    to.numberOrNull('deposit', this.deposit)
    to.number('expiresAt', this.expiresAt)
    to.numberOrNull('fees', this.fees)
    to.text('kind', this.kind)
    to.bytes('l1Address', this.l1Address)
    to.bytes('l2Address', this.l2Address)
    to.numbersOrNull('lockIds', this.lockIds)
    to.bytes('migrator', this.migrator)
    to.numberOrNull('reserve', this.reserve)
    to.number('seqNo', this.seqNo)
    to.flag('signed', this.signed)
    to.numberOrNull('stake', this.stake)
    to.bytes('submitter', this.submitter)
    to.bytes('transactionHash', this.transactionHash)
  }
}
