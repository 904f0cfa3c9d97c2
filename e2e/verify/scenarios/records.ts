import { logId } from '@confluence/protocol/ids'
import type { LogPosition } from '@confluence/verify/event-logs'

/** The fields that every record of an event has, as a subgraph serves them. */
export const RECORD_FIELDS = 'id blockNumber blockTimestamp transactionHash'

/** What those fields hold for a log. */
export function recordOf({ block, timestamp, transaction, logIndex }: LogPosition) {
  return {
    id: logId(transaction, logIndex),
    blockNumber: `${block}`,
    blockTimestamp: `${timestamp}`,
    transactionHash: transaction,
  }
}

/** In the order of their ids, in which lists are served unless another is asked for. */
export function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
}
