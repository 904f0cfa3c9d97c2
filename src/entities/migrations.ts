import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Migration } from '../records/migration'
import { eventId } from './ids'
import { ProtocolState } from './protocol-state'

/** The record of a completed migration, with what every kind has. */
export function newMigration(
  event: ethereum.Event,
  kind: string,
  l1Address: Address,
  l2Address: Address,
): Migration {
  const migration = new Migration(eventId(event))
  migration.kind = kind
  migration.l1Address = l1Address
  migration.l2Address = l2Address
  migration.blockNumber = event.block.number
  migration.blockTimestamp = event.block.timestamp
  migration.transactionHash = event.transaction.hash
  return migration
}

/** Counts an L1 account whose own stake has migrated; L2Migrator lets each do so once. */
export function countMigration(protocol: ProtocolState, stake: BigInt, bySnapshot: boolean): void {
  protocol.migratedDelegatorCount++
  if (bySnapshot) protocol.claimedDelegatorCount++
  protocol.migratedStake = protocol.migratedStake.plus(stake)
}
