import type { Chain } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import {
  AccountEventsDocument,
  type AccountEventsQuery,
  type AccountEventsQueryVariables,
} from '../upstream/generated.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'

export type AccountEventEntity = AccountEventsQuery['accountEvents'][number]

/** Asks the subgraph of a chain for the events that it has recorded of an account. */
export type AskAccountEvents = (
  chain: Chain,
  wanted: AccountEventsQueryVariables,
) => Promise<AccountEventEntity[]>

/** Most requests to the subgraphs for one query. */
const MOST_REQUESTS = 8

/** Made anew for each request, whose questions it counts. */
export function accountEventsOf(upstreams: Readonly<Record<Chain, Upstream>>): AskAccountEvents {
  let asked = 0
  return async (chain, wanted) => {
    if (++asked > MOST_REQUESTS) {
      throw apiError(
        'QUERY_TOO_COSTLY',
        `the query asks for events of accounts more than ${MOST_REQUESTS} times, once per chain: ask for fewer at once`,
      )
    }
    try {
      return (await upstreams[chain].ask(AccountEventsDocument, wanted)).accountEvents
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      throw apiError('SUBGRAPH_UNAVAILABLE', `the subgraph does not give events: ${error.message}`)
    }
  }
}
