import type { Pool } from './pool.ts'

/** How far recording is. */
export interface RecordingProgress {
  /** `history`: what is final is being recorded; `head`: the latest blocks are followed. */
  phase: 'history' | 'head'
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
  /** Seconds since the start, and left at the pace so far; undefined before there is one, and at the head. */
  seconds: number
  secondsLeft: number | undefined
  endpoints: readonly EndpointProgress[]
  /** Why it stands still, with the endpoint's last error, in one line; undefined while it goes on. */
  fault: string | undefined
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

/** Milliseconds without an answer after which recording counts as standing still, where an endpoint has failed. */
const PATIENCE = 20_000
/** The same at the head, for a look that is under way. */
const LOOK_PATIENCE = 5_000
/** Milliseconds that a head may stand still: some block times of Ethereum, far more of Arbitrum One. */
const STILL = 60_000

export interface ProgressKeeper {
  /** Begins to record from a block to another. */
  begin(from: number, target: number): void
  recorded(to: number, blocks: number, logs: number): void
  /** Begins to follow the head, with looks every `interval` milliseconds. */
  follow(interval: number): void
  /** A look at the head is over, and all is recorded; `head` is the latest block, where it was told. */
  looked(head: number | undefined): void
  /** A look at the head has failed: for the moment, as far as is known, or `certain` to fail again. */
  failed(message: string, certain?: boolean): void
  now(): RecordingProgress
}

/** Counts what is recorded from now on, and notices when nothing is. */
export function createProgress(
  pool: Pick<Pool, 'endpoints' | 'answeredAt' | 'latestFault'>,
  start: number,
  clock: () => number = () => performance.now(),
): ProgressKeeper {
  let began = clock()
  let phase: RecordingProgress['phase'] = 'history'
  let from = start
  let block = start - 1
  let target = block
  let blocks = 0
  let logs = 0
  let patience = PATIENCE
  let lookedAt = began
  let lookFault: string | undefined
  let certain = false
  /** A head that has never moved is a recording's. */
  const head = { number: -1, moved: false, movedAt: began }

  const total = (name: 'requests' | 'calls') =>
    pool.endpoints.reduce((sum, { counts }) => sum + counts[name], 0)

  function fault(): string | undefined {
    const at = phase === 'history' ? (pool.answeredAt ?? began) : lookedAt
    const latest = pool.latestFault && pool.latestFault.at > at ? pool.latestFault.line : undefined
    const cause = certain ? lookFault : (latest ?? lookFault)
    if (cause !== undefined && (certain || clock() - at > patience)) {
      const what = phase === 'history' ? 'nothing is recorded' : 'the head is not followed'
      return `${what} since ${timeOf(clock() - at)}: ${cause}`
    }
    if (!head.moved || clock() - head.movedAt <= Math.max(STILL, patience)) return undefined
    return `no new block since ${timeOf(clock() - head.movedAt)}: the head of the endpoint stands still`
  }

  return {
    begin(first, last) {
      began = clock()
      from = first
      block = first - 1
      target = last
    },
    recorded(to, moreBlocks, moreLogs) {
      block = to
      target = Math.max(target, to)
      blocks += moreBlocks
      logs += moreLogs
    },
    follow(interval) {
      phase = 'head'
      patience = interval + LOOK_PATIENCE
      lookedAt = clock()
      head.movedAt = lookedAt
    },
    looked(number) {
      lookedAt = clock()
      lookFault = undefined
      certain = false
      // Where the latest block was not asked for, nothing says that there is none.
      if (number === undefined || number > head.number) head.movedAt = lookedAt
      head.moved ||= head.number >= 0 && number !== undefined && number > head.number
      head.number = Math.max(number ?? 0, head.number)
    },
    failed(message, isCertain = false) {
      lookFault = message
      certain = isCertain
    },
    now() {
      const seconds = (clock() - began) / 1000
      const done = block - from + 1
      return {
        phase,
        block,
        from,
        target,
        blocks,
        logs,
        requests: total('requests'),
        calls: total('calls'),
        seconds,
        secondsLeft: phase === 'history' && done > 0 ? (seconds / done) * (target - block) : undefined,
        endpoints: pool.endpoints.map(({ name, counts, range, batchSize }) => ({
          name,
          requests: counts.requests,
          refused: counts.refused,
          range: range.blocks,
          limited: range.refusedAt !== undefined,
          batchSize,
        })),
        fault: fault(),
      }
    },
  }
}

/** The time of day so many milliseconds ago, for a message that stays the same while the cause does. */
function timeOf(ago: number): string {
  return `${new Date(Date.now() - ago).toISOString().slice(11, 19)} UTC`
}
