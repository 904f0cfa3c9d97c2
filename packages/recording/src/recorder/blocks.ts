import { UserError } from '@confluence/protocol/lib/user-error'
import { bloomHas } from '../bloom.ts'
import type { StoredBlock, StoredLog } from '../store/packing.ts'
import { fetchAll } from './batches.ts'
import type { Call } from './endpoint.ts'
import type { FetchPlan } from './fetch-plan.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import { headerOf, type RpcHeader, type RpcLog, type RpcReceipt, type RpcTransaction } from './rpc-shapes.ts'

/** Logs by block, each block's in order and once. Throws UserError where they are of two forks. */
export function byBlock(logs: readonly RpcLog[]): Map<number, RpcLog[]> {
  const blocks = new Map<number, Map<number, RpcLog>>()
  for (const log of logs) {
    const number = Number(log.blockNumber)
    const block = blocks.get(number) ?? new Map<number, RpcLog>()
    blocks.set(number, block.set(Number(log.logIndex), log))
  }
  const numbers = [...blocks.keys()].sort((a, b) => a - b)
  return new Map(
    numbers.map((number) => {
      const ordered = [...(blocks.get(number) ?? [])].sort(([a], [b]) => a - b).map(([, log]) => log)
      const hashes = new Set(ordered.map(({ blockHash }) => blockHash))
      if (hashes.size > 1) throw new ForkError(number)
      return [number, ordered]
    }),
  )
}

/** Endpoints that know different blocks of one number. */
export class ForkError extends UserError {
  readonly block: number

  constructor(block: number) {
    super(
      `the endpoints disagree about block ${block}: leave out the one that is wrong, or wait until they agree`,
    )
    this.block = block
  }
}

/** Fetches what belongs to blocks with logs: headers, the transactions that handlers read, and receipts if wanted. */
export async function completeBlocks(
  pool: Pool,
  plan: FetchPlan,
  blocks: readonly (readonly RpcLog[])[],
  withReceipts = false,
): Promise<StoredBlock[]> {
  const hashes = blocks.map((logs) => String(logs[0]?.blockHash))
  const headers = fetchHeaders(
    pool,
    hashes.map((hash) => ({ method: 'eth_getBlockByHash', params: [hash, false] })),
    (header, index) => {
      if (header.hash !== hashes[index])
        throw new ProviderFault('transient', 'a block of another hash is given')
      const stray = blocks[index]?.find((log) => !bloomHas(header.logsBloom, [log.address, ...log.topics]))
      if (stray) {
        throw new ProviderFault('transient', `the bloom of block ${Number(header.number)} lacks a log of it`)
      }
    },
  )
  const wanted = (isRead: (log: RpcLog) => boolean) => [
    ...new Set(blocks.flatMap((logs) => logs.filter(isRead).map(({ transactionHash }) => transactionHash))),
  ]
  const needed = wanted((log) => withReceipts || plan.readsTransaction(log))
  const transactions = fetchByHash<RpcTransaction>(pool, 'eth_getTransactionByHash', needed)
  const receipts = withReceipts
    ? fetchByHash<RpcReceipt>(pool, 'eth_getTransactionReceipt', needed)
    : Promise.resolve([])
  const [allHeaders, allTransactions, allReceipts] = await Promise.all([headers, transactions, receipts])
  return blocks.map((logs, index): StoredBlock => {
    const hash = hashes[index]
    const own = new Set(logs.map(({ logIndex }) => Number(logIndex)))
    return {
      header: allHeaders[index] as RpcHeader,
      logs: logs.map(storedLog),
      transactions: allTransactions.filter(({ blockHash }) => blockHash === hash),
      receipts: allReceipts
        .filter(({ blockHash }) => blockHash === hash)
        .map((receipt) => ({
          ...receipt,
          logs: receipt.logs.filter(({ logIndex }) => own.has(Number(logIndex))),
        })),
    }
  })
}

/** Headers by whatever calls; `check` throws ProviderFault for one that is not what was asked for. */
export function fetchHeaders(
  pool: Pool,
  calls: readonly Call[],
  check: (header: RpcHeader, index: number) => void,
): Promise<RpcHeader[]> {
  return fetchAll(pool, calls, (result, index) => {
    if (result === null) throw new ProviderFault('transient', 'a block is not known yet')
    const header = headerOf(result as Record<string, unknown>)
    check(header, index)
    return header
  })
}

function fetchByHash<T extends { blockHash: string }>(
  pool: Pool,
  method: string,
  hashes: readonly string[],
): Promise<T[]> {
  return fetchAll(
    pool,
    hashes.map((hash) => ({ method, params: [hash] })),
    (result) => {
      if (result === null) throw new ProviderFault('transient', 'a transaction is not known yet')
      return result as T
    },
  )
}

function storedLog(log: RpcLog): StoredLog {
  const { address, topics, data, transactionHash, transactionIndex, logIndex } = log
  return { address, topics, data, transactionHash, transactionIndex, logIndex }
}
