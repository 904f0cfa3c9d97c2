import { indexesOf } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import type { PoolClaimRow } from '../mirror/rows.ts'
import { type FieldsOf, listOf, newestFirst, type Paged, select } from '../query/select.ts'
import type { QueryPoolClaimsArgs } from '../schema/generated.ts'

export const poolClaimFields = {} satisfies FieldsOf<PoolClaimRow, QueryPoolClaimsArgs>

const list = perJoin((join) => listOf(join.chain('l2').poolClaims.values(), poolClaimFields))

export function poolClaims(join: Join, given: Paged<QueryPoolClaimsArgs>): PoolClaimRow[] {
  const args = newestFirst(given)
  const pool = args.where?.pool
  if (typeof pool !== 'string') return select(list(join), args)
  return select(listOf(indexesOf(join.chain('l2')).claims().get(pool) ?? [], poolClaimFields), args)
}
