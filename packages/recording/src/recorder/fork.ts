import type { ChainStore } from '../store/chain-store.ts'
import type { StoredBlock } from '../store/packing.ts'
import { fetchAll } from './batches.ts'
import type { ChainIdentity } from './connect.ts'
import type { Pool } from './pool.ts'
import type { RecentBlocks } from './recent.ts'
import { headerOf, type RpcHeader } from './rpc-shapes.ts'
import { checkSameChain } from './same-chain.ts'
import { headerCall } from './window.ts'

/** Known blocks that are compared with the chain together while a fork is looked for. */
const COMPARED_AT_ONCE = 24
const COMPARED = 1_000

/** graph-node takes blocks further below the head as final (its ETHEREUM_REORG_THRESHOLD). */
const DEEPEST = 250

/** What is known of a chain whose recorded blocks may have been replaced. */
export interface ForkSource {
  chain: ChainIdentity
  store: ChainStore
  pool: Pool
  recent: RecentBlocks
  /** Block up to which no reorganisation reaches. */
  finalized: number
  signal: AbortSignal
}

/** The highest recorded block that is on the chain as it is now. */
export async function commonAncestor(options: ForkSource): Promise<number> {
  const { chain, store, pool, recent, finalized, signal } = options
  const known = new Map(store.known(COMPARED).map(({ number, hash }) => [number, hash]))
  for (const { header } of recent.canonical()) known.set(Number(header.number), header.hash)
  const points = [...known].filter(([number]) => number > finalized).sort(([a], [b]) => b - a)
  for (let start = 0; start < points.length; start += COMPARED_AT_ONCE) {
    const some = points.slice(start, start + COMPARED_AT_ONCE)
    const calls = some.map(([number]) => headerCall(number))
    const hashes = await fetchAll(pool, calls, (block) => (block as RpcHeader | null)?.hash)
    const same = some.find(([, hash], index) => hashes[index] === hash)
    if (same) return same[0]
  }
  // Nothing above the final block is as it was recorded.
  const [final] = [...known].filter(([number]) => number <= finalized).sort(([a], [b]) => b - a)
  await checkSameChain(pool, chain, signal, final && { number: final[0], hash: final[1] })
  return Math.min(finalized, store.to)
}

/**
 * The replaced blocks above block `from` of which only the hash is known: graph-node finds its way back by the hashes of
 * parents, and where blocks come fast the recorder holds only some in a row. Nodes still have blocks that were replaced a
 * moment ago; undefined where none has.
 */
export async function replacedBelowRow(
  { pool, recent, signal }: ForkSource,
  from: number,
): Promise<StoredBlock[] | undefined> {
  const lowest = recent.lowestInRow()
  const replaced: StoredBlock[] = []
  let above = lowest === undefined ? undefined : recent.byNumber(lowest)?.header
  while (above && Number(above.number) - 1 > from) {
    const header = replaced.length < DEEPEST ? await headerByHash(pool, above.parentHash, signal) : undefined
    if (!header) return undefined
    replaced.push({ header, logs: [], transactions: [], receipts: [] })
    above = header
  }
  return replaced
}

/** What to do where graph-node cannot be led back. */
export function lostWay(from: number): string {
  return (
    `a reorganisation replaces blocks from ${from + 1} on, and no endpoint has all of them any more: graph-node cannot ` +
    'be led back. Remove the database (not the recording) and start again; indexing again costs no request'
  )
}

async function headerByHash(pool: Pool, hash: string, signal: AbortSignal): Promise<RpcHeader | undefined> {
  const answer = await pool.use(
    (endpoint) => endpoint.request('eth_getBlockByHash', [hash, false], signal),
    5,
  )
  return answer === null ? undefined : headerOf(answer as Record<string, unknown>)
}
