import { groupBy } from '@confluence/protocol/lib/group-by'
import { claimBy } from '../join/account.ts'
import { indexesOf } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import type { DelegatorPoolRow } from '../mirror/rows.ts'
import { checkPage, type FieldsOf, listOf, newestFirst, type Paged, select } from '../query/select.ts'
import type { DelegatorPoolResolvers, QueryDelegatorPoolsArgs } from '../schema/generated.ts'
import { earningsOf } from './earnings.ts'
import { poolClaimFields } from './pool-claim.ts'

const fields = {} satisfies FieldsOf<DelegatorPoolRow, QueryDelegatorPoolsArgs>

const list = perJoin((join) => listOf(join.chain('l2').delegatorPools.values(), fields))

export function delegatorPools(join: Join, args: Paged<QueryDelegatorPoolsArgs>): DelegatorPoolRow[] {
  const orchestrator = args.where?.orchestrator
  if (typeof orchestrator !== 'string') return select(list(join), args)
  return select(listOf(indexesOf(join.chain('l2')).pools().get(orchestrator) ?? [], fields), args)
}

/** Accounts that could still claim from a pool, those with the most L1 stake first. */
const unclaimedBy = (join: Join, { id }: DelegatorPoolRow) => unclaimedByPool(join).get(id) ?? []

const unclaimedByPool = perJoin((join) => {
  const accounts = join
    .accounts()
    .filter((account) => account.pool && !account.migration && (claimBy(join, account).stake ?? 0n) > 0n)
  const byStake = listOf(accounts, { stake: ({ leaf }) => leaf?.stake }).sorted('stake', 'desc')
  return groupBy(byStake, ({ pool }) => pool?.id ?? '')
})

export const DelegatorPool = {
  claims: ({ id }, args, { join }) =>
    select(listOf(indexesOf(join.chain('l2')).claims().get(id) ?? [], poolClaimFields), newestFirst(args)),
  unclaimedBy(pool, { first, skip }, { join }) {
    checkPage(first, skip)
    return unclaimedBy(join, pool).slice(skip, skip + first)
  },
  earnings: ({ id }, args, context) => earningsOf(context, 'l2', id, args),
  unclaimedCount: (pool, _, { join }) => unclaimedBy(join, pool).length,
} satisfies DelegatorPoolResolvers
