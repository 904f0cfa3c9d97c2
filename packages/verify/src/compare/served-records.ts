import type { ServedMigration, ServedTicket } from '../served.ts'
import { keyOf, type RecordFields } from './expected-records.ts'

/** The tickets of a subgraph, by the key that the recording's have. */
export function servedTickets(tickets: readonly ServedTicket[]): Map<string, RecordFields> {
  return new Map(tickets.map((ticket) => [keyOf.ticket(ticket.seqNo), fieldsOf(ticket)]))
}

/** The migrations of a subgraph, by the key that the recording's have. */
export function servedMigrations(migrations: readonly ServedMigration[]): Map<string, RecordFields> {
  return new Map(migrations.map((migration) => [migrationKey(migration), fieldsOf(migration)]))
}

function migrationKey({ kind, l1Address, lockIds }: ServedMigration): string {
  if (kind === 'UNBONDING_LOCKS') return keyOf.locks(l1Address, lockIds ?? [])
  return kind === 'SENDER' ? keyOf.sender(l1Address) : keyOf.delegator(l1Address)
}

function fieldsOf({ lockIds, ...fields }: ServedMigration): RecordFields {
  return { ...fields, lockIds: lockIds?.join(', ') }
}
