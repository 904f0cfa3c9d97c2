import { type AnswerSize, createAnswerSize } from './answer-size.ts'
import type { LogQuery } from './fetch-plan.ts'
import { fetchLogs } from './logs.ts'
import type { Pool } from './pool.ts'
import type { RpcLog } from './rpc-shapes.ts'

/** The logs of one question, in ranges that are fetched ahead and given in order. */
export interface LogStream {
  /** Last block that was asked for. */
  readonly asked: number
  /** Ranges asked for and not given yet. */
  readonly pending: number
  /** Last block of the next range in order; undefined where none was asked for. */
  readonly next: number | undefined
  /** Whether ranges are as long as an answer of a good size allows, rather than as long as the endpoints do. */
  readonly full: boolean
  /** Asks for the next range, up to block `most`. */
  ask(most: number): void
  /** All logs up to a block, from where the last call ended; asks for what was not asked for yet. */
  upTo(block: number): Promise<RpcLog[]>
}

interface Range {
  to: number
  logs: Promise<RpcLog[]>
}

/** `query` is asked for anew for each range: what is asked of one may follow from the logs of another. */
export function createLogStream(pool: Pool, query: () => LogQuery, from: number): LogStream {
  const size: AnswerSize = createAnswerSize()
  const ranges: Range[] = []
  let asked = from - 1
  /** Logs of ranges that end above what was asked for last. */
  let kept: RpcLog[] = []
  let given = asked

  const widest = () => Math.max(...pool.endpoints.map(({ range }) => range.blocks))

  function ask(most: number): void {
    const first = asked + 1
    const to = Math.min(most, asked + Math.min(widest(), size.blocks))
    const logs = fetchLogs(pool, query(), first, to, size)
    // Its failure is met when its turn comes.
    logs.catch(() => {})
    ranges.push({ to, logs })
    asked = to
  }

  return {
    get asked() {
      return asked
    },
    get pending() {
      return ranges.length
    },
    get next() {
      return ranges[0]?.to
    },
    get full() {
      return size.blocks < widest()
    },
    ask,
    async upTo(block) {
      while (given < block) {
        if (ranges.length === 0) ask(block)
        const range = ranges[0] as Range
        const logs = await range.logs
        ranges.shift()
        for (const log of logs) kept.push(log)
        given = range.to
      }
      const due = kept.filter((log) => Number(log.blockNumber) <= block)
      kept = kept.filter((log) => Number(log.blockNumber) > block)
      return due
    },
  }
}
