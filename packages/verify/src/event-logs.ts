import type { ChainRecording } from '@confluence/recording/recording'
import {
  type ContractEventName,
  type DecodeEventLogReturnType,
  decodeEventLog,
  type Hex,
  toEventSelector,
} from 'viem'
import { events } from './events.ts'

export type EventName = ContractEventName<typeof events>

/** Where a log is. */
export interface LogPosition {
  block: number
  /** Unix seconds. */
  timestamp: number
  transaction: string
  /** Position in the block. */
  logIndex: number
  /** Contract that logged it. */
  address: string
}

/** A recorded log of one event. */
export interface EventLog<Name extends EventName = EventName> extends LogPosition {
  /** By the names of the ABI; addresses are lower case. */
  args: DecodeEventLogReturnType<typeof events, Name>['args']
}

/** All logs of an event, in order. */
export function* eventLogs<Name extends EventName>(
  { blocks }: ChainRecording,
  eventName: Name,
): Generator<EventLog<Name>, void, void> {
  const [event] = events.filter(({ name }) => name === eventName)
  if (!event) throw new Error(`there is no event ${eventName}`)
  const topic = toEventSelector(event)
  for (const block of blocks) {
    for (const log of block.logs) {
      if (log.topics[0] !== topic) continue
      const topics = log.topics as [Hex, ...Hex[]]
      const { args } = decodeEventLog({ abi: events, eventName, topics, data: log.data as Hex })
      yield {
        block: Number(block.number),
        timestamp: Number(block.timestamp),
        transaction: block.transactions[log.txIndex]?.hash ?? '',
        logIndex: log.logIndex,
        address: log.address,
        args: withLowerCase(args) as EventLog<Name>['args'],
      }
    }
  }
}

/** viem gives addresses with the capitals of their checksum. */
function withLowerCase(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase()
  if (Array.isArray(value)) return value.map(withLowerCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withLowerCase(part)]))
}
