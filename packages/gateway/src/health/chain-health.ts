import type { Chain } from '@confluence/protocol/chains'
import type { Trouble } from '../warnings.ts'

/** What is known of how a chain is indexed. */
export interface ChainHealth {
  /** Whether it is indexed up to the chain's head. */
  readonly synced: boolean
  /** Last indexed block; null before the first. */
  readonly block: number | null
  /** The chain's head; null where it is unknown. */
  readonly head: number | null
  /** Why the chain is not indexed or not served; null while it is. */
  readonly error: string | null
  readonly troubles: readonly Trouble[]
}

/** Looks at how a chain is. `indexed` is the last block that the gateway has read; null before the first. */
export type ChainHealthCheck = (chain: Chain, indexed: IndexedBlock | null) => Promise<ChainHealth>

export interface IndexedBlock {
  readonly number: number
  /** Unix seconds. */
  readonly timestamp: number
}

/** What is known of a chain while its subgraph starts. */
export const starting: ChainHealth = {
  synced: false,
  block: null,
  head: null,
  error: 'it is starting',
  troubles: [],
}

/** A chain whose index or subgraph does not answer. */
export function unreachable(message: string, before: ChainHealth = starting): ChainHealth {
  const { block, head } = before
  return { synced: false, block, head, error: message, troubles: [{ code: 'UNREACHABLE', message }] }
}
