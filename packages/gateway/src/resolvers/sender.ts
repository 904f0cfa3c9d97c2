import type { Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import { fundsOn } from '../join/sender-funds.ts'
import { type SenderAccount, senderAccounts, senderMigration, senderStateOf } from '../join/senders.ts'
import { ticketsOf } from '../join/tickets.ts'
import { type FieldsOf, listOf } from '../query/select.ts'
import type { QuerySendersArgs, SenderResolvers } from '../schema/generated.ts'

const fields = (join: Join) =>
  ({
    chain: ({ l1, l2 }) => (l2 ? 'l2' : l1 ? 'l1' : null),
    state: (sender) => senderStateOf(join, sender),
    deposit: ({ l1, l2 }) => (l2 ?? l1)?.deposit,
    reserve: ({ l1, l2 }) => (l2 ?? l1)?.reserve,
    withdrawRound: ({ l1, l2 }) => (l2 ?? l1)?.withdrawRound,
  }) satisfies FieldsOf<SenderAccount, QuerySendersArgs>

export const senderList = perJoin((join) => listOf(senderAccounts(join), fields(join)))

export const Sender = {
  state: (sender, _, { join }) => senderStateOf(join, sender),
  l1: ({ l1 }, _, { join }) => fundsOn(join, 'l1', l1),
  l2: ({ l2 }, _, { join }) => fundsOn(join, 'l2', l2),
  tickets: ({ id }, _, { join }) => ticketsOf(join, id, 'SENDER'),
  migration: (sender, _, { join }) => senderMigration(join, sender) ?? null,
} satisfies SenderResolvers
