import { dataSource } from '@graphprotocol/graph-ts'
import {
  ClaimStakeEnabled,
  DelegatorPoolCreated,
  MigrateDelegatorFinalized,
  MigrateSenderFinalized,
  MigrateUnbondingLocksFinalized,
  StakeClaimed,
} from '../../generated/L2Migrator/L2Migrator'
import { Snapshot } from '../../generated/schema'
import { DelegatorPool as DelegatorPoolTemplate } from '../../generated/templates'
import { endCall, loadCall } from '../call-context'
import { ZERO, ZERO_ADDRESS } from '../constants'
import { createPool, settleClaim } from '../delegator-pools'
import { addressOrNull } from '../ids'
import { countMigration, newMigration } from '../migrations'
import { loadProtocol } from '../protocol'
import { loadSender } from '../senders'

// MigrateDelegatorFinalized((l1Addr, l2Addr, stake, delegatedStake, fees, delegate) params)
export function handleMigrateDelegatorFinalized(event: MigrateDelegatorFinalized): void {
  const params = event.params.params
  const migration = newMigration(event, 'DELEGATOR', params.l1Addr, params.l2Addr)
  migration.delegate = addressOrNull(params.delegate)
  migration.stake = params.stake
  migration.delegatedStake = params.delegatedStake
  migration.fees = params.fees
  migration.receivedStake = params.stake
  migration.receivedFees = ZERO
  const call = loadCall(event)
  settleClaim(call, event, migration, params.stake)
  endCall(call)
  migration.save()
  countMigration(params.stake, false)
}

// MigrateUnbondingLocksFinalized((l1Addr, l2Addr, total, unbondingLockIds, delegate) params)
export function handleMigrateUnbondingLocksFinalized(event: MigrateUnbondingLocksFinalized): void {
  const params = event.params.params
  const migration = newMigration(event, 'UNBONDING_LOCKS', params.l1Addr, params.l2Addr)
  migration.delegate = addressOrNull(params.delegate)
  migration.stake = params.total
  migration.lockIds = params.unbondingLockIds
  migration.receivedStake = params.total
  migration.receivedFees = ZERO
  migration.save()
}

// MigrateSenderFinalized((l1Addr, l2Addr, deposit, reserve) params): funded by the two logs before it
export function handleMigrateSenderFinalized(event: MigrateSenderFinalized): void {
  const params = event.params.params
  const migration = newMigration(event, 'SENDER', params.l1Addr, params.l2Addr)
  migration.deposit = params.deposit
  migration.reserve = params.reserve
  migration.save()
  const sender = loadSender(params.l2Addr)
  sender.migration = migration.id
  sender.save()
}

// StakeClaimed(address indexed delegator, address delegate, uint256 stake, uint256 fees): with the zero address for a
// delegate only fees are paid, and stake, if there is any, stays where it is
export function handleStakeClaimed(event: StakeClaimed): void {
  const params = event.params
  const migration = newMigration(event, 'SNAPSHOT', params.delegator, params.delegator)
  migration.delegate = addressOrNull(params.delegate)
  migration.stake = params.stake
  migration.fees = params.fees
  migration.receivedStake = params.delegate == ZERO_ADDRESS ? ZERO : params.stake
  migration.receivedFees = ZERO
  const call = loadCall(event)
  settleClaim(call, event, migration, params.stake)
  endCall(call)
  migration.save()
  countMigration(params.stake, true)
}

// DelegatorPoolCreated(address indexed l1Addr, address delegatorPool)
export function handleDelegatorPoolCreated(event: DelegatorPoolCreated): void {
  createPool(event, event.params.delegatorPool, event.params.l1Addr)
  DelegatorPoolTemplate.create(event.params.delegatorPool)
}

// ClaimStakeEnabled(bool _enabled)
export function handleClaimStakeEnabled(event: ClaimStakeEnabled): void {
  const protocol = loadProtocol()
  protocol.claimStakeEnabled = event.params._enabled
  protocol.save()
  const context = dataSource.context()
  const id = context.getBytes('Snapshot_id')
  if (Snapshot.load(id)) return
  const snapshot = new Snapshot(id)
  snapshot.root = context.getBytes('Snapshot_root')
  snapshot.save()
}
