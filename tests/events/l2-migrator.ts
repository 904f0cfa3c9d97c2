import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import * as Events from '../../generated/L2Migrator/L2Migrator'
import * as L2 from '../../src/l2'
import { L2_MIGRATOR } from '../accounts'
import { address, emit, int, tuple, uint } from './event'

export function migrateDelegatorFinalized(
  l1Addr: Address,
  l2Addr: Address,
  stake: i64,
  delegatedStake: i64,
  fees: i64,
  delegate: Address,
): void {
  L2.handleMigrateDelegatorFinalized(
    emit<Events.MigrateDelegatorFinalized>(L2_MIGRATOR, [
      delegatorParams(l1Addr, l2Addr, stake, delegatedStake, fees, delegate),
    ]),
  )
}

export function delegatorParams(
  l1Addr: Address,
  l2Addr: Address,
  stake: i64,
  delegatedStake: i64,
  fees: i64,
  delegate: Address,
): ethereum.EventParam {
  return tuple('params', [
    ethereum.Value.fromAddress(l1Addr),
    ethereum.Value.fromAddress(l2Addr),
    ethereum.Value.fromUnsignedBigInt(int(stake)),
    ethereum.Value.fromUnsignedBigInt(int(delegatedStake)),
    ethereum.Value.fromUnsignedBigInt(int(fees)),
    ethereum.Value.fromAddress(delegate),
  ])
}

export function migrateUnbondingLocksFinalized(
  l1Addr: Address,
  l2Addr: Address,
  total: i64,
  lockIds: i32[],
  delegate: Address,
): void {
  const ids: BigInt[] = []
  for (let i = 0; i < lockIds.length; i++) ids.push(int(lockIds[i]))
  L2.handleMigrateUnbondingLocksFinalized(
    emit<Events.MigrateUnbondingLocksFinalized>(L2_MIGRATOR, [
      lockParams(l1Addr, l2Addr, total, ids, delegate),
    ]),
  )
}

export function lockParams(
  l1Addr: Address,
  l2Addr: Address,
  total: i64,
  lockIds: BigInt[],
  delegate: Address,
): ethereum.EventParam {
  return tuple('params', [
    ethereum.Value.fromAddress(l1Addr),
    ethereum.Value.fromAddress(l2Addr),
    ethereum.Value.fromUnsignedBigInt(int(total)),
    ethereum.Value.fromUnsignedBigIntArray(lockIds),
    ethereum.Value.fromAddress(delegate),
  ])
}

export function migrateSenderFinalized(l1Addr: Address, l2Addr: Address, deposit: i64, reserve: i64): void {
  L2.handleMigrateSenderFinalized(
    emit<Events.MigrateSenderFinalized>(L2_MIGRATOR, [senderParams(l1Addr, l2Addr, deposit, reserve)]),
  )
}

export function senderParams(
  l1Addr: Address,
  l2Addr: Address,
  deposit: i64,
  reserve: i64,
): ethereum.EventParam {
  return tuple('params', [
    ethereum.Value.fromAddress(l1Addr),
    ethereum.Value.fromAddress(l2Addr),
    ethereum.Value.fromUnsignedBigInt(int(deposit)),
    ethereum.Value.fromUnsignedBigInt(int(reserve)),
  ])
}

export function stakeClaimed(delegator: Address, delegate: Address, stake: i64, fees: i64): void {
  L2.handleStakeClaimed(
    emit<Events.StakeClaimed>(L2_MIGRATOR, [
      address('delegator', delegator),
      address('delegate', delegate),
      uint('stake', int(stake)),
      uint('fees', int(fees)),
    ]),
  )
}

export function delegatorPoolCreated(l1Addr: Address, pool: Address): void {
  L2.handleDelegatorPoolCreated(
    emit<Events.DelegatorPoolCreated>(L2_MIGRATOR, [
      address('l1Addr', l1Addr),
      address('delegatorPool', pool),
    ]),
  )
}

export function claimStakeEnabled(enabled: bool): void {
  L2.handleClaimStakeEnabled(
    emit<Events.ClaimStakeEnabled>(L2_MIGRATOR, [
      new ethereum.EventParam('_enabled', ethereum.Value.fromBoolean(enabled)),
    ]),
  )
}
