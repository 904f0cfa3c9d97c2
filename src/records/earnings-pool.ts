// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, StoredRecord } from '../store/record'

export class EarningsPool extends StoredRecord {
  cumulativeFeeFactor: BigInt = ZERO
  cumulativeRewardFactor: BigInt = ZERO
  fallbackFeeFactor: BigInt | null = null
  fallbackRewardFactor: BigInt | null = null
  feeShare: BigInt = ZERO
  fees: BigInt = ZERO
  orchestrator: Bytes = NO_BYTES
  rewardCut: BigInt = ZERO
  rewards: BigInt = ZERO
  round: BigInt = ZERO
  totalStake: BigInt = ZERO

  /** Null where none is stored. */
  static load(id: Bytes): EarningsPool | null {
    const record = new EarningsPool(id)
    return record.find('EarningsPool') ? record : null
  }

  save(): void {
    this.saveAs('EarningsPool')
  }

  protected read(from: Fields): void {
    this.cumulativeFeeFactor = from.number('cumulativeFeeFactor')
    this.cumulativeRewardFactor = from.number('cumulativeRewardFactor')
    this.fallbackFeeFactor = from.numberOrNull('fallbackFeeFactor')
    this.fallbackRewardFactor = from.numberOrNull('fallbackRewardFactor')
    this.feeShare = from.number('feeShare')
    this.fees = from.number('fees')
    from.id()
    this.orchestrator = from.bytes('orchestrator')
    this.rewardCut = from.number('rewardCut')
    this.rewards = from.number('rewards')
    this.round = from.number('round')
    this.totalStake = from.number('totalStake')
  }

  protected write(to: Changes): void {
    to.number('cumulativeFeeFactor', this.cumulativeFeeFactor)
    to.number('cumulativeRewardFactor', this.cumulativeRewardFactor)
    to.numberOrNull('fallbackFeeFactor', this.fallbackFeeFactor)
    to.numberOrNull('fallbackRewardFactor', this.fallbackRewardFactor)
    to.number('feeShare', this.feeShare)
    to.number('fees', this.fees)
    to.bytes('orchestrator', this.orchestrator)
    to.number('rewardCut', this.rewardCut)
    to.number('rewards', this.rewards)
    to.number('round', this.round)
    to.number('totalStake', this.totalStake)
  }
}
