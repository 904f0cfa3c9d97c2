export type Groups<Item> = ReadonlyMap<string, readonly Item[]>

/** Items by a key of theirs, in their order; those without one are left out. */
export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string | null): Groups<Item> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
