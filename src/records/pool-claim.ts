// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
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

  save(): void {
    this.saveAs('PoolClaim')
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
