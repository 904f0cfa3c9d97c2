import { UserError } from '@confluence/protocol/lib/user-error'
import { type AnswerSize, createAnswerSize } from './answer-size.ts'
import type { Endpoint } from './endpoint.ts'
import type { LogQuery } from './fetch-plan.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import { hex, type RpcLog } from './rpc-shapes.ts'

/** How often the same question may fail for the moment before a smaller one is tried. */
const ATTEMPTS = 4

/**
 * The logs of a range, in pieces that the endpoints allow, each checked to be what was asked for. `size` is told how large
 * the answers are.
 */
export async function fetchLogs(
  pool: Pool,
  query: LogQuery,
  from: number,
  to: number,
  size: AnswerSize = createAnswerSize(),
): Promise<RpcLog[]> {
  const logs: RpcLog[] = []
  let most = Number.POSITIVE_INFINITY
  for (let next = from; next <= to; ) {
    let asked = 0
    let by: Endpoint | undefined
    try {
      const piece = await pool.use(async (endpoint, signal) => {
        by = endpoint
        asked = Math.min(to - next + 1, endpoint.range.blocks, most)
        const filter = { ...query, fromBlock: hex(next), toBlock: hex(next + asked - 1) }
        const answer = await endpoint.request('eth_getLogs', [filter], signal)
        const found = checkedLogs(answer, query, next, next + asked - 1)
        endpoint.range.succeeded(asked)
        size.answered(asked, found.length)
        return found
      }, ATTEMPTS)
      for (const log of piece) logs.push(log)
      next += asked
      most = Number.POSITIVE_INFINITY
    } catch (error) {
      if (!(error instanceof ProviderFault) || !by) throw error
      if (error.kind === 'size') size.overflowed(asked)
      most = smaller(by, error, asked, next)
    }
  }
  return logs
}

/** How many blocks to ask for instead. */
function smaller({ name, range }: Endpoint, fault: ProviderFault, asked: number, block: number): number {
  const { kind, message, allowed } = fault
  if (asked === 1 && (kind === 'range' || kind === 'size' || kind === 'unknown')) {
    throw new UserError(
      `${name} refuses the logs of block ${block} alone: ${message.slice(0, 200)}; name another endpoint`,
    )
  }
  if (kind === 'range') range.refused(asked, allowed)
  if (kind === 'unknown') range.failed(asked)
  if (kind === 'size' && allowed !== undefined && allowed < asked) return allowed
  return kind === 'range' ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(asked / 2))
}

/** Logs of an answer, lower case. Throws ProviderFault where it is not an answer to the question. */
export function checkedLogs(
  answer: unknown,
  { address, topics }: LogQuery,
  from: number,
  to: number,
): RpcLog[] {
  if (!Array.isArray(answer)) throw new ProviderFault('transient', 'eth_getLogs gives no list')
  const addresses = new Set(address)
  return answer.map((value: RpcLog & { removed?: boolean }) => {
    const log = { ...value, address: String(value?.address).toLowerCase() }
    const block = Number(log.blockNumber)
    const fits = topics.every((any, index) => !any || any.includes(String(log.topics?.[index])))
    if (!(block >= from && block <= to) || !addresses.has(log.address) || !fits || log.removed) {
      throw new ProviderFault('transient', `eth_getLogs gives a log of block ${block} that was not asked for`)
    }
    return log
  })
}
