import { type Chain, chains } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import { type AccountEvent, eventOn, eventsInMirror, inOrder } from '../join/account-events.ts'
import { checkPage, MAX_FIRST, type Paged } from '../query/select.ts'
import type { AccountEventKind, AccountEventWhere, QueryEventsArgs } from '../schema/generated.ts'
import type { AccountEventKind as RecordedKind } from '../upstream/generated.ts'
import type { ApiContext } from './context.ts'

/** Kinds that the subgraphs record as events of an account. */
const RECORDED = [
  'BOND',
  'UNBOND',
  'REBOND',
  'TRANSFER_SENT',
  'TRANSFER_RECEIVED',
  'WITHDRAW_STAKE',
  'WITHDRAW_FEES',
  'CLAIM_EARNINGS',
  'SLASH',
  'UPDATE_COMMISSION',
  'ACTIVATE',
  'DEACTIVATE',
  'FUND_DEPOSIT',
  'FUND_RESERVE',
  'UNLOCK',
  'CANCEL_UNLOCK',
  'WITHDRAW_FUNDS',
] as const satisfies readonly (AccountEventKind & RecordedKind)[]

/** After every block there can be. */
const END_OF_TIME = 2n ** 62n

/** A page of what an account did on both chains, in one order. */
export async function accountEvents(
  context: ApiContext,
  account: string,
  { first, skip, orderDirection = 'desc', where = {} }: Paged<QueryEventsArgs>,
): Promise<AccountEvent[]> {
  checkPage(first, skip)
  const count = first + skip
  if (count > MAX_FIRST) {
    throw apiError(
      'BAD_USER_INPUT',
      `first and skip are ${count} together: ask for up to ${MAX_FIRST}, and for more with where: {blockTimestamp_lte}`,
    )
  }
  // A null asks for what has no value, as in other lists: every event has one.
  if (Object.values(where).some((value) => value === null)) return []
  const wanted = { account, count, direction: orderDirection, ...conditions(where) }
  const lists = await Promise.all(wanted.chains.map((chain) => eventsOn(context, chain, wanted)))
  const sign = orderDirection === 'asc' ? 1 : -1
  return lists
    .flat()
    .sort((a, b) => sign * inOrder(a, b))
    .slice(skip, count)
}

interface Wanted extends ReturnType<typeof conditions> {
  account: string
  /** Of each chain, so many are enough for the page. */
  count: number
  direction: 'asc' | 'desc'
}

/** What `where` says: chains, kinds, and times in unix seconds, both ends included. */
function conditions(where: AccountEventWhere) {
  const { chain = 'both', kind, kind_in: kinds } = where
  const { blockTimestamp_gt: gt = -1n, blockTimestamp_gte: gte = 0n } = where
  const { blockTimestamp_lt: lt = END_OF_TIME, blockTimestamp_lte: lte = END_OF_TIME } = where
  return {
    chains: chain === 'both' ? chains : [chain],
    isWanted: (each: AccountEventKind) =>
      (kind === undefined || kind === each) && (kinds === undefined || kinds.includes(each)),
    since: gte > gt ? gte : gt + 1n,
    until: lte < lt ? lte : lt - 1n,
  }
}

async function eventsOn(
  { join, askAccountEvents }: ApiContext,
  chain: Chain,
  { account, count, direction, isWanted, since, until }: Wanted,
): Promise<AccountEvent[]> {
  const block = join.chain(chain).block.number
  const kinds = RECORDED.filter(isWanted)
  const held = eventsInMirror(join, chain, account).filter(
    ({ kind, blockTimestamp: time }) => isWanted(kind) && time >= since && time <= until,
  )
  if (kinds.length === 0 || count === 0) return held
  const recorded = await askAccountEvents(chain, {
    ...{ account, kinds, block, direction, first: count },
    since: `${since}`,
    until: `${until}`,
  })
  return [...held, ...recorded.map((row) => eventOn(chain, row))]
}
