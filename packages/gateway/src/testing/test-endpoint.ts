import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { pino } from 'pino'
import { createResponseCache } from '../cache/response-cache.ts'
import { apiError } from '../errors.ts'
import { buildSchema } from '../graphql/build-schema.ts'
import { type EndpointOptions, graphqlEndpoint } from '../graphql/endpoint.ts'
import { createEngine } from '../graphql/engine.ts'
import { createJoin } from '../join/join.ts'
import { createView, type View } from '../join/view.ts'
import { createMetrics, type Metrics } from '../metrics/metrics.ts'
import { applyChanges, type ChainMirror } from '../mirror/chain-mirror.ts'
import type { Changes } from '../mirror/fetch-changes.ts'
import { resolvers } from '../resolvers/index.ts'
import { loadSnapshot } from '../snapshot/load-snapshot.ts'

export const nothing: Omit<Changes, '_meta'> = {
  protocol: null,
  snapshots: [],
  rounds: [],
  orchestrators: [],
  delegators: [],
  unbondingLocks: [],
  senders: [],
  migrationTickets: [],
  migrations: [],
  delegatorPools: [],
  poolClaims: [],
  contractUpdates: [],
  polls: [],
  votes: [],
  earningsPools: [],
}

/** Chains on which nothing has happened until these blocks, with the snapshot of a recording. */
export async function quietView(l1: string, l2: string): Promise<View> {
  const snapshot = await loadSnapshot(
    fileURLToPath(new URL('../../../../recordings/smoke/snapshot.json', import.meta.url)),
  )
  const chain = (hash: string) => ({ mirror: mirrorAt(hash), reachable: true, head: 7, troubles: [] })
  return createView(chain(l1), chain(l2), snapshot)
}

function mirrorAt(hash: string): ChainMirror {
  const block = { number: 7, hash, timestamp: 1_700_000_000 }
  return applyChanges(undefined, { ...nothing, _meta: { block, deployment: 'Qm', hasIndexingErrors: false } })
}

export const JSON_TYPE = { 'content-type': 'application/json' }
/** Of a client that takes the media type which allows other statuses than 200 for errors. */
export const SPEC_TYPE = { ...JSON_TYPE, accept: 'application/graphql-response+json' }

export const LEAVES = '{ snapshot { leafCount } }'
export const ACCOUNT = 'query Account($id: Bytes!) { delegator(id: $id) { id inSnapshot } }'
export const NOBODY = `0x${'0f'.repeat(20)}`

/** Fields of an account, nested two more deep per level. */
export const nest = (levels: number): string =>
  levels === 0 ? 'id' : `id pool { unclaimedBy(first: 1) { ${nest(levels - 1)} } }`
export const DEEP = `{ delegator(id: "${NOBODY}") { ${nest(5)} } }`
export const COSTLY = 'query ($n: Int!) { delegatorPools(first: $n) { unclaimedBy(first: $n) { id } } }'

export interface Body {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

export const bodyOf = async (response: Response) => (await response.json()) as Body

/** The endpoint with all its parts, in front of quiet chains. */
export interface TestEndpoint {
  app: Hono
  /** What the application serves at /graphql. */
  handlers: ReturnType<typeof graphqlEndpoint>
  metrics: Metrics
  /** Lines that were logged. */
  logged: string[]
  /** What it answers from; can be replaced. */
  view: View | string
  /** How many requests were executed. */
  executed: number
  post(query: unknown, rest?: object, headers?: Record<string, string>): Promise<Response>
  get(params: Record<string, string>, headers?: Record<string, string>): Promise<Response>
}

export async function testEndpoint(changes: Partial<EndpointOptions<View>> = {}): Promise<TestEndpoint> {
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  const metrics = createMetrics()
  const handlers = graphqlEndpoint<View>({
    engine: createEngine(buildSchema(resolvers), () => log),
    cache: createResponseCache(1_000_000),
    view: () =>
      typeof endpoint.view === 'string'
        ? { status: 503, error: apiError('NOT_READY', endpoint.view) }
        : endpoint.view,
    contextOf(view) {
      endpoint.executed++
      return { join: createJoin(view) }
    },
    metrics,
    log: () => log,
    ...changes,
  })
  const app = new Hono().all('/graphql', ...handlers)
  const endpoint: TestEndpoint = {
    app,
    handlers,
    metrics,
    logged,
    executed: 0,
    view: await quietView('0x01', '0x02'),
    async post(query, rest = {}, headers = JSON_TYPE) {
      return app.request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, ...rest }) })
    },
    get: async (params, headers = {}) => app.request(`/graphql?${new URLSearchParams(params)}`, { headers }),
  }
  return endpoint
}

/** The answer of an endpoint that was asked nothing before. */
export async function postAnew(...request: Parameters<TestEndpoint['post']>): Promise<Response> {
  return (await testEndpoint()).post(...request)
}
