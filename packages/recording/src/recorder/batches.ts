import type { Call } from './endpoint.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'

/** Attempts at one batch before it is left to its caller. */
const ATTEMPTS = 20

/**
 * The results of many calls, in their order, in batches as large as the endpoints take, side by side. `check` throws
 * ProviderFault where a result is not what was asked for; it is then asked for again.
 */
export async function fetchAll<T>(
  pool: Pool,
  calls: readonly Call[],
  check: (result: unknown, index: number) => T,
): Promise<T[]> {
  const largest = Math.max(...pool.endpoints.map(({ batchSize }) => batchSize))
  const pieces: Promise<T[]>[] = []
  for (let start = 0; start < calls.length; start += largest) {
    pieces.push(
      fetchPiece(pool, calls.slice(start, start + largest), (result, i) => check(result, start + i)),
    )
  }
  return (await Promise.all(pieces)).flat()
}

async function fetchPiece<T>(
  pool: Pool,
  calls: readonly Call[],
  check: (result: unknown, index: number) => T,
): Promise<T[]> {
  const results: T[] = []
  while (results.length < calls.length) {
    const done = results.length
    try {
      const piece = await pool.use(async (endpoint, signal) => {
        const next = calls.slice(done, done + endpoint.batchSize)
        return (await endpoint.batch(next, signal)).map((result, index) => check(result, done + index))
      }, ATTEMPTS)
      results.push(...piece)
    } catch (error) {
      // The endpoint has learnt to take less at once.
      if (error instanceof ProviderFault && (error.kind === 'batch' || error.kind === 'size')) continue
      throw error
    }
  }
  return results
}
