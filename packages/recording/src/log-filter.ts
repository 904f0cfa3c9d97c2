import type { RecordedLog } from './block.ts'
import { addressParam, hashParam } from './params.ts'
import { invalidParams } from './rpc-error.ts'

/** Which logs `eth_getLogs` is asked for. An undefined set stands for any value. */
export interface LogFilter {
  addresses: ReadonlySet<string> | undefined
  topics: readonly (ReadonlySet<string> | undefined)[]
}

const MAX_TOPICS = 4

/** Reads `address` and `topics` of a filter object: null for any, a value, or a list of alternatives. */
export function parseLogFilter(address: unknown, topics: unknown): LogFilter {
  if (topics !== undefined && topics !== null && !Array.isArray(topics)) {
    throw invalidParams('topics must be an array')
  }
  const positions: unknown[] = topics ?? []
  if (positions.length > MAX_TOPICS) throw invalidParams(`a log has at most ${MAX_TOPICS} topics`)
  return {
    addresses: alternatives(address, (value) => addressParam(value, 'address')),
    topics: positions.map((position, index) =>
      alternatives(position, (value) => hashParam(value, `topic ${index}`)),
    ),
  }
}

/** An empty list, like null, matches anything: that is how nodes read it. */
function alternatives(value: unknown, read: (value: unknown) => string): Set<string> | undefined {
  if (value === undefined || value === null) return undefined
  const values = Array.isArray(value) ? value : [value]
  return values.length ? new Set(values.map(read)) : undefined
}

/** A log matches only if it has a topic at every position named, even where any value would do. */
export function matches(filter: LogFilter, log: Pick<RecordedLog, 'address' | 'topics'>): boolean {
  if (filter.addresses && !filter.addresses.has(log.address)) return false
  return (
    filter.topics.length <= log.topics.length &&
    filter.topics.every((wanted, index) => !wanted || wanted.has(log.topics[index] as string))
  )
}
