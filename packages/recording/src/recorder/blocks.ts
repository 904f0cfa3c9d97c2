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

/** Fetches what belongs to blocks with logs: headers, the transactions of the logs, and their receipts if wanted. */
export async function completeBlocks(
  pool: Pool,
  plan: FetchPlan,
  blocks: readonly (readonly RpcLog[])[],
  withReceipts = false,
): Promise<StoredBlock[]> {
  const hashes = blocks.map((logs) => [...new Set(logs.map(({ transactionHash }) => transactionHash))])
  const all = hashes.flat()
  const [headers, transactions, receipts] = await Promise.all([
    fetchOwn(pool, plan, blocks),
    plan.wholeBlocks ? [] : fetchByHash<RpcTransaction>(pool, 'eth_getTransactionByHash', all),
    withReceipts ? fetchByHash<RpcReceipt>(pool, 'eth_getTransactionReceipt', all) : [],
  ])
  const byHash = new Map(transactions.map((transaction) => [transaction.hash, transaction]))
  const receiptByHash = new Map(receipts.map((receipt) => [receipt.transactionHash, receipt]))
  return blocks.map((logs, index): StoredBlock => {
    const { header, transactions: whole } = headers[index] as OwnBlock
    const own = new Set(logs.map(({ logIndex }) => Number(logIndex)))
    const wanted = hashes[index] ?? []
    return {
      header,
      logs: logs.map(storedLog),
      transactions: wanted.map((hash) => {
        const transaction = byHash.get(hash) ?? whole.find((one) => one.hash === hash)
        if (transaction?.blockHash === header.hash) return transaction
        throw new ProviderFault('transient', `block ${Number(header.number)} lacks the transaction of a log`)
      }),
      receipts: withReceipts ? wanted.map((hash) => receiptOf(receiptByHash.get(hash), header, own)) : [],
    }
  })
}

/** A receipt with the logs that are read. */
function receiptOf(
  receipt: RpcReceipt | undefined,
  { hash }: RpcHeader,
  own: ReadonlySet<number>,
): RpcReceipt {
  if (receipt?.blockHash !== hash) throw new ProviderFault('transient', 'a receipt is of another block')
  return { ...receipt, logs: receipt.logs.filter(({ logIndex }) => own.has(Number(logIndex))) }
}

interface OwnBlock {
  header: RpcHeader
  /** All of the block, where whole blocks are fetched. */
  transactions: readonly RpcTransaction[]
}

/** Blocks of logs by hash, checked to be theirs. */
function fetchOwn(pool: Pool, plan: FetchPlan, blocks: readonly (readonly RpcLog[])[]): Promise<OwnBlock[]> {
  const calls = blocks.map(([log]) => ({
    method: 'eth_getBlockByHash',
    params: [log?.blockHash, plan.wholeBlocks],
  }))
  return fetchAll(pool, calls, (result, index) => {
    if (result === null) throw new ProviderFault('transient', 'a block is not known yet')
    const block = result as Record<string, unknown>
    const header = headerOf(block)
    const logs = blocks[index] ?? []
    if (header.hash !== logs[0]?.blockHash) {
      throw new ProviderFault('transient', 'a block of another hash is given')
    }
    if (logs.some((log) => !bloomHas(header.logsBloom, [log.address, ...log.topics]))) {
      throw new ProviderFault('transient', `the bloom of block ${Number(header.number)} lacks a log of it`)
    }
    const hashes = new Set(logs.map(({ transactionHash }) => transactionHash))
    const transactions = plan.wholeBlocks
      ? (block.transactions as RpcTransaction[]).filter(({ hash }) => hashes.has(hash))
      : []
    return { header, transactions }
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
