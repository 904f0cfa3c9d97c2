import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import {
  ChangesDocument,
  type ChangesQuery,
  MoreContractUpdatesDocument,
  MoreDelegatorPoolsDocument,
  MoreDelegatorsDocument,
  MoreEarningsPoolsDocument,
  MoreMigrationsDocument,
  MoreMigrationTicketsDocument,
  MoreOrchestratorsDocument,
  MorePollsDocument,
  MorePoolClaimsDocument,
  MoreRoundsDocument,
  MoreSendersDocument,
  MoreUnbondingLocksDocument,
  MoreVotesDocument,
} from '../upstream/generated.ts'
import type { Upstream } from '../upstream/upstream.ts'

/** Entities in one page of an answer; as many as graph-node gives at most. */
export const PAGE = 1000

/** Entities of each kind in the first answer about all there is: with full pages it would take longer than it may. */
const FIRST_PAGE = 100

/** Milliseconds that a further page may take: several come at once, and without one all would have to be read anew. */
const PAGE_TIMEOUT = 30_000

export type Changes = ChangesQuery

interface PageInput {
  block: number
  since: number
  after: string
}

type MoreDocument<Row> = TypedDocumentNode<{ rows: Row[] }, PageInput & Record<string, unknown>>

const more = {
  rounds: MoreRoundsDocument,
  orchestrators: MoreOrchestratorsDocument,
  delegators: MoreDelegatorsDocument,
  unbondingLocks: MoreUnbondingLocksDocument,
  senders: MoreSendersDocument,
  migrationTickets: MoreMigrationTicketsDocument,
  migrations: MoreMigrationsDocument,
  delegatorPools: MoreDelegatorPoolsDocument,
  poolClaims: MorePoolClaimsDocument,
  contractUpdates: MoreContractUpdatesDocument,
  polls: MorePollsDocument,
  votes: MoreVotesDocument,
  earningsPools: MoreEarningsPoolsDocument,
} as const

/** Which block to read at: the latest, or one by number. */
export type At = { number_gte: number } | { number: number }

/**
 * Everything that is new or different since block number `since` (0: everything there is), all as of one block. One
 * request, unless there are more changes of a kind than a page holds: then kinds are read side by side, as many at once as
 * the upstream lets through. Where one fails, the others ask no more.
 */
export async function fetchChanges(
  upstream: Upstream,
  since: number,
  at: At = { number_gte: since },
): Promise<Changes> {
  const size = since > 0 ? PAGE : FIRST_PAGE
  const first = await upstream.ask(ChangesDocument, {
    block: at,
    since,
    first: size,
    withFactors: since > 0,
  })
  const input = { block: first._meta.block.number, since }
  const stopping = new AbortController()
  const complete = await Promise.all(
    Object.entries(more).map(async ([kind, document]) => {
      const page: readonly { id: string }[] = first[kind as keyof typeof more] ?? []
      const further = furtherPages(upstream, document as MoreDocument<{ id: string }>, input, page, {
        size,
        signal: stopping.signal,
      })
      return [kind, [...page, ...(await further)]]
    }),
  ).finally(() => stopping.abort())
  return { ...first, ...Object.fromEntries(complete) }
}

/** The pages behind the first one, where that is full: of `size`. Not all of them once `signal` is aborted. */
export async function furtherPages<Row extends { id: string }>(
  upstream: Upstream,
  document: MoreDocument<Row>,
  input: { block: number; since: number },
  first: readonly Row[],
  { size = PAGE, signal }: { size?: number; signal?: AbortSignal } = {},
): Promise<Row[]> {
  const rows: Row[] = []
  let full = first.length === size
  let after = first.at(-1)?.id ?? ''
  while (full && !signal?.aborted) {
    const page = (await upstream.ask(document, { ...input, after }, PAGE_TIMEOUT)).rows
    rows.push(...page)
    full = page.length === PAGE
    after = page.at(-1)?.id ?? ''
  }
  return rows
}
