import { createHash } from 'node:crypto'
import type { RecordedBlock, RecordedTransaction } from './block.ts'
import type { ChainRecording } from './recording.ts'
import { hex } from './render.ts'

/** Where a transaction is: its block and its position in it. */
export interface TransactionPlace {
  block: RecordedBlock
  transaction: RecordedTransaction
  index: number
}

/**
 * The chain as the node shows it now: the recorded blocks up to a head, or a fork of them. Past its last
 * block, and on a fork, the chain goes on with empty blocks made up here.
 */
export interface CanonicalChain {
  readonly head: number
  /** A block at or below the head; undefined above it. */
  block(number: number): RecordedBlock | undefined
  /** Also finds blocks that a fork has replaced, as a node does; `isCanonical` tells them apart. */
  blockByHash(hash: string): RecordedBlock | undefined
  isCanonical(block: RecordedBlock): boolean
  /** A transaction of the canonical chain. */
  transaction(hash: string): TransactionPlace | undefined
  /** Moves the head, forward or back. Throws RangeError below block 0. */
  setHead(number: number): void
  /**
   * Replaces the last `depth` blocks by `blocks` empty ones with other hashes. One more than `depth` (the
   * default) is what makes followers change over: they keep the chain they know until another is longer.
   */
  reorg(depth: number, blocks?: number): void
  /** Makes the recorded chain canonical again, by default one block higher than the fork for that reason. */
  restore(head?: number): void
}

/** A view of a recording, with the head at `head`. */
export function canonicalChain(recording: ChainRecording, head: number): CanonicalChain {
  const recorded = recording.blocks
  const last = recorded.length - 1
  // Canonical blocks: `recorded` up to `base`, then `grown`.
  let base = last
  let grown: RecordedBlock[] = []
  let forks = 0
  let fork = 0
  // Recorded blocks above this one were never shown, so no client can know their hashes.
  let shown = -1
  const grownByHash = new Map<string, RecordedBlock>()
  let numberByHash: Map<string, number> | undefined
  let placeByHash: Map<string, [block: number, index: number]> | undefined

  const at = (number: number) => (number <= base ? recorded[number] : grown[number - base - 1])

  function moveHead(number: number): void {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`no block ${number}`)
    while (base + grown.length < number) {
      const parent = at(base + grown.length)
      if (!parent) throw new RangeError('a chain cannot grow from nothing')
      const block = emptyBlock(parent, recorded[base + grown.length + 1]?.timestamp, fork)
      grown.push(block)
      grownByHash.set(block.hash, block)
    }
    head = number
    shown = Math.max(shown, Math.min(head, base))
  }

  moveHead(head)
  return {
    get head() {
      return head
    },
    block: (number) => (number <= head ? at(number) : undefined),
    blockByHash(hash) {
      numberByHash ??= new Map(recorded.map((block, number) => [block.hash, number]))
      const recordedNumber = numberByHash.get(hash)
      if (recordedNumber !== undefined && recordedNumber > shown) return undefined
      const block = recordedNumber === undefined ? grownByHash.get(hash) : recorded[recordedNumber]
      const isAhead = block && Number(block.number) > head && at(Number(block.number)) === block
      return isAhead ? undefined : block
    },
    isCanonical: (block) => Number(block.number) <= head && at(Number(block.number)) === block,
    transaction(hash) {
      placeByHash ??= indexTransactions(recorded)
      const [number, index] = placeByHash.get(hash) ?? []
      if (number === undefined || index === undefined || number > Math.min(base, head)) return undefined
      const block = recorded[number]
      const transaction = block?.transactions[index]
      return block && transaction && { block, transaction, index }
    },
    setHead: moveHead,
    reorg(depth, blocks = depth + 1) {
      const stem = head - depth
      if (!Number.isSafeInteger(depth) || depth < 1 || stem < 0) {
        throw new RangeError(`cannot replace ${depth} blocks of a chain whose head is block ${head}`)
      }
      if (!Number.isSafeInteger(blocks) || blocks < 0) throw new RangeError(`no chain of ${blocks} blocks`)
      grown = stem > base ? grown.slice(0, stem - base) : []
      base = Math.min(base, stem)
      fork = ++forks
      moveHead(stem + blocks)
    },
    restore(to = head + 1) {
      base = last
      grown = []
      fork = 0
      moveHead(to)
    },
  }
}

function indexTransactions(blocks: readonly RecordedBlock[]): Map<string, [number, number]> {
  const places = new Map<string, [number, number]>()
  for (const [number, block] of blocks.entries()) {
    for (const [index, transaction] of block.transactions.entries()) {
      places.set(transaction.hash, [number, index])
    }
  }
  return places
}

/** A block without transactions on top of `parent`. The same parent and fork give the same block. */
function emptyBlock(parent: RecordedBlock, timestamp: string | undefined, fork: number): RecordedBlock {
  const { logsBloom: _, ...header } = parent
  return {
    ...header,
    number: hex(Number(parent.number) + 1),
    hash: `0x${createHash('sha256').update(`${parent.hash}/${fork}`).digest('hex')}`,
    parentHash: parent.hash,
    timestamp: timestamp ?? hex(Number(parent.timestamp) + 1),
    gasUsed: '0x0',
    transactionsRoot: EMPTY_ROOT,
    receiptsRoot: EMPTY_ROOT,
    transactions: [],
    logs: [],
  }
}

/** Root of an empty Merkle-Patricia trie. */
const EMPTY_ROOT = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'
