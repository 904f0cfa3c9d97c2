import { indexesOf } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import { classicIdsOf, l2AddressDiffers, migrationOfTicket, ticketStateOf } from '../join/tickets.ts'
import type { TicketRow } from '../mirror/rows.ts'
import { type FieldsOf, listOf, newestFirst, type Paged, select } from '../query/select.ts'
import type { MigrationTicketResolvers, QueryTicketsArgs } from '../schema/generated.ts'

const fields = (join: Join) =>
  ({
    state: (ticket) => ticketStateOf(join, ticket),
    l2AddressDiffers,
  }) satisfies FieldsOf<TicketRow, QueryTicketsArgs>

const list = perJoin((join) => listOf(join.chain('l1').tickets.values(), fields(join)))

export function tickets(join: Join, given: Paged<QueryTicketsArgs>): TicketRow[] {
  const args = newestFirst(given)
  const l1Address = args.where?.l1Address
  if (typeof l1Address !== 'string') return select(list(join), args)
  return select(listOf(indexesOf(join.chain('l1')).tickets().get(l1Address) ?? [], fields(join)), args)
}

export const MigrationTicket = {
  state: (ticket, _, { join }) => ticketStateOf(join, ticket),
  l2AddressDiffers,
  classicTicketId: (ticket) => classicIdsOf(ticket).ticketId,
  predictedL2Transaction: (ticket) => classicIdsOf(ticket).redemption,
  migration: (ticket, _, { join }) => migrationOfTicket(join, ticket) ?? null,
} satisfies MigrationTicketResolvers
