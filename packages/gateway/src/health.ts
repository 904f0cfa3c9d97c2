import { withDeadline } from '@confluence/protocol/lib/deadline'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import type { View } from './join/view.ts'
import { asksForAction, type Warning, warningsOf } from './warnings.ts'

/** How one chain is. */
export interface ChainHealth {
  /** Whether it is indexed up to the chain's head. */
  synced: boolean
  /** Last block that was indexed; null before the first. */
  block: number | null
  /** The chain's head as far as it is known; null where nobody knows it. */
  head: number | null
  /** What is wrong; null if nothing is. */
  error: string | null
}

/** The same, with what to know before one trusts its figures. */
export interface ChainReport extends ChainHealth {
  warnings: readonly Warning[]
}

export type HealthReport = Record<keyof Health, ChainReport>

/** `degraded`: everything is served, but a warning asks for action. `unavailable`: a chain is not indexed to its head. */
export type HealthStatus = 'ok' | 'degraded' | 'unavailable'

export interface Health {
  l1: ChainHealth
  l2: ChainHealth
}

/** Tells how one chain is at this moment. */
export type ChainHealthCheck = (chain: keyof Health) => Promise<ChainHealth>

/** What is known of a chain while its subgraph is being started. */
export const starting: ChainHealth = { synced: false, block: null, head: null, error: 'it is being started' }

export function statusOf({ l1, l2 }: HealthReport): HealthStatus {
  const chains = [l1, l2]
  if (!chains.every(({ synced, error }) => synced && error === null)) return 'unavailable'
  return chains.some(({ warnings }) => warnings.some(asksForAction)) ? 'degraded' : 'ok'
}

/** What the index has to say of the chains. */
export interface IndexState {
  /** Undefined until it can answer. */
  readonly view: View | undefined
  /** Why a chain does not answer; null while it does. */
  readonly errors: Readonly<Record<keyof Health, string | null>>
}

/** The health of both chains as the joined API sees it. `index` is undefined where none was begun. */
export function withIndex(health: Health, index: IndexState | undefined): HealthReport {
  const see = (chain: keyof Health): ChainReport => {
    const known = health[chain]
    const fault = !index?.view ? 'the index is not ready yet' : index.errors[chain]
    const view = index?.view?.[chain]
    return { ...known, error: known.error ?? fault, warnings: view ? warningsOf(chain, view) : [] }
  }
  return { l1: see('l1'), l2: see('l2') }
}

const TIMEOUT = 10_000
const QUERY = '{ _meta { block { number } hasIndexingErrors } }'

interface Answer {
  _meta: { block: { number: number }; hasIndexingErrors: boolean }
}

/**
 * The health of a subgraph that runs elsewhere, by what it tells of itself. That is no more than that it answers and
 * has no indexing errors: the chain's head is unknown to it.
 */
export async function remoteHealth(url: string, signal?: AbortSignal): Promise<ChainHealth> {
  try {
    const { _meta } = await withDeadline(TIMEOUT, signal, (until) =>
      postGraphql<Answer>(url, QUERY, { signal: until }),
    )
    const error = _meta.hasIndexingErrors ? 'it has indexing errors' : null
    return { synced: true, block: _meta.block.number, head: null, error }
  } catch (error) {
    return { synced: false, block: null, head: null, error: `no answer: ${(error as Error).message}` }
  }
}
