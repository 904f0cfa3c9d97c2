import type { ChainStore } from '../store/chain-store.ts'
import type { Call, Endpoint } from './endpoint.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { checkedLogs, fetchLogs } from './logs.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import type { RecentBlocks } from './recent.ts'
import { headerOf, hex, type RpcHeader, type RpcLog } from './rpc-shapes.ts'
import { checkLinks, headerCall, windowBelow } from './window.ts'

const ATTEMPTS = 3

/** What is seen of the head at once. */
export interface Look {
  /** Headers in a row, the latest last. */
  headers: readonly RpcHeader[]
  /** Logs since the head before, and more that is not read. */
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

/**
 * Fetches what the recording needs to go on above block `from` up to the latest: the headers below the latest, the logs,
 * and the header of the head before, whose hash tells that all below it is as it was. One batch to one endpoint where it
 * takes batches, so that one node answers. Throws ProviderFault where the answers do not fit together.
 */
export async function fetchLook(
  { store, plan, pool, recent }: Known,
  latest: RpcHeader,
  from: number,
): Promise<Look> {
  const head = Number(latest.number)
  const query = plan.broadQuery(store.instances.filter(({ block }) => block <= from))
  const numbers = windowBelow(head)
  const before = recent.byNumber(from)
  const calls: Call[] = [...(before ? [from] : []), ...numbers].map(headerCall)
  const filter = { ...query, fromBlock: hex(from + 1), toBlock: hex(head) }
  const ask = async (endpoint: Endpoint, signal: AbortSignal) => {
    const isShort = head - from <= endpoint.range.blocks
    const all = isShort ? [...calls, { method: 'eth_getLogs', params: [filter] }] : calls
    const answers = await askTogether(endpoint, all, signal)
    return { blocks: answers.slice(0, calls.length), logs: isShort ? answers.at(-1) : undefined }
  }
  const { blocks, logs } = await pool.use(ask, ATTEMPTS)
  if (blocks.includes(null)) throw new ProviderFault('transient', 'a node is behind the others')
  const found = blocks.map((block) => headerOf(block as Record<string, unknown>))
  const check = before ? found.shift() : undefined
  const headers = [...found, latest]
  checkLinks(headers)
  return {
    headers,
    logs: logs ? checkedLogs(logs, query, from + 1, head) : await fetchLogs(pool, query, from + 1, head),
    changed: check?.hash !== before?.header.hash,
  }
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
