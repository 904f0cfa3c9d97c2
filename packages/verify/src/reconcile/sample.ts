import { keccak256, stringToBytes } from 'viem'

/** How many to take, and what decides which: the same seed takes the same ones. */
export interface Sample {
  size: number
  seed: string
}

/** So many of the items, chosen by the hash of seed and key; all of them without a sample. */
export function sampleOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  sample: Sample | undefined,
): Item[] {
  if (!sample || items.length <= sample.size) return [...items]
  const rank = (item: Item) => keccak256(stringToBytes(`${sample.seed} ${keyOf(item)}`))
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, sample.size)
    .map(({ item }) => item)
}
