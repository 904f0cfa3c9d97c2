// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class PoolClaim extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  delegator: Bytes = NO_BYTES
  fees: BigInt = ZERO
  initialStake: BigInt = ZERO
  l1Delegator: Bytes = NO_BYTES
  pool: Bytes = NO_BYTES
  stake: BigInt = ZERO
  transactionHash: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): PoolClaim | null {
    const record = new PoolClaim(id)
    return record.find('PoolClaim') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): PoolClaim | null {
    const record = new PoolClaim(id)
    return record.findInBlock('PoolClaim') ? record : null
  }

  save(): void {
    this.saveAs('PoolClaim')
  }

  protected read(from: Fields): void {
    this.blockNumber = from.number('blockNumber')
    this.blockTimestamp = from.number('blockTimestamp')
    this.delegator = from.bytes('delegator')
    this.fees = from.number('fees')
    from.id()
    this.initialStake = from.number('initialStake')
    this.l1Delegator = from.bytes('l1Delegator')
    this.pool = from.bytes('pool')
    this.stake = from.number('stake')
    this.transactionHash = from.bytes('transactionHash')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.bytes('delegator', this.delegator)
    to.number('fees', this.fees)
    to.number('initialStake', this.initialStake)
    to.bytes('l1Delegator', this.l1Delegator)
    to.bytes('pool', this.pool)
    to.number('stake', this.stake)
    to.bytes('transactionHash', this.transactionHash)
  }
}
