import {
  type L1MigrationKind,
  l1MigrationBlockers,
  l1MigrationWarnings,
} from '@confluence/protocol/l1-migration-advice'
import type { L1MigrationFieldsFragment, L1MigrationsQuery } from 'livepeer-confluence-client'
import { useAnswer } from '#api/answers.ts'
import { ticketKinds } from '#format/words.ts'
import { Amount, NOT_EXACT } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { WarningIcon } from '#ui/icons.tsx'
import { Failure } from '#ui/notice.tsx'
import { MigrationCall } from './migration-call.tsx'

type Migrant = L1MigrationsQuery['delegator']

/** What an account has left on Ethereum, and the calls of L1Migrator that migrate it; nothing where it has none. */
export function MigrateCard({ id }: { id: string }) {
  const { data, error, refetch } = useAnswer('l1Migrations', { id })
  if (error && !data) {
    return (
      <Card title="Migrate from Ethereum">
        <Failure error={error} onRetry={refetch} />
      </Card>
    )
  }
  if (!data || data.l1Migrations.length === 0) return null
  return (
    <Card
      title="Migrate from Ethereum"
      note="By a transaction on Ethereum, which the account sends itself. Its ticket costs ETH, which the chains have to be asked for."
    >
      {data.l1Migrations.map((migration) => (
        <Migration key={migration.kind} migration={migration} migrant={data.delegator} />
      ))}
    </Card>
  )
}

function Migration({ migration, migrant }: { migration: L1MigrationFieldsFragment; migrant: Migrant }) {
  const { kind, blockedBy, delegate, lockIds } = migration
  const warnings = l1MigrationWarnings({
    kind: kind as L1MigrationKind,
    delegate,
    pool: Boolean(migrant?.pool),
    inSnapshot: migrant?.inSnapshot ?? false,
    l2: migrant?.l2 ?? null,
  })
  return (
    <div className="migration">
      <h3>
        {ticketKinds[kind]}
        {lockIds && <span className="note"> {lockIds.join(', ')}</span>}
      </h3>
      <dl className="figures">
        {kind === 'SENDER' ? (
          <>
            <Figure name="Deposit">
              <Amount wei={migration.deposit} unit="ETH" />
            </Figure>
            <Figure name="Reserve">
              <Amount wei={migration.reserve} unit="ETH" />
            </Figure>
          </>
        ) : (
          <>
            <Figure name="Stake">
              <Amount wei={migration.stake} unit="LPT" missing={NOT_EXACT} />
            </Figure>
            {kind === 'DELEGATOR' && (
              <Figure name="Fees">
                <Amount wei={migration.fees} unit="ETH" missing={NOT_EXACT} />
              </Figure>
            )}
          </>
        )}
      </dl>
      {blockedBy && (
        <p className="verdict blocked">
          <strong>It would not arrive now: {lowerFirst(l1MigrationBlockers[blockedBy].reason)}.</strong>{' '}
          {l1MigrationBlockers[blockedBy].remedy}
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="cautions">
          {warnings.map((message) => (
            <li key={message}>
              <WarningIcon />
              <span>{message}.</span>
            </li>
          ))}
        </ul>
      )}
      <MigrationCall migration={migration} />
    </div>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
