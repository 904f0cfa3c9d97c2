import { UserError } from '@confluence/protocol/lib/user-error'
import autocannon from 'autocannon'
import type { Workload } from './workload.ts'

export interface Load {
  /** Requests that are always in the air. */
  connections: number
  seconds: number
  repetition: Repetition
}

/**
 * How far caches can help. `none`: no two requests are the same. `block`: they can repeat until the next block, one of
 * which comes each second, as when many look at the same pages. `all`: one request, over and over.
 */
export type Repetition = 'none' | 'block' | 'all'

/** Latencies are in milliseconds. */
export interface Measurement {
  requests: number
  requestsPerSecond: number
  p50: number
  p95: number
  p99: number
  /** Bytes of one answer, on average. */
  bytes: number
}

let sequence = Date.now()

/** Puts a load on a GraphQL endpoint. Throws UserError if any answer has errors or does not come. */
export async function measure(url: string, workload: Workload, load: Load): Promise<Measurement> {
  await check(url, workload)
  const latencies: number[] = []
  let bytes = 0
  let refused = 0
  const { errors, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options: autocannon.Options = {
      url,
      connections: load.connections,
      duration: load.seconds,
      timeout: 60,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      requests: [{ setupRequest: (request) => ({ ...request, body: bodyOf(workload, load.repetition) }) }],
    }
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    run.on('response', (_client, status, length, milliseconds) => {
      if (status !== 200) refused++
      bytes += length
      latencies.push(milliseconds)
    })
  })
  if (errors + refused > 0 || latencies.length === 0) {
    throw new UserError(
      `${url}: ${errors} requests got no answer, ${refused} of ${latencies.length} a status other than 200`,
    )
  }
  latencies.sort((a, b) => a - b)
  const quantile = (share: number) => latencies[Math.ceil(share * latencies.length) - 1] ?? Number.NaN
  return {
    requests: latencies.length,
    requestsPerSecond: latencies.length / duration,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    bytes: Math.round(bytes / latencies.length),
  }
}

function bodyOf({ query, variables }: Workload, repetition: Repetition): string {
  sequence++
  return JSON.stringify({
    query,
    variables: { ...variables(repetition === 'all' ? 0 : sequence), ...epochOf(repetition) },
  })
}

/** A variable that the query does not have: caches by variables do not know that, and so take it for a new question. */
function epochOf(repetition: Repetition): { epoch?: number } {
  if (repetition === 'none') return { epoch: sequence }
  return repetition === 'block' ? { epoch: Math.floor(Date.now() / 1000) } : {}
}

/** The load does not look into answers; this looks into one. */
async function check(url: string, workload: Workload): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(workload, 'none'),
  })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] }
  if (!data || errors) throw new UserError(`${url}: ${errors?.[0]?.message ?? 'an answer without data'}`)
}
