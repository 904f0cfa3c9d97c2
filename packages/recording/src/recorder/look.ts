import type { ChainStore } from '../store/chain-store.ts'
import { fetchAll } from './batches.ts'
import type { Call, Endpoint } from './endpoint.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { checkedLogs, fetchLogs } from './logs.ts'
import { type Pool, takesBatches } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import type { RecentBlocks } from './recent.ts'
import { headerOf, hex, type RpcHeader, type RpcLog } from './rpc-shapes.ts'
import { checkLinks, headerCall, WINDOW, windowBelow } from './window.ts'

const ATTEMPTS = 3

/** What is seen of the head at once. */
export interface Look {
  /** Headers in a row, the head last. */
  headers: readonly RpcHeader[]
  /** Logs since the head before, and more that is not read; those that a header's bloom tells of may be missing. */
  logs: readonly RpcLog[]
  /** Whether the head before is not on the chain any more. */
  changed: boolean
}

interface Known {
  store: ChainStore
  plan: FetchPlan
  pool: Pool
  recent: RecentBlocks
}

/** The block that a look takes for the head, and what is known of it. */
export interface Target {
  number: number
  header?: RpcHeader
  /** All logs above the head before, up to this block. */
  logs?: readonly RpcLog[]
}

/**
 * Fetches what the recording needs to go on above block `from` up to a block. Throws ProviderFault where the answers do
 * not fit together.
 */
export function fetchLook(known: Known, target: Target, from: number): Promise<Look> {
  const row = known.recent.head === from && target.number - from < WINDOW ? known.recent.row() : []
  return row.length > 0
    ? goOnInRow(
        known,
        target,
        row.map(({ header }) => header),
      )
    : fetchWindow(known, target, from)
}

/** The headers since the head before. Each holds the hash of the one below it; their blooms tell where logs may be. */
async function goOnInRow({ pool }: Known, target: Target, row: readonly RpcHeader[]): Promise<Look> {
  const head = row.at(-1) as RpcHeader
  const first = Number(head.number) + 1
  const numbers = Array.from({ length: target.number - first + 1 }, (_, index) => first + index)
  if (target.header) numbers.pop()
  const found = await fetchAll(pool, numbers.map(headerCall), headerIn)
  const fresh = target.header ? [...found, target.header] : found
  checkLinks(fresh)
  return {
    headers: [...row, ...fresh].slice(-WINDOW),
    logs: target.logs ?? [],
    changed: fresh[0]?.parentHash !== head.hash,
  }
}

/**
 * The headers below the new head, the logs, and the header of the head before, whose hash tells that all below it is as it
 * was. One batch to one endpoint where batches are taken, so that one node answers.
 */
async function fetchWindow(
  { store, plan, pool, recent }: Known,
  target: Target,
  from: number,
): Promise<Look> {
  const head = target.number
  const query = plan.broadQuery(store.instances.filter(({ block }) => block <= from))
  const before = recent.byNumber(from)
  const numbers = [...(before ? [from] : []), ...windowBelow(head), ...(target.header ? [] : [head])]
  const isShort = head - from <= Math.min(...pool.endpoints.map(({ range }) => range.blocks))
  const filter = { ...query, fromBlock: hex(from + 1), toBlock: hex(head) }
  const question: Call[] = isShort && !target.logs ? [{ method: 'eth_getLogs', params: [filter] }] : []
  const calls = [...numbers.map(headerCall), ...question]
  const answers = takesBatches(pool)
    ? await pool.use((endpoint, signal) => askTogether(endpoint, calls, signal), ATTEMPTS)
    : await fetchAll(pool, calls, (answer) => answer)
  const found = answers.slice(0, numbers.length).map(headerIn)
  const check = before ? found.shift() : undefined
  const headers = target.header ? [...found, target.header] : found
  checkLinks(headers)
  return {
    headers,
    logs:
      target.logs ??
      (question.length > 0
        ? checkedLogs(answers.at(-1), query, from + 1, head)
        : await fetchLogs(pool, query, from + 1, head)),
    changed: check?.hash !== before?.header.hash,
  }
}

function headerIn(block: unknown): RpcHeader {
  if (block === null) throw new ProviderFault('transient', 'a node is behind the others')
  return headerOf(block as Record<string, unknown>)
}

async function askTogether(
  endpoint: Endpoint,
  calls: readonly Call[],
  signal: AbortSignal,
): Promise<unknown[]> {
  const answers: unknown[] = []
  while (answers.length < calls.length) {
    try {
      const some = calls.slice(answers.length, answers.length + endpoint.batchSize)
      answers.push(...(await endpoint.batch(some, signal)))
    } catch (error) {
      // The endpoint has learnt to take less at once.
      if (!(error instanceof ProviderFault) || error.kind !== 'batch') throw error
    }
  }
  return answers
}
