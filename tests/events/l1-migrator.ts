import { Address, BigInt } from '@graphprotocol/graph-ts'
import * as Events from '../../generated/L1Migrator/L1Migrator'
import * as L1 from '../../src/l1'
import { CONTRACT } from '../accounts'
import { emit, int, uint } from './event'
import { delegatorParams, lockParams, senderParams } from './l2-migrator'

export function migrateDelegatorInitiated(
  seqNo: i32,
  l1Addr: Address,
  l2Addr: Address,
  stake: i64,
  delegatedStake: i64,
  fees: i64,
  delegate: Address,
): void {
  L1.handleMigrateDelegatorInitiated(
    emit<Events.MigrateDelegatorInitiated>(CONTRACT, [
      uint('seqNo', int(seqNo)),
      delegatorParams(l1Addr, l2Addr, stake, delegatedStake, fees, delegate),
    ]),
  )
}

export function migrateUnbondingLocksInitiated(
  seqNo: i32,
  l1Addr: Address,
  l2Addr: Address,
  total: i64,
  lockIds: i32[],
  delegate: Address,
): void {
  const ids: BigInt[] = []
  for (let i = 0; i < lockIds.length; i++) ids.push(int(lockIds[i]))
  migrateUnbondingLocksInitiatedExactly(seqNo, l1Addr, l2Addr, total, ids, delegate)
}

export function migrateUnbondingLocksInitiatedExactly(
  seqNo: i32,
  l1Addr: Address,
  l2Addr: Address,
  total: i64,
  lockIds: BigInt[],
  delegate: Address,
): void {
  L1.handleMigrateUnbondingLocksInitiated(
    emit<Events.MigrateUnbondingLocksInitiated>(CONTRACT, [
      uint('seqNo', int(seqNo)),
      lockParams(l1Addr, l2Addr, total, lockIds, delegate),
    ]),
  )
}

export function migrateSenderInitiated(
  seqNo: i32,
  l1Addr: Address,
  l2Addr: Address,
  deposit: i64,
  reserve: i64,
): void {
  L1.handleMigrateSenderInitiated(
    emit<Events.MigrateSenderInitiated>(CONTRACT, [
      uint('seqNo', int(seqNo)),
      senderParams(l1Addr, l2Addr, deposit, reserve),
    ]),
  )
}
