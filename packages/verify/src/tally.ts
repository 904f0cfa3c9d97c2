import type { Chain } from '@confluence/recording/recording'

/** What is compared: amounts, rounds and counts, flags, addresses. Equality of their decimal or hex text decides. */
export type Value = string | number | bigint | boolean | null | undefined

/** Holds a served value against what the contracts answered. `entity` says whose it is. */
export type Compare = (figure: string, entity: string, served: Value, recorded: Value) => void

export interface Mismatch {
  block: number
  entity: string
  served: string
  recorded: string
}

/** How often a figure of a chain was compared, and how often it differed. */
export interface FigureCount {
  chain: Chain
  /** Entity and field, like `Delegator.bondedAmount`. */
  figure: string
  comparisons: number
  mismatches: number
  /** The one at the lowest block. */
  first: Mismatch | undefined
}

export interface Tally {
  /** The comparison for one block of a chain. */
  at(chain: Chain, block: number): Compare
  /** All figures by name, L1 before L2. */
  figures(): FigureCount[]
}

export function createTally(): Tally {
  const counts: Record<Chain, Map<string, FigureCount>> = { l1: new Map(), l2: new Map() }

  function countOf(chain: Chain, figure: string): FigureCount {
    let count = counts[chain].get(figure)
    if (!count) {
      count = { chain, figure, comparisons: 0, mismatches: 0, first: undefined }
      counts[chain].set(figure, count)
    }
    return count
  }

  return {
    at: (chain, block) => (figure, entity, served, recorded) => {
      const count = countOf(chain, figure)
      count.comparisons++
      if (String(served) === String(recorded)) return
      count.mismatches++
      if (count.first && count.first.block <= block) return
      count.first = { block, entity, served: String(served), recorded: String(recorded) }
    },
    figures: () => [...byName(counts.l1), ...byName(counts.l2)],
  }
}

function byName(counts: ReadonlyMap<string, FigureCount>): FigureCount[] {
  return [...counts.values()].sort((a, b) => (a.figure < b.figure ? -1 : 1))
}

/** The keys of both: what one side lacks shows as a mismatch, in whichever direction. */
export function eitherKeys<V, W>(
  served: ReadonlyMap<string, V>,
  recorded: ReadonlyMap<string, W>,
): Set<string> {
  return new Set([...served.keys(), ...recorded.keys()])
}
