import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RpcHeader, RpcLog, RpcReceipt, RpcTransaction } from '../recorder/rpc-shapes.ts'

/** A log without what its block tells. */
export type StoredLog = Omit<RpcLog, 'blockNumber' | 'blockHash'>

/** What is recorded of a block: its whole header, and the logs, transactions and receipts that were fetched. */
export interface StoredBlock {
  header: RpcHeader
  /** By ascending index. */
  logs: readonly StoredLog[]
  transactions: readonly RpcTransaction[]
  receipts: readonly RpcReceipt[]
}

/** Packs blocks into bytes. Both directions need the same dictionary: text that is common in blocks. */
export interface Packing {
  pack(block: StoredBlock): Buffer
  unpack(bytes: Uint8Array): StoredBlock
}

export function createPacking(dictionary: Buffer): Packing {
  return {
    pack({ header, logs, transactions, receipts }) {
      const parts = receipts.length ? [header, logs, transactions, receipts] : [header, logs, transactions]
      return deflateRawSync(JSON.stringify(parts), { dictionary })
    },
    unpack(bytes) {
      const [header, logs, transactions, receipts = []] = JSON.parse(
        inflateRawSync(bytes, { dictionary }).toString(),
      )
      return { header, logs, transactions, receipts }
    },
  }
}

const ZEROS = '0'.repeat(128)

/** A dictionary for blocks with logs of these addresses and topics. What is most common comes last. */
export function dictionaryFor(values: Iterable<string>): Buffer {
  const header = {
    baseFeePerGas: '0x5f5e100',
    difficulty: '0x1',
    extraData: '0x',
    gasLimit: '0x4000000000000',
    gasUsed: '0x',
    hash: '0x',
    l1BlockNumber: '0x',
    logsBloom: `0x${ZEROS}`,
    miner: '0xa4b000000000000000000073657175656e636572',
    mixHash: '0x',
    nonce: '0x0000000000000000',
    number: '0x',
    parentHash: '0x',
    receiptsRoot: '0x',
    sendCount: '0x',
    sendRoot: '0x',
    sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
    size: '0x',
    stateRoot: '0x',
    timestamp: '0x6',
    totalDifficulty: '0x',
    transactionsRoot: '0x',
    uncles: [],
    blobGasUsed: '0x0',
    excessBlobGas: '0x0',
    parentBeaconBlockRoot: '0x',
    withdrawalsRoot: '0x',
  }
  const log = { address: '0x', topics: ['0x', '0x', '0x'], data: `0x${ZEROS}` }
  const place = { transactionHash: '0x', transactionIndex: '0x', logIndex: '0x' }
  return Buffer.from([...values, JSON.stringify([header, [{ ...log, ...place }], []])].join(' '))
}
