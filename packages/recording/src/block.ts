import { UserError } from '@confluence/protocol/lib/user-error'
import { readJsonLines } from './read.ts'

/** A block as a recording holds it: quantities are hex as a node returns them, addresses lower case. */
export interface RecordedBlock {
  number: string
  hash: string
  parentHash: string
  timestamp: string
  baseFeePerGas: string
  gasLimit: string
  gasUsed: string
  miner: string
  /** Left out where the block has no logs. */
  logsBloom?: string
  stateRoot: string
  transactionsRoot: string
  receiptsRoot: string
  sha3Uncles: string
  extraData: string
  difficulty: string
  mixHash: string
  nonce: string
  size: string
  transactions: readonly RecordedTransaction[]
  logs: readonly RecordedLog[]
}

export interface RecordedTransaction {
  hash: string
  from: string
  to: string | null
  value: string
  gas: string
  gasPrice: string
  nonce: string
  /** Position in the block, hex. */
  index: string
  /** `0x1`, or `0x0` where it reverted. */
  status: string
  gasUsed: string
  /** The 4-byte selector only. */
  input: string
  /** Of deployments only. */
  contractAddress?: string
}

export interface RecordedLog {
  address: string
  topics: readonly string[]
  data: string
  /** Position of its transaction in the block. */
  txIndex: number
  /** Position in the block, counted from 0. */
  logIndex: number
}

/**
 * Reads blocks 0 to `lastBlock` of a chain. The position in the array is the block's number.
 * Throws UserError where a line is not a block, a number is skipped or a parent hash does not link.
 */
export function readBlocks(file: string, lastBlock: number): RecordedBlock[] {
  const blocks: RecordedBlock[] = []
  for (const line of readJsonLines(file)) {
    const fault = faultOf(line.value, blocks)
    if (fault) throw new UserError(`${file}, line ${line.number}: ${fault}; copy this file again`)
    blocks.push(line.value as RecordedBlock)
  }
  if (blocks.length !== lastBlock + 1) {
    const found = blocks.length ? `ends at block ${blocks.length - 1}` : 'is empty'
    throw new UserError(`${file} ${found} but meta.json says ${lastBlock}: copy the recording again`)
  }
  return blocks
}

function faultOf(value: unknown, before: readonly RecordedBlock[]): string | undefined {
  const block = value as RecordedBlock | null
  if (typeof block?.hash !== 'string' || !Array.isArray(block.transactions) || !Array.isArray(block.logs)) {
    return 'not a block'
  }
  if (Number(block.number) !== before.length) {
    return `block ${Number(block.number)} where block ${before.length} should be`
  }
  const parent = before.at(-1)
  if (parent && block.parentHash !== parent.hash) {
    return `the parent hash of block ${before.length} is not the hash of block ${before.length - 1}`
  }
  for (const [position, log] of block.logs.entries()) {
    if (log.logIndex !== position || !block.transactions[log.txIndex]) {
      return `log ${position} of block ${before.length} is out of order or belongs to no transaction`
    }
  }
  return undefined
}
