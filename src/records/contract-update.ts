// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class ContractUpdate extends Record {
  address: Bytes = NO_BYTES
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  known: bool = false
  name: string = ''
  transactionHash: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): ContractUpdate | null {
    const record = new ContractUpdate(id)
    return record.find('ContractUpdate') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): ContractUpdate | null {
    const record = new ContractUpdate(id)
    return record.findInBlock('ContractUpdate') ? record : null
  }

  save(): void {
    this.saveAs('ContractUpdate')
  }

  protected read(from: Fields): void {
    this.address = from.bytes('address')
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    from.id()
    this.known = from.flag('known')
    this.name = from.text('name')
    this.transactionHash = from.bytes('transactionHash')
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
