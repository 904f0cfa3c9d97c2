import type { MigrationRow, TicketRow } from '../mirror/rows.ts'
import { classicIdsOf } from './classic-ids.ts'

export type TicketState = 'PENDING' | 'EXPIRED' | 'REDEEMED' | 'SUPERSEDED'

/**
 * Where one ticket stands. `migrations` are all of its account's on L2, `siblings` all tickets of its account and kind,
 * itself included; `now` is the timestamp of the pinned L1 block, in unix seconds.
 */
export function ticketState(
  ticket: TicketRow,
  siblings: readonly TicketRow[],
  migrations: readonly MigrationRow[],
  now: number,
): TicketState {
  if (redemptionOf(ticket, siblings, migrations)) return 'REDEEMED'
  if (migrations.some((migration) => excludes(migration, ticket))) return 'SUPERSEDED'
  return ticket.expiresAt > now ? 'PENDING' : 'EXPIRED'
}

/** The migration that the ticket became. */
export function redemptionOf(
  ticket: TicketRow,
  siblings: readonly TicketRow[],
  migrations: readonly MigrationRow[],
): MigrationRow | undefined {
  return migrations.find((migration) => redeemedTicket(migration, siblings) === ticket)
}

/** Seconds that a message of L1 takes to L2 at least: Arbitrum's sequencer lets about this long pass over it. */
const DELIVERY_TIME = 600n

/**
 * Which of an account's tickets a migration came from. Equal ones repeat and L2 does not say which was redeemed: before
 * Nitro the transaction hash tells; else it is taken to be the last that can have arrived by then, those before having
 * failed.
 */
function redeemedTicket(migration: MigrationRow, tickets: readonly TicketRow[]): TicketRow | undefined {
  const equal = tickets.filter((ticket) => isOf(migration, ticket))
  const known = equal.find((ticket) => classicIdsOf(ticket).redemption === migration.transactionHash)
  if (known) return known
  const before = equal.filter(({ blockTimestamp }) => blockTimestamp <= migration.blockTimestamp)
  const arrived = before.filter(
    ({ blockTimestamp }) => blockTimestamp + DELIVERY_TIME <= migration.blockTimestamp,
  )
  return newest(arrived) ?? newest(before)
}

function newest(tickets: readonly TicketRow[]): TicketRow | undefined {
  return tickets.reduce<TicketRow | undefined>(
    (last, ticket) => (last && last.seqNo > ticket.seqNo ? last : ticket),
    undefined,
  )
}

/** Whether the migration has the ticket's parameters. */
function isOf(migration: MigrationRow, ticket: TicketRow): boolean {
  return (
    migration.kind === ticket.kind &&
    migration.l1Address === ticket.l1Address &&
    migration.l2Address === ticket.l2Address &&
    migration.stake === ticket.stake &&
    migration.delegatedStake === ticket.delegatedStake &&
    migration.fees === ticket.fees &&
    migration.deposit === ticket.deposit &&
    migration.reserve === ticket.reserve &&
    String(migration.lockIds) === String(ticket.lockIds)
  )
}

/** Whether L2Migrator would reject the ticket after this migration of the same L1 account. */
function excludes(migration: MigrationRow, ticket: TicketRow): boolean {
  if (ticket.kind === 'DELEGATOR') return migration.kind === 'DELEGATOR' || migration.kind === 'SNAPSHOT'
  if (migration.kind !== ticket.kind) return false
  if (ticket.kind === 'SENDER') return true
  return (ticket.lockIds ?? []).some((id) => migration.lockIds?.includes(id))
}
