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
 * request, unless there are more changes of a kind than a page holds.
 */
export async function fetchChanges(
  upstream: Upstream,
  since: number,
  at: At = { number_gte: since },
): Promise<Changes> {
  const first = await upstream.ask(ChangesDocument, { block: at, since, withFactors: since > 0 })
  const input = { block: first._meta.block.number, since }
  const complete: Record<string, unknown> = { ...first }
  for (const [kind, document] of Object.entries(more)) {
    const page = first[kind as keyof typeof more]
    if (page?.length !== PAGE) continue
    complete[kind] = [
      ...page,
      ...(await furtherPages(upstream, document as MoreDocument<{ id: string }>, input, page)),
    ]
  }
  return complete as Changes
}

/** The pages behind the first one, where that is full. */
export async function furtherPages<Row extends { id: string }>(
  upstream: Upstream,
  document: MoreDocument<Row>,
  input: { block: number; since: number },
  first: readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = []
  let page = first
  while (page.length === PAGE) {
    const after = page.at(-1)?.id ?? ''
    page = (await upstream.ask(document, { ...input, after })).rows
    rows.push(...page)
  }
  return rows
}
