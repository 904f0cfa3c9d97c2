import type { Chain } from '@confluence/protocol/chains'
import { groupBy } from '@confluence/protocol/lib/group-by'
import DataLoader from 'dataloader'
import { apiError } from '../errors.ts'
import { idOn } from '../join/ids.ts'
import type { Join } from '../join/join.ts'
import { type EarningsPoolRow, earningsPoolRow } from '../mirror/rows.ts'
import { EarningsPoolsDocument } from '../upstream/generated.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import type { EarningsPoolsKey } from './context.ts'

/** Most requests to the subgraphs for one query: one per chain and set of arguments. */
const MOST_REQUESTS = 8

/**
 * Loads earnings pools from the subgraphs, which alone have them, at the join's blocks: one request for all
 * orchestrators that are asked for in the same way.
 */
export function earningsPoolsLoader(
  upstreams: Readonly<Record<Chain, Upstream>>,
  join: Join,
): DataLoader<EarningsPoolsKey, EarningsPoolRow[], string> {
  let asked = 0
  return new DataLoader(
    async (keys) => {
      const groups = groupBy(keys, groupOf)
      asked += groups.size
      if (asked > MOST_REQUESTS) {
        throw apiError(
          'QUERY_TOO_COSTLY',
          `the query asks for earnings pools in ${asked} ways, of ${MOST_REQUESTS} allowed: use the same arguments`,
        )
      }
      const loaded = await Promise.all([...groups.values()].map((group) => load(upstreams, join, group)))
      const rows = new Map(loaded.flat())
      return keys.map((key) => rows.get(idOf(key)) ?? [])
    },
    { cacheKeyFn: idOf, maxBatchSize: 1000 },
  )
}

async function load(
  upstreams: Readonly<Record<Chain, Upstream>>,
  join: Join,
  keys: readonly EarningsPoolsKey[],
): Promise<[string, EarningsPoolRow[]][]> {
  const [key] = keys
  if (!key) return []
  const { first, skip, direction } = key
  const variables = {
    block: join.chain(key.chain).block.number,
    orchestrators: keys.map(({ orchestrator }) => orchestrator),
    count: keys.length,
    first,
    skip,
    direction,
  }
  try {
    const { orchestrators } = await upstreams[key.chain].ask(EarningsPoolsDocument, variables)
    return orchestrators.map(({ id, earningsPools }) => [
      idOf({ ...key, orchestrator: id }),
      earningsPools.map((pool) => earningsPoolRow({ ...pool, id: idOn(key.chain, pool.id) })),
    ])
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    throw apiError('SUBGRAPH_UNAVAILABLE', `the subgraph does not give earnings pools: ${error.message}`)
  }
}

const groupOf = ({ chain, first, skip, direction }: EarningsPoolsKey) =>
  [chain, first, skip, direction].join()
const idOf = (key: EarningsPoolsKey) => `${key.orchestrator},${groupOf(key)}`
