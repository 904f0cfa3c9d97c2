import type { Chain } from '@confluence/protocol/chains'
import type { OrchestratorRow } from '../mirror/rows.ts'
import { idOn } from './ids.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'

/** An orchestrator, or another delegate, on one chain. */
export type ChainOrchestrator = OrchestratorRow & {
  address: string
  chain: Chain
  delegatorCount(): number
  /** L1: whether its own stake has migrated; null on L2. */
  migrated(): boolean | null
}

/** The orchestrators of one chain, by address. */
export function orchestratorsOn(join: Join, chain: Chain): ReadonlyMap<string, ChainOrchestrator> {
  return orchestratorsOf[chain](join)
}

const orchestratorsOf = {
  l1: perJoin((join) => makeOrchestrators(join, 'l1')),
  l2: perJoin((join) => makeOrchestrators(join, 'l2')),
}

function makeOrchestrators(join: Join, chain: Chain): Map<string, ChainOrchestrator> {
  const mirror = join.chain(chain)
  return new Map(
    [...mirror.orchestrators.values()].map((row) => [
      row.id,
      {
        ...row,
        id: idOn(chain, row.id),
        address: row.id,
        chain,
        delegatorCount: () => indexesOf(mirror).delegators().get(row.id)?.length ?? 0,
        migrated: () => (chain === 'l1' ? join.account(row.id)?.migration !== undefined : null),
      },
    ]),
  )
}
