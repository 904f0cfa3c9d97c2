import { createTurns } from '../upstream/turns.ts'

/** The number that contracts on L2 saw as block.number in one of its blocks, a block of L1; null where nobody knows. */
export type L1BlockOf = (l2Block: number) => Promise<number | null>

/** A part of L2's blocks. */
interface Range {
  from: number
  to: number
}

/** Finds the last block of L2 in a range in which block.number was not above `l1Block`, as it was not in the first. */
export type FindLastBlock = (l1Block: bigint, range: Range) => Promise<number | 'AFTER' | null>

/** Searches under way at once: each asks a node some thirty times, one after the other. */
const MOST_AT_ONCE = 4

/** By bisection. `AFTER`: it is after the range, or the end of it; null where the node does not know a block. */
export function lastBlockFinder(l1BlockOf: L1BlockOf): FindLastBlock {
  const turns = createTurns(MOST_AT_ONCE)
  return (l1Block, { from, to }) =>
    turns.take(async () => {
      const head = await l1BlockOf(to)
      if (head === null) return null
      if (BigInt(head) <= l1Block) return 'AFTER'
      let [before, after] = [from, to]
      while (after - before > 1) {
        const middle = before + Math.floor((after - before) / 2)
        const seen = await l1BlockOf(middle)
        if (seen === null) return null
        if (BigInt(seen) <= l1Block) before = middle
        else after = middle
      }
      return before
    })
}
