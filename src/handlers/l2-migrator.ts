import { BigInt, ethereum } from '@graphprotocol/graph-ts'
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
import { createPool, settleClaim } from '../accounting/delegator-pools'
import { configuredBytes } from '../entities/configuration'
import { MigrationKind } from '../entities/enums'
import { addressOrNull } from '../entities/ids'
import { countMigration, newMigration } from '../entities/migrations'
import { endCall, loadProtocol, openCall } from '../entities/protocol'
import { loadSender } from '../entities/senders'
import { ZERO, ZERO_ADDRESS } from '../math/constants'
import { Migration } from '../records/migration'

// MigrateDelegatorFinalized((l1Addr, l2Addr, stake, delegatedStake, fees, delegate) params)
export function handleMigrateDelegatorFinalized(event: MigrateDelegatorFinalized): void {
  const params = event.params.params
  const migration = newMigration(event, MigrationKind.DELEGATOR, params.l1Addr, params.l2Addr)
  migration.delegate = addressOrNull(params.delegate)
  migration.stake = params.stake
  migration.delegatedStake = params.delegatedStake
  migration.fees = params.fees
  migration.receivedStake = params.stake
  finishStakeMigration(event, migration, params.stake, false)
}

// MigrateUnbondingLocksFinalized((l1Addr, l2Addr, total, unbondingLockIds, delegate) params)
export function handleMigrateUnbondingLocksFinalized(event: MigrateUnbondingLocksFinalized): void {
  const params = event.params.params
  const migration = newMigration(event, MigrationKind.UNBONDING_LOCKS, params.l1Addr, params.l2Addr)
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
  const migration = newMigration(event, MigrationKind.SENDER, params.l1Addr, params.l2Addr)
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
  const migration = newMigration(event, MigrationKind.SNAPSHOT, params.delegator, params.delegator)
  migration.delegate = addressOrNull(params.delegate)
  migration.stake = params.stake
  migration.fees = params.fees
  migration.receivedStake = params.delegate == ZERO_ADDRESS ? ZERO : params.stake
  finishStakeMigration(event, migration, params.stake, true)
}

/** What both ways of migrating own stake end with. A pool that paid for it has logged so earlier in the call. */
function finishStakeMigration(
  event: ethereum.Event,
  migration: Migration,
  stake: BigInt,
  bySnapshot: boolean,
): void {
  migration.receivedFees = ZERO
  const protocol = loadProtocol()
  settleClaim(openCall(protocol, event), event, migration, stake)
  endCall(protocol)
  migration.save()
  countMigration(protocol, stake, bySnapshot)
  protocol.save()
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
  const id = configuredBytes('Snapshot_id')
  const root = configuredBytes('Snapshot_root')
  if (!id || !root || Snapshot.load(id)) return
  const snapshot = new Snapshot(id)
  snapshot.root = root
  snapshot.save()
}
