import { type L1MigrationKind, l1MigrationWarnings } from '@confluence/protocol/l1-migration-advice'
import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import type { Complete } from 'livepeer-confluence-client/complete'
import type { L1MigrationsQuery, L1TransactionsQuery } from 'livepeer-confluence-client/generated'

/** What a ticket may cost, in wei of ETH and in gas, as decimal strings. */
export interface CostOptions {
  maxGas: string
  gasPriceBid: string
  maxSubmissionCost: string
}

export type PreparedMigration = Awaited<ReturnType<typeof prepareMigrations>>['migrations'][number]

/** What is left to migrate, with what to know before; as transactions where the cost of tickets is given. */
export async function prepareMigrations(
  client: ConfluenceClient,
  id: string,
  cost: (CostOptions & { signature: string }) | undefined,
) {
  const answer: Complete<L1TransactionsQuery> = cost
    ? await client.l1Transactions({ id, ...cost })
    : withoutTransactions(await client.l1Migrations({ id }))
  const { l1Migrations, delegator, _meta } = answer
  const migrations = l1Migrations.map((migration) => ({
    ...migration,
    warnings: l1MigrationWarnings({
      kind: migration.kind as L1MigrationKind,
      delegate: migration.delegate,
      pool: Boolean(delegator?.pool),
      inSnapshot: delegator?.inSnapshot ?? false,
      l2: delegator?.l2 ?? null,
    }),
  }))
  return { migrations, _meta }
}

function withoutTransactions({ l1Migrations, ...answer }: Complete<L1MigrationsQuery>) {
  return { ...answer, l1Migrations: l1Migrations.map((migration) => ({ ...migration, transaction: null })) }
}
