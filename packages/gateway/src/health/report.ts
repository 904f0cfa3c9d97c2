import type { Chain } from '@confluence/protocol/chains'
import type { ChainView } from '../join/view.ts'
import type { Warning } from '../schema/generated.ts'
import { asksForAction, warningsOf } from '../warnings.ts'
import type { ChainHealth, RecordingReport } from './chain-health.ts'

/** What /healthz says of a chain. */
export interface ChainReport {
  readonly synced: boolean
  readonly block: number | null
  readonly head: number | null
  /** Why it is not indexed or not served; null while it is. */
  readonly error: string | null
  /** How far it is recorded; null where it is not recorded here. */
  readonly recording: RecordingReport | null
  readonly warnings: readonly Warning[]
}

export type HealthReport = Readonly<Record<Chain, ChainReport>>

/** `degraded`: everything is served, but a warning asks for action. `unavailable`: a chain is not indexed to its head. */
export type HealthStatus = 'ok' | 'degraded' | 'unavailable'

/** A chain as the joined API sees it. `ready`: whether the API can answer; `error`: why the subgraph does not. */
export function reportOf(
  chain: Chain,
  health: ChainHealth,
  { view, ready, error }: { view: ChainView; ready: boolean; error: string | null },
): ChainReport {
  const { synced, block, head, recording = null } = health
  const indexing = view.mirror?.hasIndexingErrors ? 'it has indexing errors' : null
  const fault = ready ? (error ?? indexing) : 'the index is not ready yet'
  return { synced, block, head, error: health.error ?? fault, recording, warnings: warningsOf(chain, view) }
}

export function statusOf({ l1, l2 }: HealthReport): HealthStatus {
  const chains = [l1, l2]
  if (!chains.every(({ synced, error }) => synced && error === null)) return 'unavailable'
  return chains.some(({ warnings }) => warnings.some(asksForAction)) ? 'degraded' : 'ok'
}
