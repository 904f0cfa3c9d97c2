import type { StoredBlock } from '../store/packing.ts'
import { WINDOW } from './window.ts'

/** Blocks kept: half an hour of Arbitrum's at the pace they are followed, hours of Ethereum's. */
const MOST = 4_096

/** The latest blocks of a chain with all that graph-node reads of blocks near the head, in memory. */
export interface RecentBlocks {
  /** Number of the block that is shown as the head; undefined before there is one. */
  readonly head: number | undefined
  /** A canonical block. */
  byNumber(number: number): StoredBlock | undefined
  /** Also finds blocks that were replaced. */
  byHash(hash: string): StoredBlock | undefined
  canonical(): Iterable<StoredBlock>
  /** The head and the blocks below it in a row, ascending. */
  row(): StoredBlock[]
  /** Lowest of the blocks in a row below the head; undefined before there is a head. */
  lowestInRow(): number | undefined
  /** Takes blocks that are not canonical any more, to be found by hash. */
  keepReplaced(blocks: readonly StoredBlock[]): void
  /** Takes these blocks in place of what is above block `above`, and shows the last one as the head. */
  show(blocks: readonly StoredBlock[], above: number): void
}

/** `shown` is told the blocks in a row whenever there is a new head. */
export function createRecentBlocks(shown: (row: StoredBlock[]) => void = () => {}): RecentBlocks {
  const numbers = new Map<number, StoredBlock>()
  const hashes = new Map<string, StoredBlock>()
  let head: number | undefined
  function lowestInRow(): number | undefined {
    let lowest = head
    while (lowest !== undefined && numbers.has(lowest - 1)) lowest--
    return lowest
  }

  function row(): StoredBlock[] {
    const blocks: StoredBlock[] = []
    for (let number = head ?? -1; blocks.length < WINDOW; number--) {
      const block = numbers.get(number)
      if (!block) break
      blocks.unshift(block)
    }
    return blocks
  }

  return {
    get head() {
      return head
    },
    byNumber: (number) => numbers.get(number),
    byHash: (hash) => hashes.get(hash),
    canonical: () => numbers.values(),
    row,
    lowestInRow,
    keepReplaced(blocks) {
      for (const block of blocks) hashes.set(block.header.hash, block)
    },
    show(blocks, above) {
      for (const number of numbers.keys()) if (number > above) numbers.delete(number)
      for (const block of blocks) {
        numbers.set(Number(block.header.number), block)
        hashes.delete(block.header.hash)
        hashes.set(block.header.hash, block)
        head = Number(block.header.number)
      }
      for (const [hash, block] of hashes) {
        if (hashes.size <= MOST) break
        hashes.delete(hash)
        const number = Number(block.header.number)
        if (numbers.get(number) === block) numbers.delete(number)
      }
      shown(row())
    },
  }
}
