// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class ContractUpdate extends Record {
  address: Bytes = NO_BYTES
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  known: bool = false
  name: string = ''
  transactionHash: Bytes = NO_BYTES

  save(): void {
    this.saveAs('ContractUpdate')
  }

  protected write(to: Changes): void {
    to.bytes('address', this.address)
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.flag('known', this.known)
    to.text('name', this.name)
    to.bytes('transactionHash', this.transactionHash)
  }
}
