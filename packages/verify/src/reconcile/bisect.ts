/** Whether something differs at a block; undefined where that cannot be known. */
export type Probe = (block: number) => Promise<boolean | undefined>

export interface FirstDifference {
  /** The first block found to differ. */
  differs: number
  /** The last block before it found to agree; null where none before it could be compared. */
  agrees: number | null
}

/** Blocks tried on either side of one that cannot be compared. */
const REACH = 16

/** Looks for the first block after `low` that differs, by bisection; `high` differs. */
export async function firstDifference(low: number, high: number, probe: Probe): Promise<FirstDifference> {
  let agrees: number | null = null
  for (let from = low; high - from > 1; ) {
    const middle = from + Math.floor((high - from) / 2)
    const found = await nearest(middle, from, high, probe)
    if (found?.differs) {
      high = found.block
    } else {
      // Without any state around the middle, what the node knows is later.
      from = found?.block ?? middle
      agrees = found?.block ?? agrees
    }
  }
  return { differs: high, agrees }
}

async function nearest(
  middle: number,
  low: number,
  high: number,
  probe: Probe,
): Promise<{ block: number; differs: boolean } | undefined> {
  for (let distance = 0; distance <= REACH; distance++) {
    for (const block of new Set([middle + distance, middle - distance])) {
      if (block <= low || block >= high) continue
      const differs = await probe(block)
      if (differs !== undefined) return { block, differs }
    }
  }
  return undefined
}
