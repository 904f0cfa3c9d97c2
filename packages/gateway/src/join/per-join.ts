import { type Chain, chains } from '@confluence/protocol/chains'
import type { Chain as ChainArgument } from '../schema/generated.ts'
import type { Join } from './join.ts'

/** What is computed once of each join, and kept as long as it. A failure is not kept. */
export function perJoin<T>(compute: (join: Join) => T): (join: Join) => T {
  const known = new WeakMap<Join, { value: T }>()
  return (join) => {
    const found = known.get(join)
    if (found) return found.value
    const value = compute(join)
    known.set(join, { value })
    return value
  }
}

/** What is computed once of each join, for one chain or for both. */
export function perChains<T>(
  compute: (join: Join, chains: readonly Chain[]) => T,
): Readonly<Record<ChainArgument, (join: Join) => T>> {
  return {
    l1: perJoin((join) => compute(join, ['l1'])),
    l2: perJoin((join) => compute(join, ['l2'])),
    both: perJoin((join) => compute(join, chains)),
  }
}

/** What is computed once of each row of a join, and kept as long as the join. A failure is not kept. */
export function perRow<Row extends object, T>(
  compute: (join: Join, row: Row) => T,
): (join: Join, row: Row) => T {
  const knownOf = perJoin(() => new Map<Row, { value: T }>())
  return (join, row) => {
    const known = knownOf(join)
    const found = known.get(row)
    if (found) return found.value
    const value = compute(join, row)
    known.set(row, { value })
    return value
  }
}
