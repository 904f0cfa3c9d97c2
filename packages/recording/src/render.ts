import type { RecordedBlock, RecordedLog, RecordedTransaction } from './block.ts'
import { logsBloom } from './bloom.ts'

const EMPTY_BLOOM = `0x${'0'.repeat(512)}`

/** A quantity in JSON-RPC form. */
export function hex(value: number): string {
  return `0x${value.toString(16)}`
}

/** A block as `eth_getBlockBy…` answers it, with transaction hashes or (`full`) whole transactions. */
export function renderBlock(block: RecordedBlock, full: boolean, chainId: number): object {
  const { transactions, logs: _, ...header } = block
  return {
    ...header,
    logsBloom: block.logsBloom ?? EMPTY_BLOOM,
    totalDifficulty: '0x0',
    uncles: [],
    transactions: full
      ? transactions.map((transaction) => renderTransaction(block, transaction, chainId))
      : transactions.map((transaction) => transaction.hash),
  }
}

/** A transaction. Recordings hold no signatures: r and s are made up, v is the chain's (EIP-155). */
export function renderTransaction(
  block: RecordedBlock,
  transaction: RecordedTransaction,
  chainId: number,
): object {
  return {
    blockHash: block.hash,
    blockNumber: block.number,
    chainId: hex(chainId),
    from: transaction.from,
    gas: transaction.gas,
    gasPrice: transaction.gasPrice,
    hash: transaction.hash,
    input: transaction.input,
    nonce: transaction.nonce,
    r: '0x1',
    s: '0x1',
    to: transaction.to,
    transactionIndex: transaction.index,
    type: '0x0',
    v: hex(chainId * 2 + 35),
    value: transaction.value,
  }
}

/** A log; `removed` where its block is no longer canonical. */
export function renderLog(block: RecordedBlock, log: RecordedLog, removed = false): object {
  return {
    address: log.address,
    blockHash: block.hash,
    blockNumber: block.number,
    blockTimestamp: block.timestamp,
    data: log.data,
    logIndex: hex(log.logIndex),
    removed,
    topics: log.topics,
    transactionHash: block.transactions[log.txIndex]?.hash,
    transactionIndex: hex(log.txIndex),
  }
}

/** The receipts of a block, in the order of its transactions. */
export function renderReceipts(block: RecordedBlock): object[] {
  let cumulativeGasUsed = 0
  return block.transactions.map((transaction, index) => {
    cumulativeGasUsed += Number(transaction.gasUsed)
    const logs = block.logs.filter((log) => log.txIndex === index)
    return {
      blockHash: block.hash,
      blockNumber: block.number,
      contractAddress: transaction.contractAddress ?? null,
      cumulativeGasUsed: hex(cumulativeGasUsed),
      effectiveGasPrice: transaction.gasPrice,
      from: transaction.from,
      gasUsed: transaction.gasUsed,
      logs: logs.map((log) => renderLog(block, log)),
      logsBloom: logsBloom(logs),
      status: transaction.status,
      to: transaction.to,
      transactionHash: transaction.hash,
      transactionIndex: transaction.index,
      type: '0x0',
    }
  })
}
