import { classicRedemptionHash, classicTicketId } from '@confluence/protocol/retryable-ticket'
import type { MigrationRow, TicketRow } from '../mirror/rows.ts'
import type { MigrationState, TicketState } from '../schema/generated.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'

/** All tickets of one L1 address and kind, newest first. */
export function ticketsOf(join: Join, l1Address: string, kind: TicketRow['kind']): TicketRow[] {
  const tickets = indexesOf(join.chain('l1')).tickets().get(l1Address) ?? []
  return tickets.filter((ticket) => ticket.kind === kind)
}

/** All completed migrations of one L1 address, of any kind. */
export function migrationsOf(join: Join, l1Address: string): readonly MigrationRow[] {
  return indexesOf(join.chain('l2')).migrations().get(l1Address) ?? []
}

/** All completed migrations that ended at an L2 address, of any kind. */
export function migrationsTo(join: Join, l2Address: string): readonly MigrationRow[] {
  return indexesOf(join.chain('l2')).migrationsTo().get(l2Address) ?? []
}

/** The state of a migration that is complete on L2. */
export function completedState({ kind }: Pick<MigrationRow, 'kind'>): MigrationState {
  return kind === 'SNAPSHOT' ? 'CLAIMED' : 'FINALIZED'
}

/**
 * The state of a migration that is not, by its newest ticket. `now` is the timestamp of the pinned L1 block, in unix
 * seconds.
 */
export function openState(
  newestTicket: Pick<TicketRow, 'expiresAt'> | undefined,
  now: number,
): MigrationState {
  if (!newestTicket) return 'NOT_MIGRATED'
  return newestTicket.expiresAt > now ? 'INITIATED' : 'EXPIRED'
}

export function ticketStateOf(join: Join, ticket: TicketRow): TicketState {
  return ticketState(ticket, siblingsOf(join, ticket), migrationsOf(join, ticket.l1Address), join.now())
}

/** What the ticket became on L2; undefined if it was not redeemed. */
export function migrationOfTicket(join: Join, ticket: TicketRow): MigrationRow | undefined {
  return redemptionOf(ticket, siblingsOf(join, ticket), migrationsOf(join, ticket.l1Address))
}

const siblingsOf = (join: Join, { l1Address, kind }: TicketRow) => ticketsOf(join, l1Address, kind)

/** Whether what is migrated goes to another address than it came from. */
export const l2AddressDiffers = ({ l1Address, l2Address }: Pick<TicketRow, 'l1Address' | 'l2Address'>) =>
  l1Address !== l2Address

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

/** What the retryable ticket of a migration was called before Nitro. */
export interface ClassicIds {
  ticketId: string
  /** Hash of the L2 transaction that it becomes when it is redeemed. */
  redemption: string
}

const known = new WeakMap<TicketRow, ClassicIds>()

/** The classic ids of a ticket. They are kept: hashing them takes longer than the rest of an account's answer. */
export function classicIdsOf(ticket: TicketRow): ClassicIds {
  const found = known.get(ticket)
  if (found) return found
  const ticketId = classicTicketId(ticket.seqNo)
  const ids = { ticketId, redemption: classicRedemptionHash(ticketId) }
  known.set(ticket, ids)
  return ids
}
