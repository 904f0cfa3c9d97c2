import type { OrchestratorRow } from '../mirror/rows.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'

/** An orchestrator, or another delegate, on one chain. */
export type ChainOrchestrator = OrchestratorRow & {
  chain: 'L1' | 'L2'
  delegatorCount(): number
  /** L1: whether its own stake has migrated; null on L2. */
  migrated(): boolean | null
}

export function orchestratorOn(join: Join, chain: 'l1' | 'l2', row: OrchestratorRow): ChainOrchestrator {
  const mirror = join.chain(chain)
  return {
    ...row,
    chain: chain === 'l1' ? 'L1' : 'L2',
    delegatorCount: () => indexesOf(mirror).delegators().get(row.id)?.length ?? 0,
    migrated: () => (chain === 'l1' ? join.account(row.id)?.migration !== undefined : null),
  }
}

export function orchestratorsOn(join: Join, chain: 'l1' | 'l2'): ChainOrchestrator[] {
  return [...join.chain(chain).orchestrators.values()].map((row) => orchestratorOn(join, chain, row))
}
