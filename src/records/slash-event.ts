// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { NO_BYTES, ZERO, Record } from '../store/record'

export class SlashEvent extends Record {
  blockNumber: BigInt = ZERO
  blockTimestamp: BigInt = ZERO
  finder: Bytes | null = null
  finderReward: BigInt = ZERO
  lockExposure: BigInt = ZERO
  orchestrator: Bytes = NO_BYTES
  penalty: BigInt = ZERO
  rate: BigInt = ZERO
  round: BigInt = ZERO
  transactionHash: Bytes = NO_BYTES

  save(): void {
    this.saveAs('SlashEvent')
  }

  protected write(to: Changes): void {
    to.number('blockNumber', this.blockNumber)
    to.number('blockTimestamp', this.blockTimestamp)
    to.bytesOrNull('finder', this.finder)
    to.number('finderReward', this.finderReward)
    to.number('lockExposure', this.lockExposure)
    to.bytes('orchestrator', this.orchestrator)
    to.number('penalty', this.penalty)
    to.number('rate', this.rate)
    to.number('round', this.round)
    to.bytes('transactionHash', this.transactionHash)
  }
}
