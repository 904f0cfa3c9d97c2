import type { RecordedBlock } from './block.ts'
import type { CanonicalChain } from './canonical-chain.ts'
import { matches, parseLogFilter } from './log-filter.ts'
import { blockNumberParam, flagParam, hashParam, isObject } from './params.ts'
import { hex, renderBlock, renderLog, renderReceipts, renderTransaction } from './render.ts'
import { invalidParams, RpcError, SERVER_ERROR } from './rpc-error.ts'

/** Answers one method. Throws RpcError for what cannot be answered. */
export type Method = (params: readonly unknown[]) => unknown

// These read state (balances, storage, code), and a recording holds blocks and logs only.
const STATE_METHODS = [
  'eth_call',
  'eth_estimateGas',
  'eth_getBalance',
  'eth_getCode',
  'eth_getProof',
  'eth_getStorageAt',
  'eth_getTransactionCount',
]

/** The JSON-RPC methods of a node that follows `chain`. */
export function rpcMethods(chain: CanonicalChain, chainId: number): ReadonlyMap<string, Method> {
  const render = (block: RecordedBlock | undefined, full: unknown) =>
    block ? renderBlock(block, flagParam(full, 'the second parameter'), chainId) : null

  const methods: Record<string, Method> = {
    web3_clientVersion: () => 'confluence-replay/1',
    net_version: () => String(chainId),
    eth_chainId: () => hex(chainId),
    eth_syncing: () => false,
    eth_blockNumber: () => hex(chain.head),
    eth_getBlockByNumber: ([number, full]) =>
      render(chain.block(blockNumberParam(number, 'the block', chain.head)), full),
    eth_getBlockByHash: ([hash, full]) => render(chain.blockByHash(hashParam(hash, 'the block')), full),
    eth_getBlockReceipts: ([which]) => {
      const block = blockOf(chain, which)
      return block ? renderReceipts(block) : null
    },
    eth_getTransactionByHash: ([hash]) => {
      const place = chain.transaction(hashParam(hash, 'the transaction'))
      return place ? renderTransaction(place.block, place.transaction, chainId) : null
    },
    eth_getTransactionReceipt: ([hash]) => {
      const place = chain.transaction(hashParam(hash, 'the transaction'))
      return place ? renderReceipts(place.block)[place.index] : null
    },
    eth_getLogs: ([filter]) => getLogs(chain, filter),
  }
  for (const name of STATE_METHODS) {
    methods[name] = () => {
      throw new RpcError(SERVER_ERROR, `${name} needs state, and a recording holds only blocks and logs`)
    }
  }
  return new Map(Object.entries(methods))
}

/** A block by number, tag or hash, or by the objects of EIP-1898. */
function blockOf(chain: CanonicalChain, which: unknown): RecordedBlock | undefined {
  if (isObject(which)) {
    if (which.blockHash !== undefined) return chain.blockByHash(hashParam(which.blockHash, 'blockHash'))
    return chain.block(blockNumberParam(which.blockNumber, 'blockNumber', chain.head))
  }
  if (typeof which === 'string' && which.length === 66)
    return chain.blockByHash(hashParam(which, 'the block'))
  return chain.block(blockNumberParam(which, 'the block', chain.head))
}

function getLogs(chain: CanonicalChain, query: unknown): object[] {
  if (!isObject(query)) throw invalidParams('eth_getLogs takes one filter object')
  const filter = parseLogFilter(query.address, query.topics)
  return blocksOf(chain, query).flatMap((block) =>
    block.logs
      .filter((log) => matches(filter, log))
      .map((log) => renderLog(block, log, !chain.isCanonical(block))),
  )
}

/** The blocks a filter covers. A range ends at the head, and is empty above it, whatever it asks for. */
function blocksOf(chain: CanonicalChain, query: Record<string, unknown>): RecordedBlock[] {
  if (query.blockHash !== undefined && query.blockHash !== null) {
    if (query.fromBlock !== undefined || query.toBlock !== undefined) {
      throw invalidParams('name either blockHash or fromBlock and toBlock, not both')
    }
    const block = chain.blockByHash(hashParam(query.blockHash, 'blockHash'))
    if (!block) throw new RpcError(SERVER_ERROR, 'unknown block')
    return [block]
  }
  const from = blockNumberParam(query.fromBlock ?? 'latest', 'fromBlock', chain.head)
  const to = blockNumberParam(query.toBlock ?? 'latest', 'toBlock', chain.head)
  if (from > to && from <= chain.head) throw invalidParams(`fromBlock ${from} is after toBlock ${to}`)
  const blocks: RecordedBlock[] = []
  for (let number = from; number <= Math.min(to, chain.head); number++) {
    const block = chain.block(number)
    if (block) blocks.push(block)
  }
  return blocks
}
