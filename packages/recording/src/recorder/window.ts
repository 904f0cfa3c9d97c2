import type { ChainStore } from '../store/chain-store.ts'
import type { StoredBlock } from '../store/packing.ts'
import { completeBlocks, fetchHeaders } from './blocks.ts'
import type { Call } from './endpoint.ts'
import type { FetchPlan } from './fetch-plan.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import { hex, type RpcHeader, type RpcLog } from './rpc-shapes.ts'

/**
 * Blocks in a row that a head needs: graph-node asks for the ten ancestors of a new head by hash, and reads the last ten
 * blocks one by one with their receipts.
 */
export const WINDOW = 12

/** Numbers of the headers below a head that are needed for it. */
export function windowBelow(head: number): number[] {
  const first = Math.max(0, head - WINDOW + 1)
  return Array.from({ length: head - first }, (_, index) => first + index)
}

/** The question for a header by number. */
export function headerCall(number: number): Call {
  return { method: 'eth_getBlockByNumber', params: [hex(number), false] }
}

/** Throws ProviderFault unless headers are each the parent of the next. */
export function checkLinks(headers: readonly RpcHeader[]): void {
  for (const [index, { number, parentHash }] of headers.entries()) {
    const parent = headers[index - 1]
    if (parent && parent.hash !== parentHash) {
      throw new ProviderFault(
        'transient',
        `block ${Number(number)} is not on the block below it: a fork is resolved`,
      )
    }
  }
}

/**
 * Whole blocks for linked headers: those with logs get their transactions and receipts, unless `known` has them from
 * before.
 */
export async function windowOf(
  pool: Pool,
  plan: FetchPlan,
  headers: readonly RpcHeader[],
  logs: ReadonlyMap<number, readonly RpcLog[]>,
  known: (hash: string) => StoredBlock | undefined = () => undefined,
): Promise<StoredBlock[]> {
  const byHash = new Map<string, StoredBlock>()
  const withLogs = headers.flatMap(({ number, hash }) => {
    const own = logs.get(Number(number)) ?? []
    if (own.some(({ blockHash }) => blockHash !== hash)) {
      throw new ProviderFault('transient', `the logs of block ${Number(number)} are of another fork`)
    }
    const before = known(hash)
    if (before && before.logs.length === own.length) byHash.set(hash, before)
    return own.length > 0 && !byHash.has(hash) ? [own] : []
  })
  for (const block of await completeBlocks(pool, plan, withLogs, true)) byHash.set(block.header.hash, block)
  return headers.map(
    (header) => byHash.get(header.hash) ?? { header, logs: [], transactions: [], receipts: [] },
  )
}

/** The logs of a recorded block, as they were fetched. */
export function recordedLogs(store: ChainStore, number: number): RpcLog[] {
  const block = store.block(number)
  if (!block) return []
  const place = { blockNumber: block.header.number, blockHash: block.header.hash }
  return block.logs.map((log) => ({ ...log, ...place }))
}

/** The window below a recorded block. */
export async function recordedWindow(
  pool: Pool,
  plan: FetchPlan,
  store: ChainStore,
  head: number,
): Promise<StoredBlock[]> {
  const numbers = [...windowBelow(head), head]
  const headers = await fetchHeaders(pool, numbers.map(headerCall), (header, index) => {
    if (Number(header.number) !== numbers[index])
      throw new ProviderFault('transient', 'another block is given')
  })
  checkLinks(headers)
  return windowOf(
    pool,
    plan,
    headers,
    new Map(numbers.map((number) => [number, recordedLogs(store, number)])),
  )
}
