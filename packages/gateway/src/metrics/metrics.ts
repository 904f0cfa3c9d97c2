import { type Chain, chains } from '@confluence/protocol/chains'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CacheResult } from '../cache/response-cache.ts'
import type { HealthReport } from '../health/report.ts'
import type { ObserveRefusal } from '../http/client-limits.ts'
import { names } from './names.ts'
import { recordingMetrics } from './recording.ts'

/** What is measured of a gateway, in the format of Prometheus. */
export interface Metrics {
  /** An answer to a GraphQL request. */
  observeRequest(operation: string, status: number, seconds: number): void
  observeRefusal: ObserveRefusal
  observeCache(result: CacheResult): void
  /** A request that was sent to a subgraph. */
  observeUpstream(chain: Chain, seconds: number, ok: boolean): void
  /** The text of all metrics, with what is true at this moment. */
  render(now: Snapshotted): Promise<string>
  readonly contentType: string
}

/** What is read when it is asked for, not counted as it happens. */
export interface Snapshotted {
  health: HealthReport
  cache: { entries: number; bytes: number }
  /** Entities that the index holds of each chain; undefined before there is one. */
  indexSize: Readonly<Record<Chain, number>> | undefined
}

// From an answer out of the cache to one at the time limit.
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]

/** Names that operations may have in labels; clients choose them, so that their number must have an end. */
const MAX_OPERATIONS = 100

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: names.process })
  const requests = new Counter({ ...names.requests, labelNames: ['operation', 'status'], registers })
  const durations = new Histogram({
    ...names.requestDuration,
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  })
  const refused = new Counter({ ...names.refused, labelNames: ['limit'], registers })
  // So that the first refusal is an increase.
  for (const limit of ['rate', 'concurrency'] as const) refused.inc({ limit }, 0)
  const cached = new Counter({ ...names.cache, labelNames: ['result'], registers })
  const upstream = new Histogram({
    ...names.upstream,
    labelNames: ['chain', 'outcome'],
    buckets: BUCKETS,
    registers,
  })
  const cacheEntries = new Gauge({ ...names.cacheEntries, registers })
  const cacheBytes = new Gauge({ ...names.cacheBytes, registers })
  const perChain = { labelNames: ['chain'] as const, registers }
  const block = new Gauge({ ...names.block, ...perChain })
  const head = new Gauge({ ...names.head, ...perChain })
  const lag = new Gauge({ ...names.lag, ...perChain })
  const healthy = new Gauge({ ...names.healthy, ...perChain })
  const warnings = new Gauge({ ...names.warnings, labelNames: ['chain', 'code'], registers })
  const indexSize = new Gauge({ ...names.indexSize, ...perChain })
  const recording = recordingMetrics(registers)
  const operations = new Set<string>()

  function labelOf(operation: string): string {
    if (operations.size < MAX_OPERATIONS) operations.add(operation)
    return operations.has(operation) ? operation : 'other'
  }

  return {
    contentType: registry.contentType,
    observeRequest(operation, status, seconds) {
      const label = labelOf(operation)
      requests.inc({ operation: label, status })
      durations.observe({ operation: label }, seconds)
    },
    observeRefusal: (limit) => refused.inc({ limit }),
    observeCache: (result) => cached.inc({ result }),
    observeUpstream(chain, seconds, ok) {
      upstream.observe({ chain, outcome: ok ? 'ok' : 'error' }, seconds)
    },
    async render({ health, cache, indexSize: size }) {
      cacheEntries.set(cache.entries)
      cacheBytes.set(cache.bytes)
      // A warning that is over must not stay.
      warnings.reset()
      for (const chain of chains) {
        const now = health[chain]
        for (const { code } of now.warnings) warnings.inc({ chain, code })
        healthy.set({ chain }, now.synced && now.error === null ? 1 : 0)
        setOrRemove(block, chain, now.block)
        setOrRemove(head, chain, now.head)
        setOrRemove(lag, chain, now.head === null || now.block === null ? null : now.head - now.block)
        setOrRemove(indexSize, chain, size?.[chain] ?? null)
      }
      recording(health)
      return registry.metrics()
    },
  }
}

/** What is not known must not stay as it was. */
function setOrRemove(gauge: Gauge<'chain'>, chain: Chain, value: number | null): void {
  if (value === null) gauge.remove({ chain })
  else gauge.set({ chain }, value)
}
