import { type Chain, chains } from '@confluence/protocol/chains'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { createResponseCache } from './cache/response-cache.ts'
import { apiError } from './errors.ts'
import { apiContexts } from './graphql/api-context.ts'
import { buildSchema } from './graphql/build-schema.ts'
import { graphqlEndpoint, type NoView } from './graphql/endpoint.ts'
import { createEngine } from './graphql/engine.ts'
import type { ChainHealthCheck } from './health/chain-health.ts'
import { keepHealth } from './health/keep-health.ts'
import { reportOf } from './health/report.ts'
import { createApp } from './http/app.ts'
import type { ClientLimits } from './http/client-limits.ts'
import { createHeldViews, type HeldViews } from './join/held-views.ts'
import type { View } from './join/view.ts'
import { indexSize } from './join/view.ts'
import { type IndexKeeper, keepIndex } from './join/view-keeper.ts'
import { createMetrics } from './metrics/metrics.ts'
import type { Pace } from './mirror/poll-interval.ts'
import { resolvers } from './resolvers/index.ts'
import type { L1BlockOf } from './resolvers/last-block.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { createUpstream } from './upstream/upstream.ts'

export interface GatewayOptions {
  /** Query URL of a chain's subgraph; undefined while it is being started. */
  upstream(chain: Chain): string | undefined
  health: ChainHealthCheck
  /** The address in lower case of the L1Migrator in use, to which migrations are sent. */
  l1Migrator?: string | undefined
  /** L2Migrator's address in lower case, to which claims are sent. */
  l2Migrator?: string | undefined
  /** What Arbitrum took for L1's latest block, by its own block: only then closed polls of L2 have a tally. */
  l1BlockOf?: L1BlockOf | undefined
  /** How long to wait between two looks at a subgraph; for one of the same machine if left out. */
  pace?: Readonly<Record<Chain, Pace>>
  /** Where to log to; undefined while there is no place for a log. */
  log?(): Logger | undefined
  /** Bytes that answers may take in memory. */
  cacheBytes?: number
  /** What one client may ask; anything if left out. */
  limits?: ClientLimits
}

export interface Gateway {
  /** Answers HTTP requests; until the index is ready, with reasons why not. */
  readonly app: Hono
  /** Begins to read the subgraphs into the index. */
  begin(snapshot: Snapshot | undefined): void
  stop(): Promise<void>
}

const CACHE_BYTES = 64 * 1024 * 1024

/** The joined API in front of both subgraphs, with what is needed to run it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { upstream, log = () => undefined, cacheBytes = CACHE_BYTES } = options
  const metrics = createMetrics()
  const stopping = new AbortController()
  const upstreamOf = (chain: Chain) =>
    createUpstream(chain, () => upstream(chain), {
      observe: metrics.observeUpstream,
      signal: stopping.signal,
    })
  const upstreams = { l1: upstreamOf('l1'), l2: upstreamOf('l2') }
  const cache = createResponseCache(cacheBytes)
  const held = createHeldViews()
  let index: IndexKeeper | undefined

  const health = keepHealth({
    check: options.health,
    indexed: (chain) => index?.see(chain).mirror?.block ?? null,
  })
  const known = (chain: Chain) => {
    const now = health.latest(chain)
    const { head, troubles } = now
    const view = index?.see(chain) ?? { mirror: undefined, reachable: true, head, troubles }
    return reportOf(chain, now, { view, ready: !!index?.view, error: index?.errors[chain] ?? null })
  }
  const report = () => ({ l1: known('l1'), l2: known('l2') })
  const graphql = graphqlEndpoint<View>({
    engine: createEngine(buildSchema(resolvers), log),
    cache,
    view: (blocks) => viewAt(blocks, index, held),
    contextOf: apiContexts(upstreams, options),
    metrics,
    log,
  })
  const app = createApp({
    upstream,
    health: report,
    graphql,
    limits: options.limits,
    observeRefusal: metrics.observeRefusal,
    log,
    unready() {
      const view = viewOf(index)
      return typeof view === 'string' ? view : null
    },
    metrics: {
      contentType: metrics.contentType,
      text: async () => metrics.render({ health: report(), cache, indexSize: indexSize(index?.view) }),
    },
  })
  return {
    app,
    begin(snapshot) {
      index = keepIndex({
        upstreams,
        snapshot,
        headOf: (chain) => health.latest(chain).head,
        troublesOf: (chain) => health.latest(chain).troubles,
        ...(options.pace ? { pace: options.pace } : {}),
        onReachable(chain, reachable, error) {
          if (reachable) log()?.info({ chain }, 'the subgraph answers again')
          else log()?.warn({ chain, reason: error?.message }, 'the subgraph does not answer')
        },
      })
    },
    async stop() {
      stopping.abort()
      await health.stop()
      await index?.stop()
    },
  }
}

/** What to answer from: the latest blocks, held for those who mean to ask for them again, or the held ones asked for. */
function viewAt(blocks: string | undefined, index: IndexKeeper | undefined, held: HeldViews): View | NoView {
  const latest = viewOf(index)
  if (typeof latest === 'string') return { status: 503, error: apiError('NOT_READY', latest) }
  if (blocks === undefined) return latest
  if (blocks === 'hold') {
    held.hold(latest)
    return latest
  }
  const message = `the blocks ${blocks} are not held, or no longer: ask with blocks=hold first, and again within a minute`
  return held.get(blocks) ?? { status: 410, error: apiError('BLOCKS_GONE', message) }
}

/** The latest blocks, or why there is nothing yet. */
function viewOf(index: IndexKeeper | undefined): View | string {
  if (!index) return 'the subgraphs are starting: try again in a few seconds'
  const { view, errors } = index
  if (!view) return 'the index is not ready yet: it is reading both subgraphs; try again in a few seconds'
  if (chains.some((chain) => view[chain].mirror)) return view
  return `neither subgraph answers (L1: ${errors.l1}; L2: ${errors.l2}): see /healthz`
}
