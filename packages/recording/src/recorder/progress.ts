import type { Pool } from './pool.ts'

/** How far recording is. */
export interface RecordingProgress {
  /** Last block recorded. */
  block: number
  /** First and last block of what is being recorded. */
  from: number
  target: number
  /** Blocks with logs and logs recorded since the start. */
  blocks: number
  logs: number
  /** HTTP requests made since the start, and the calls in them. */
  requests: number
  calls: number
  /** Seconds since the start, and left at the pace so far; undefined before there is one. */
  seconds: number
  secondsLeft: number | undefined
  endpoints: readonly EndpointProgress[]
}

export interface EndpointProgress {
  name: string
  requests: number
  refused: number
  /** Blocks per request. */
  range: number
  /** Whether the endpoint has refused more. */
  limited: boolean
  batchSize: number
}

/** Counts what is recorded from now on. */
export function createProgress(pool: Pool, from: number, target: number) {
  const began = performance.now()
  const total = (name: 'requests' | 'calls') =>
    pool.endpoints.reduce((sum, { counts }) => sum + counts[name], 0)
  const before = { requests: total('requests'), calls: total('calls') }
  let block = from - 1
  let blocks = 0
  let logs = 0
  return {
    recorded(to: number, moreBlocks: number, moreLogs: number) {
      block = to
      blocks += moreBlocks
      logs += moreLogs
    },
    now(): RecordingProgress {
      const seconds = (performance.now() - began) / 1000
      const done = block - from + 1
      return {
        block,
        from,
        target,
        blocks,
        logs,
        requests: total('requests') - before.requests,
        calls: total('calls') - before.calls,
        seconds,
        secondsLeft: done > 0 ? (seconds / done) * (target - block) : undefined,
        endpoints: pool.endpoints.map(({ name, counts, range, batchSize }) => ({
          name,
          requests: counts.requests,
          refused: counts.refused,
          range: range.blocks,
          limited: range.refusedAt !== undefined,
          batchSize,
        })),
      }
    },
  }
}
