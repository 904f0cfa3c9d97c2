/** A block's header as a node answers it, without its transactions. Quantities are hex. */
export interface RpcHeader {
  number: string
  hash: string
  parentHash: string
  /** Unix seconds. */
  timestamp: string
  logsBloom: string
  [field: string]: unknown
}

/** A log as a node answers it. */
export interface RpcLog {
  address: string
  topics: readonly string[]
  data: string
  blockNumber: string
  blockHash: string
  transactionHash: string
  transactionIndex: string
  logIndex: string
}

/** A transaction as a node answers it. */
export interface RpcTransaction {
  hash: string
  blockHash: string
  [field: string]: unknown
}

/** A receipt as a node answers it, with the logs that the subgraphs read. */
export interface RpcReceipt {
  transactionHash: string
  blockHash: string
  logs: readonly RpcLog[]
  [field: string]: unknown
}

/** Splits what a node answers for a block from the transactions in it. */
export function headerOf(block: Record<string, unknown>): RpcHeader {
  const { transactions: _, ...header } = block
  return header as unknown as RpcHeader
}

/** A quantity in JSON-RPC form. */
export function hex(value: number): string {
  return `0x${value.toString(16)}`
}
