import { groupBy } from '@confluence/protocol/lib/group-by'
import { claimBy } from '../join/account.ts'
import { classicIdsOf } from '../join/classic-ids.ts'
import { indexesOf } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { type ChainLock, lockStateOf, migrationOfLock, ticketOfLock } from '../join/locks.ts'
import type { ChainOrchestrator } from '../join/orchestrators.ts'
import { perJoin } from '../join/per-join.ts'
import { type SenderAccount, senderMigration, senderStateOf } from '../join/senders.ts'
import { migrationOfTicket, ticketStateOf, ticketsOf } from '../join/tickets-of.ts'
import type { DelegatorPoolRow, MigrationRow, ProtocolRow, RoundRow, TicketRow } from '../mirror/rows.ts'
import { checkPage, type ListArguments, listOf, newestFirst, select } from '../query/select.ts'
import type { ApiContext } from './context.ts'
import { delegatorFields, poolClaimFields } from './lists.ts'

interface Page {
  first: number
  skip: number
}

/** Accounts that could still claim from a pool, those with the most L1 stake first. */
const unclaimedBy = (join: Join, { id }: DelegatorPoolRow) => unclaimedByPool(join).get(id) ?? []

const unclaimedByPool = perJoin((join) => {
  const accounts = join
    .accounts()
    .filter((account) => account.pool && !account.migration && claimBy(join, account).stake > 0n)
  const byStake = listOf(accounts, { stake: ({ leaf }) => leaf?.stake }).sorted('stake', 'desc')
  return groupBy(byStake, ({ pool }) => pool?.id ?? '')
})

export const DelegatorPool = {
  claims: (pool: DelegatorPoolRow, args: ListArguments, { join }: ApiContext) =>
    select(
      listOf(indexesOf(join.chain('l2')).claims().get(pool.id) ?? [], poolClaimFields),
      newestFirst(args),
    ),
  unclaimedBy: (pool: DelegatorPoolRow, { first, skip }: Page, { join }: ApiContext) => {
    checkPage(first, skip)
    return unclaimedBy(join, pool).slice(skip, skip + first)
  },
  unclaimedCount: (pool: DelegatorPoolRow, _: unknown, { join }: ApiContext) =>
    unclaimedBy(join, pool).length,
}

export const Orchestrator = {
  delegatorCount: (orchestrator: ChainOrchestrator) => orchestrator.delegatorCount(),
  migrated: (orchestrator: ChainOrchestrator) => orchestrator.migrated(),
  pool: ({ address, chain }: ChainOrchestrator, _: unknown, { join }: ApiContext) => {
    const indexes = indexesOf(join.chain('l2'))
    return (chain === 'L1' ? indexes.poolOf().get(address) : indexes.pools().get(address)?.at(-1)) ?? null
  },
  delegators: ({ address, chain }: ChainOrchestrator, args: ListArguments, { join }: ApiContext) => {
    const rows =
      indexesOf(join.chain(chain === 'L1' ? 'l1' : 'l2'))
        .delegators()
        .get(address) ?? []
    const accounts = rows.flatMap((row) => join.account(row.id) ?? [])
    return select(listOf(accounts, delegatorFields(join)), args)
  },
  earningsPools: (
    { address, chain }: ChainOrchestrator,
    { first, skip, orderDirection }: Page & { orderDirection: 'asc' | 'desc' },
    { earningsPools }: ApiContext,
  ) => {
    checkPage(first, skip)
    const key = {
      chain: chain === 'L1' ? 'l1' : 'l2',
      orchestrator: address,
      first,
      skip,
      direction: orderDirection,
    } as const
    return earningsPools.load(key)
  },
}

export const UnbondingLock = {
  state: (lock: ChainLock, _: unknown, { join }: ApiContext) => lockStateOf(join, lock),
  ticket: (lock: ChainLock, _: unknown, { join }: ApiContext) => ticketOfLock(join, lock) ?? null,
  migration: (lock: ChainLock, _: unknown, { join }: ApiContext) => migrationOfLock(join, lock) ?? null,
}

export const Sender = {
  state: (sender: SenderAccount, _: unknown, { join }: ApiContext) => senderStateOf(join, sender),
  l1: ({ l1 }: SenderAccount, _: unknown, { join }: ApiContext) => (join.chain('l1') && l1) ?? null,
  l2: ({ l2 }: SenderAccount, _: unknown, { join }: ApiContext) => (join.chain('l2') && l2) ?? null,
  tickets: ({ id }: SenderAccount, _: unknown, { join }: ApiContext) => ticketsOf(join, id, 'SENDER'),
  migration: (sender: SenderAccount, _: unknown, { join }: ApiContext) =>
    senderMigration(join, sender) ?? null,
}

const l2AddressDiffers = ({ l1Address, l2Address }: TicketRow | MigrationRow) => l1Address !== l2Address

export const MigrationTicket = {
  state: (ticket: TicketRow, _: unknown, { join }: ApiContext) => ticketStateOf(join, ticket),
  l2AddressDiffers,
  classicTicketId: (ticket: TicketRow) => classicIdsOf(ticket).ticketId,
  predictedL2Transaction: (ticket: TicketRow) => classicIdsOf(ticket).redemption,
  migration: (ticket: TicketRow, _: unknown, { join }: ApiContext) => migrationOfTicket(join, ticket) ?? null,
}

export const Migration = { l2AddressDiffers }

type ProtocolParent = ProtocolRow & { round: RoundRow | undefined }

export const Protocol = {
  currentRoundStartBlock: ({ round }: ProtocolParent) => round?.startBlock ?? null,
  currentRoundStartTimestamp: ({ round }: ProtocolParent) => round?.startTimestamp ?? null,
}
