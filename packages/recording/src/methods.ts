import { parseLogFilter } from './log-filter.ts'
import { addressParam, blockNumberParam, flagParam, hashParam, isObject } from './params.ts'
import { hex } from './render.ts'
import { invalidParams, RpcError, SERVER_ERROR } from './rpc-error.ts'
import type { Answer, ServedChain } from './served-chain.ts'

/** Answers one method. Throws RpcError for what cannot be answered. */
export type Method = (params: readonly unknown[]) => Answer<unknown>

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
export function rpcMethods(chain: ServedChain): ReadonlyMap<string, Method> {
  const flag = (full: unknown) => flagParam(full, 'the second parameter')

  const methods: Record<string, Method> = {
    web3_clientVersion: () => 'confluence-replay/1',
    net_version: () => String(chain.chainId),
    eth_chainId: () => hex(chain.chainId),
    eth_syncing: () => false,
    eth_blockNumber: () => hex(chain.head),
    eth_getBlockByNumber([which, full]) {
      const number = blockNumberParam(which, 'the block', chain.head)
      return number > chain.head ? null : chain.block(number, flag(full))
    },
    eth_getBlockByHash: ([hash, full]) => chain.blockByHash(hashParam(hash, 'the block'), flag(full)),
    eth_getBlockReceipts: ([which]) => chain.receipts(blockOf(chain, which)),
    eth_getTransactionByHash: ([hash]) => chain.transaction(hashParam(hash, 'the transaction')),
    eth_getTransactionReceipt: ([hash]) => chain.receipt(hashParam(hash, 'the transaction')),
    eth_getLogs: ([filter]) => getLogs(chain, filter),
  }
  const { call } = chain
  if (call) methods.eth_call = ([transaction, which]) => call(...callParams(transaction, which, chain.head))
  for (const name of STATE_METHODS.filter((each) => !methods[each])) {
    methods[name] = () => {
      throw new RpcError(SERVER_ERROR, `${name} needs state, and a recording holds only blocks and logs`)
    }
  }
  return new Map(Object.entries(methods))
}

/** Contract, calldata and block of an `eth_call`. */
function callParams(transaction: unknown, which: unknown, head: number): [string, string, number] {
  if (!isObject(transaction)) throw invalidParams('eth_call takes a transaction object')
  const data = transaction.data ?? transaction.input
  if (typeof data !== 'string') throw invalidParams('the data of the call must be hex')
  const block = blockNumberParam(which ?? 'latest', 'the block', head)
  return [addressParam(transaction.to, 'to'), data.toLowerCase(), block]
}

/** A block's number or hash, by number, tag or hash, or by the objects of EIP-1898. */
function blockOf(chain: ServedChain, which: unknown): number | string {
  if (isObject(which)) {
    if (which.blockHash !== undefined) return hashParam(which.blockHash, 'blockHash')
    return blockNumberParam(which.blockNumber, 'blockNumber', chain.head)
  }
  if (typeof which === 'string' && which.length === 66) return hashParam(which, 'the block')
  return blockNumberParam(which, 'the block', chain.head)
}

/** A range ends at the head, and is empty above it, whatever is asked for. */
async function getLogs(chain: ServedChain, query: unknown): Promise<object[]> {
  if (!isObject(query)) throw invalidParams('eth_getLogs takes one filter object')
  const filter = parseLogFilter(query.address, query.topics)
  if (query.blockHash !== undefined && query.blockHash !== null) {
    if (query.fromBlock !== undefined || query.toBlock !== undefined) {
      throw invalidParams('name either blockHash or fromBlock and toBlock, not both')
    }
    const logs = await chain.logsOf(filter, hashParam(query.blockHash, 'blockHash'))
    if (!logs) throw new RpcError(SERVER_ERROR, 'unknown block')
    return logs
  }
  const from = blockNumberParam(query.fromBlock ?? 'latest', 'fromBlock', chain.head)
  const to = blockNumberParam(query.toBlock ?? 'latest', 'toBlock', chain.head)
  if (from > to && from <= chain.head) throw invalidParams(`fromBlock ${from} is after toBlock ${to}`)
  return chain.logs(filter, from, Math.min(to, chain.head))
}
