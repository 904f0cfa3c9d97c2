import type { CountProgress, MigrationProgress, MigrationState } from '../schema/generated.ts'
import { owedTo, stateOf } from './account.ts'
import type { Join } from './join.ts'
import { isOpen, locksOn, migrationOfLock } from './locks.ts'
import { orchestratorsOn } from './orchestrators.ts'
import { senderAccounts, senderMigration } from './senders.ts'

/** How far the migration is, over everything that L1 has. Throws the API's error unless both chains answer. */
export function migrationProgress(join: Join): MigrationProgress {
  return { ...delegatorProgress(join), unclaimed: unclaimed(join), ...countProgress(join) }
}

function delegatorProgress(join: Join): Pick<MigrationProgress, 'delegators' | 'stake'> {
  const counts: Record<MigrationState, number> = {
    NOT_MIGRATED: 0,
    INITIATED: 0,
    EXPIRED: 0,
    FINALIZED: 0,
    CLAIMED: 0,
  }
  let total = 0n
  let migrated = 0n
  for (const account of join.accounts()) {
    const state = stateOf(join, account)
    if (!state) continue
    counts[state]++
    const stake = owedTo(join, account).stake ?? 0n
    total += stake
    if (state === 'FINALIZED' || state === 'CLAIMED') migrated += stake
  }
  return {
    delegators: {
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
      notMigrated: counts.NOT_MIGRATED,
      initiated: counts.INITIATED,
      expired: counts.EXPIRED,
      finalized: counts.FINALIZED,
      claimed: counts.CLAIMED,
    },
    stake: { total, migrated, notMigrated: total - migrated },
  }
}

function unclaimed(join: Join): MigrationProgress['unclaimed'] {
  const { protocol } = join.chain('l2')
  return {
    poolStake: protocol?.unclaimedPoolStake ?? 0n,
    poolFees: protocol?.unclaimedPoolFees ?? 0n,
    migratorBalance: protocol?.migratorBalance ?? 0n,
    stake: protocol?.unclaimedStake ?? 0n,
  }
}

function countProgress(join: Join): Pick<MigrationProgress, 'orchestrators' | 'unbondingLocks' | 'senders'> {
  return {
    orchestrators: count(
      [...orchestratorsOn(join, 'l1').values()].filter(({ registered }) => registered),
      ({ migrated }) => migrated() === true,
    ),
    unbondingLocks: count(
      locksOn(join, 'l1').filter(isOpen),
      (lock) => migrationOfLock(join, lock) !== undefined,
    ),
    senders: count(
      senderAccounts(join).filter(({ l1 }) => l1 && (l1.deposit > 0n || l1.reserve > 0n)),
      (sender) => senderMigration(join, sender) !== undefined,
    ),
  }
}

function count<Item>(items: readonly Item[], hasMigrated: (item: Item) => boolean): CountProgress {
  return { total: items.length, migrated: items.filter(hasMigrated).length }
}
