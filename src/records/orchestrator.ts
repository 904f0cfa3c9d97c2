// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { ZERO, StoredRecord } from '../store/record'

export class Orchestrator extends StoredRecord {
  activationRound: BigInt = ZERO
  active: bool = false
  activeCumulativeRewards: BigInt = ZERO
  bondMismatches: i32 = 0
  bondedPools: Bytes[] = []
  calibration: BigInt | null = null
  claimMismatches: i32 = 0
  cumulativeFees: BigInt = ZERO
  cumulativeRewards: BigInt = ZERO
  deactivationRound: BigInt = ZERO
  feeShare: BigInt = ZERO
  firstMismatchBlock: BigInt | null = null
  inPool: bool = false
  lastActiveStakeUpdateRound: BigInt = ZERO
  lastFeeRound: BigInt = ZERO
  lastPoolRound: BigInt = ZERO
  lastRewardRound: BigInt = ZERO
  lastSlashRound: BigInt = ZERO
  latestFeeFactor: BigInt = ZERO
  latestRewardFactor: BigInt = ZERO
  pool: Bytes | null = null
  registered: bool = false
  rewardCaller: Bytes | null = null
  rewardCut: BigInt = ZERO
  rewardMismatches: i32 = 0
  stakeChanges: BigInt = ZERO
  totalStake: BigInt | null = null

  /** Null where none is stored. */
  static load(id: Bytes): Orchestrator | null {
    const record = new Orchestrator(id)
    return record.find('Orchestrator') ? record : null
  }

  save(): void {
    this.saveAs('Orchestrator')
  }

  protected read(from: Fields): void {
    this.activationRound = from.number('activationRound')
    this.active = from.flag('active')
    this.activeCumulativeRewards = from.number('activeCumulativeRewards')
    this.bondMismatches = from.int('bondMismatches')
    this.bondedPools = from.bytesList('bondedPools')
    this.calibration = from.numberOrNull('calibration')
    this.claimMismatches = from.int('claimMismatches')
    this.cumulativeFees = from.number('cumulativeFees')
    this.cumulativeRewards = from.number('cumulativeRewards')
    this.deactivationRound = from.number('deactivationRound')
    this.feeShare = from.number('feeShare')
    this.firstMismatchBlock = from.numberOrNull('firstMismatchBlock')
    from.id()
    this.inPool = from.flag('inPool')
    this.lastActiveStakeUpdateRound = from.number('lastActiveStakeUpdateRound')
    this.lastFeeRound = from.number('lastFeeRound')
    this.lastPoolRound = from.number('lastPoolRound')
    this.lastRewardRound = from.number('lastRewardRound')
    this.lastSlashRound = from.number('lastSlashRound')
    this.latestFeeFactor = from.number('latestFeeFactor')
    this.latestRewardFactor = from.number('latestRewardFactor')
    this.pool = from.bytesOrNull('pool')
    this.registered = from.flag('registered')
    this.rewardCaller = from.bytesOrNull('rewardCaller')
    this.rewardCut = from.number('rewardCut')
    this.rewardMismatches = from.int('rewardMismatches')
    this.stakeChanges = from.number('stakeChanges')
    this.totalStake = from.numberOrNull('totalStake')
  }

  protected write(to: Changes): void {
    to.number('activationRound', this.activationRound)
    to.flag('active', this.active)
    to.number('activeCumulativeRewards', this.activeCumulativeRewards)
    to.int('bondMismatches', this.bondMismatches)
    to.bytesList('bondedPools', this.bondedPools)
    to.numberOrNull('calibration', this.calibration)
    to.int('claimMismatches', this.claimMismatches)
    to.number('cumulativeFees', this.cumulativeFees)
    to.number('cumulativeRewards', this.cumulativeRewards)
    to.number('deactivationRound', this.deactivationRound)
    to.number('feeShare', this.feeShare)
    to.numberOrNull('firstMismatchBlock', this.firstMismatchBlock)
    to.flag('inPool', this.inPool)
    to.number('lastActiveStakeUpdateRound', this.lastActiveStakeUpdateRound)
    to.number('lastFeeRound', this.lastFeeRound)
    to.number('lastPoolRound', this.lastPoolRound)
    to.number('lastRewardRound', this.lastRewardRound)
    to.number('lastSlashRound', this.lastSlashRound)
    to.number('latestFeeFactor', this.latestFeeFactor)
    to.number('latestRewardFactor', this.latestRewardFactor)
    to.bytesOrNull('pool', this.pool)
    to.flag('registered', this.registered)
    to.bytesOrNull('rewardCaller', this.rewardCaller)
    to.number('rewardCut', this.rewardCut)
    to.int('rewardMismatches', this.rewardMismatches)
    to.number('stakeChanges', this.stakeChanges)
    to.numberOrNull('totalStake', this.totalStake)
  }
}
