import { type Chain, chains } from '@confluence/protocol/chains'
import { type Handler, Hono, type MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { maskError } from '../graphql/mask-error.ts'
import { type HealthReport, statusOf } from '../health/report.ts'
import { type ClientLimits, limitClients, type ObserveRefusal } from './client-limits.ts'
import { onlyBy } from './methods.ts'
import { dashboard } from './static-files.ts'
import { subgraphProxy } from './subgraph-proxy.ts'

export interface AppParts {
  /** Query URL of a chain's subgraph; undefined while it is being started. */
  upstream(chain: Chain): string | undefined
  /** How both chains are, as last seen in the background. */
  health(): HealthReport
  graphql: [MiddlewareHandler, Handler]
  /** Why the joined API cannot answer yet; null once it can. */
  unready(): string | null
  metrics: { contentType: string; text(): Promise<string> }
  /** What one client may ask of GraphQL; anything if left out. */
  limits?: ClientLimits | undefined
  observeRefusal?: ObserveRefusal
  log?(): Logger | undefined
}

/** The HTTP application: what is served where. */
export function createApp({
  upstream,
  health,
  graphql,
  unready,
  metrics,
  limits,
  observeRefusal,
  log = () => undefined,
}: AppParts): Hono {
  // Proxies and people add slashes.
  const app = new Hono({ strict: false })
  // As cors() sets it, but that would make Hono leave its fast path.
  app.use((context, next) => {
    context.header('access-control-allow-origin', '*')
    context.header('access-control-expose-headers', 'etag, retry-after')
    context.header('x-content-type-options', 'nosniff')
    return next()
  })
  app.use('/graphql', onlyBy('GET', 'HEAD', 'POST'))
  app.use('/subgraphs/*', onlyBy('POST'))
  for (const path of ['/healthz', '/ready', '/metrics', '/']) app.use(path, onlyBy('GET', 'HEAD'))
  if (limits) {
    const limit = limitClients(limits, observeRefusal)
    app.use('/graphql', limit)
    app.use('/subgraphs/*', limit)
  }
  app.all('/graphql', ...graphql)
  for (const chain of chains) app.post(`/subgraphs/${chain}`, ...subgraphProxy(() => upstream(chain)))
  app.get('/healthz', (context) => {
    const report = health()
    const status = statusOf(report)
    context.header('cache-control', 'no-store')
    const body = JSON.stringify({ status, ...report }, (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    return context.body(body, status === 'unavailable' ? 503 : 200, { 'content-type': 'application/json' })
  })
  app.get('/ready', (context) => {
    const reason = unready()
    context.header('cache-control', 'no-store')
    return context.json({ ready: reason === null, reason }, reason === null ? 200 : 503)
  })
  app.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, {
      'content-type': metrics.contentType,
      'cache-control': 'no-store',
    }),
  )
  app.get('*', ...dashboard())
  app.get('/', (context) => context.text(overview(new URL(context.req.url).origin)))
  app.onError((error, context) => {
    // Nobody is there any more to be answered.
    if (isAborted(error)) return context.body(null, 400)
    return context.json({ errors: [maskError(error, log())] }, 500)
  })
  app.notFound((context) => context.text(`There is nothing at ${context.req.path}: see /\n`, 404))
  return app
}

/** Whether the client has gone while its request was read. */
function isAborted(error: Error): boolean {
  return error.message === 'aborted' && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

function overview(origin: string): string {
  return `Livepeer Confluence

${origin}/               this, and the dashboard in a browser
${origin}/graphql        GraphQL of both chains as one; GraphiQL in a browser
${origin}/subgraphs/l1   GraphQL of the Ethereum subgraph (POST)
${origin}/subgraphs/l2   GraphQL of the Arbitrum One subgraph (POST)
${origin}/healthz        200 when both are synced and without errors; warnings
${origin}/ready          200 when /graphql can answer
${origin}/metrics        figures for Prometheus
`
}
