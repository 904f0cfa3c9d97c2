import { type Chain, chains } from '@confluence/protocol/chains'
import type { Chain as ChainArgument } from '../schema/generated.ts'
import type { Join } from './join.ts'

/** What is computed once of each join, and kept as long as it. A failure is not kept. */
export function perJoin<T>(compute: (join: Join) => T): (join: Join) => T {
  const known = new WeakMap<Join, { value: T }>()
  return (join) => {
    const found = known.get(join) ?? { value: compute(join) }
    known.set(join, found)
    return found.value
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

/** What is computed once of each row of a join. Rows must be of one join only, as accounts are. */
export function perRow<Row extends object, T>(
  compute: (join: Join, row: Row) => T,
): (join: Join, row: Row) => T {
  const known = new WeakMap<Row, { value: T }>()
  return (join, row) => {
    const found = known.get(row) ?? { value: compute(join, row) }
    known.set(row, found)
    return found.value
  }
}
