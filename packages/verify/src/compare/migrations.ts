import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type Groups, groupBy } from '@confluence/protocol/lib/group-by'
import type { L2TruthRow } from '@confluence/recording/truth-row'
import type { ServedDelegatorPool, ServedMigration } from '../served.ts'
import type { Compare } from '../tally.ts'

/** The migrations of a subgraph, found by what L2Migrator keys its flags by. They are immutable, and know their block. */
export interface MigrationIndex {
  /** Of delegators, by either way. */
  ofDelegator: Groups<ServedMigration>
  /** The same, by L1 delegate. */
  ofDelegate: Groups<ServedMigration>
  ofSender: Groups<ServedMigration>
}

export function indexMigrations(migrations: readonly ServedMigration[]): MigrationIndex {
  const ofDelegators = migrations.filter(({ kind }) => kind === 'DELEGATOR' || kind === 'SNAPSHOT')
  return {
    ofDelegator: groupBy(ofDelegators, ({ l1Address }) => l1Address),
    ofDelegate: groupBy(ofDelegators, ({ delegate }) => delegate ?? ZERO_ADDRESS),
    ofSender: groupBy(
      migrations.filter(({ kind }) => kind === 'SENDER'),
      ({ l1Address }) => l1Address,
    ),
  }
}

/** L2Migrator.migratedDelegators, claimedDelegatedStake, migratedSenders and delegatorPools. */
export function compareMigrated(
  compare: Compare,
  migrations: MigrationIndex,
  pools: readonly ServedDelegatorPool[],
  row: L2TruthRow,
): void {
  const upTo = (list: readonly ServedMigration[] = []) =>
    list.filter(({ blockNumber }) => Number(blockNumber) <= row.block)
  const poolOf = new Map(pools.map(({ id, l1Orchestrator }) => [l1Orchestrator, id]))
  for (const [address, recorded] of Object.entries(row.migrated)) {
    const migrated = upTo(migrations.ofDelegator.get(address)).length > 0
    const claimed = upTo(migrations.ofDelegate.get(address)).reduce(
      (sum, { stake }) => sum + BigInt(stake ?? 0),
      0n,
    )
    compare('Migration.migratedDelegators', address, migrated, recorded.migratedDelegators)
    compare('Migration.claimedDelegatedStake', address, claimed, recorded.claimedDelegatedStake)
    if (recorded.migratedSenders !== undefined) {
      const migratedSender = upTo(migrations.ofSender.get(address)).length > 0
      compare('Migration.migratedSenders', address, migratedSender, recorded.migratedSenders)
    }
    if (recorded.delegatorPool !== undefined) {
      compare(
        'DelegatorPool.l1Orchestrator',
        address,
        poolOf.get(address) ?? ZERO_ADDRESS,
        recorded.delegatorPool,
      )
    }
  }
}
