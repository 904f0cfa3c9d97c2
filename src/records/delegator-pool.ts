// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, ZERO, StoredRecord } from '../store/record'

export class DelegatorPool extends StoredRecord {
  claimCount: i32 = 0
  claimedFees: BigInt = ZERO
  claimedInitialStake: BigInt = ZERO
  claimedStake: BigInt = ZERO
  createdAtBlock: BigInt = ZERO
  createdAtTimestamp: BigInt = ZERO
  createdAtTransaction: Bytes = NO_BYTES
  fees: BigInt = ZERO
  initialStake: BigInt = ZERO
  l1Orchestrator: Bytes = NO_BYTES
  lastClaimTimestamp: BigInt | null = null
  orchestrator: Bytes = NO_BYTES
  remainingInitialStake: BigInt = ZERO
  stake: BigInt = ZERO

  /** Null where none is stored. */
  static load(id: Bytes): DelegatorPool | null {
    const record = new DelegatorPool(id)
    return record.find('DelegatorPool') ? record : null
  }

  save(): void {
    this.saveAs('DelegatorPool')
  }

  protected read(from: Fields): void {
    this.claimCount = from.int('claimCount')
    this.claimedFees = from.number('claimedFees')
    this.claimedInitialStake = from.number('claimedInitialStake')
    this.claimedStake = from.number('claimedStake')
    this.createdAtBlock = from.number('createdAtBlock')
    this.createdAtTimestamp = from.number('createdAtTimestamp')
    this.createdAtTransaction = from.bytes('createdAtTransaction')
    this.fees = from.number('fees')
    from.id()
    this.initialStake = from.number('initialStake')
    this.l1Orchestrator = from.bytes('l1Orchestrator')
    this.lastClaimTimestamp = from.numberOrNull('lastClaimTimestamp')
    this.orchestrator = from.bytes('orchestrator')
    this.remainingInitialStake = from.number('remainingInitialStake')
    this.stake = from.number('stake')
  }

  protected write(to: Changes): void {
    to.int('claimCount', this.claimCount)
    to.number('claimedFees', this.claimedFees)
    to.number('claimedInitialStake', this.claimedInitialStake)
    to.number('claimedStake', this.claimedStake)
    to.number('createdAtBlock', this.createdAtBlock)
    to.number('createdAtTimestamp', this.createdAtTimestamp)
    to.bytes('createdAtTransaction', this.createdAtTransaction)
    to.number('fees', this.fees)
    to.number('initialStake', this.initialStake)
    to.bytes('l1Orchestrator', this.l1Orchestrator)
    to.numberOrNull('lastClaimTimestamp', this.lastClaimTimestamp)
    to.bytes('orchestrator', this.orchestrator)
    to.number('remainingInitialStake', this.remainingInitialStake)
    to.number('stake', this.stake)
  }
}
