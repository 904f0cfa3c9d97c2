import type { ChainStore } from '../store/chain-store.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { checkedLogs } from './logs.ts'
import type { Target } from './look.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import { hex } from './rpc-shapes.ts'

const ATTEMPTS = 3

/**
 * Asks, in one request, whether there are logs above the recording that the subgraph reads. The target is the last block
 * that has some: an answer with a log of a block comes from a node that has that block, and so all logs below it.
 * Undefined where there are none; what a node that is behind leaves out is seen by the next look. Throws ProviderFault where it
 * cannot be asked so.
 */
export async function probeLogs(pool: Pool, plan: FetchPlan, store: ChainStore): Promise<Target | undefined> {
  const from = store.to + 1
  const query = plan.broadQuery(store.instances)
  const filter = { ...query, fromBlock: hex(from), toBlock: 'latest' }
  const logs = await pool.use(async (endpoint, signal) => {
    const answer = await endpoint.request('eth_getLogs', [filter], signal)
    return checkedLogs(answer, query, from, Number.MAX_SAFE_INTEGER)
  }, ATTEMPTS)
  const read = logs.filter((log) => plan.accepts(log, store.instances))
  if (read.length === 0) return undefined
  const number = Math.max(...read.map(({ blockNumber }) => Number(blockNumber)))
  return { number, logs: logs.filter(({ blockNumber }) => Number(blockNumber) <= number) }
}

/** Whether a refusal is of the question, so that another has to be asked. */
export function isOfProbe(error: unknown): boolean {
  return error instanceof ProviderFault && ['range', 'size', 'unknown'].includes(error.kind)
}
