import { indexesOf } from '../join/indexes.ts'
import { type ChainOrchestrator, orchestratorsOn } from '../join/orchestrators.ts'
import { perChains } from '../join/per-join.ts'
import { checkPage, type FieldsOf, listOf, select } from '../query/select.ts'
import type { OrchestratorResolvers, QueryOrchestratorsArgs } from '../schema/generated.ts'
import { delegatorFields } from './delegator.ts'

const fields = {
  delegatorCount: ({ delegatorCount }) => delegatorCount(),
  migrated: ({ migrated }) => migrated(),
} satisfies FieldsOf<ChainOrchestrator, QueryOrchestratorsArgs>

export const orchestratorLists = perChains((join, chains) =>
  listOf(
    chains.flatMap((chain) => [...orchestratorsOn(join, chain).values()]),
    fields,
  ),
)

export const Orchestrator = {
  delegatorCount: ({ delegatorCount }) => delegatorCount(),
  migrated: ({ migrated }) => migrated(),
  pool({ address, chain }, _, { join }) {
    const indexes = indexesOf(join.chain('l2'))
    return (chain === 'l1' ? indexes.poolOf().get(address) : indexes.pools().get(address)?.at(-1)) ?? null
  },
  delegators({ address, chain }, args, { join }) {
    const rows = indexesOf(join.chain(chain)).delegators().get(address) ?? []
    const accounts = rows.flatMap((row) => join.account(row.id) ?? [])
    return select(listOf(accounts, delegatorFields(join)), args)
  },
  earningsPools({ address, chain }, { first, skip, orderDirection }, { earningsPools }) {
    checkPage(first, skip)
    return earningsPools.load({ chain, orchestrator: address, first, skip, direction: orderDirection })
  },
} satisfies OrchestratorResolvers
