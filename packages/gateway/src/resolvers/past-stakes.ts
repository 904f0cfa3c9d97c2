import { type Chain, chains } from '@confluence/protocol/chains'
import { groupBy } from '@confluence/protocol/lib/group-by'
import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import { apiError } from '../errors.ts'
import type { Join } from '../join/join.ts'
import { isSettled } from '../mirror/follow.ts'
import { pastStakes } from '../mirror/past-stake.ts'
import type { PastStakeRow } from '../mirror/rows.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'

/** An account at a past block of a chain. */
export interface PastStakeKey {
  chain: Chain
  account: string
  block: number
}

/** Null where the account had no stake yet. */
export type PastStakesLoader = DataLoader<PastStakeKey, PastStakeRow | null, string>

/** Most accounts that one query looks at, each counted once per block. */
export const MOST_STATES = 1000

/** States that are kept for later queries, of some hundred bytes each. */
const MOST_KEPT = 20_000

/**
 * Makes the loader of each request, which asks the subgraphs for all accounts and blocks at once. What no reorganisation
 * can change any more is read once.
 */
export function createPastStakes(
  upstreams: Readonly<Record<Chain, Upstream>>,
): (join: Join) => PastStakesLoader {
  const kept = new LRUCache<string, { row: PastStakeRow | null }>({ max: MOST_KEPT })

  /** Adds to `rows`, by key, what the keys of one chain are answered with. */
  async function loadOn(
    chain: Chain,
    join: Join,
    keys: readonly PastStakeKey[],
    rows: Map<string, PastStakeRow | null>,
  ): Promise<void> {
    const { deployment, block: head } = join.chain(chain)
    const missing: PastStakeKey[] = []
    for (const key of keys) {
      const known = kept.get(`${deployment} ${idOf(key)}`)
      if (known) rows.set(idOf(key), known.row)
      else missing.push(key)
    }
    if (missing.length === 0) return
    const stakes = await stakesAt(upstreams[chain], missing)
    for (const key of missing) {
      const row = stakes.get(key.block)?.get(key.account) ?? null
      rows.set(idOf(key), row)
      if (isSettled(key.block, head.number)) kept.set(`${deployment} ${idOf(key)}`, { row })
    }
  }

  return (join) => {
    let asked = 0
    return new DataLoader(
      async (keys) => {
        asked += keys.length
        if (asked > MOST_STATES) throw tooMany(asked)
        const rows = new Map<string, PastStakeRow | null>()
        const byChain = groupBy(keys, ({ chain }) => chain)
        await Promise.all(chains.map((chain) => loadOn(chain, join, byChain.get(chain) ?? [], rows)))
        return keys.map((key) => rows.get(idOf(key)) ?? null)
      },
      { cacheKeyFn: idOf },
    )
  }
}

async function stakesAt(upstream: Upstream, keys: readonly PastStakeKey[]) {
  const byBlock = groupBy(keys, ({ block }) => `${block}`)
  const wanted = new Map([...byBlock].map(([block, at]) => [Number(block), at.map(({ account }) => account)]))
  try {
    return await pastStakes(upstream, wanted)
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    throw apiError(
      'SUBGRAPH_UNAVAILABLE',
      `the subgraph does not give the stake at earlier blocks: ${error.message}`,
    )
  }
}

function tooMany(asked: number) {
  return apiError(
    'QUERY_TOO_COSTLY',
    `the query asks for earnings of ${asked} accounts and rounds, of ${MOST_STATES} allowed: ask for fewer accounts, or give earnings a smaller first`,
  )
}

const idOf = ({ chain, account, block }: PastStakeKey) => `${chain} ${block} ${account}`
