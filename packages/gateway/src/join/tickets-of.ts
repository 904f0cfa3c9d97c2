import type { MigrationRow, TicketRow } from '../mirror/rows.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'
import { redemptionOf, type TicketState, ticketState } from './ticket-state.ts'

/** All tickets of one L1 address and kind, newest first. */
export function ticketsOf(join: Join, l1Address: string, kind: TicketRow['kind']): TicketRow[] {
  const tickets = indexesOf(join.chain('l1')).tickets().get(l1Address) ?? []
  return tickets.filter((ticket) => ticket.kind === kind)
}

/** All completed migrations of one L1 address, of any kind. */
export function migrationsOf(join: Join, l1Address: string): readonly MigrationRow[] {
  return indexesOf(join.chain('l2')).migrations().get(l1Address) ?? []
}

export function ticketStateOf(join: Join, ticket: TicketRow): TicketState {
  return ticketState(ticket, siblingsOf(join, ticket), migrationsOf(join, ticket.l1Address), join.now())
}

/** What the ticket became on L2; undefined if it was not redeemed. */
export function migrationOfTicket(join: Join, ticket: TicketRow): MigrationRow | undefined {
  return redemptionOf(ticket, siblingsOf(join, ticket), migrationsOf(join, ticket.l1Address))
}

const siblingsOf = (join: Join, { l1Address, kind }: TicketRow) => ticketsOf(join, l1Address, kind)
