import type { Chain } from '@confluence/protocol/chains'
import type { Trouble } from '../warnings.ts'

/** How far a chain is recorded from its endpoints, where the blocks to index are recorded first. */
export interface RecordingReport {
  /** `history`: what is final is being recorded; `head`: the latest blocks are followed. */
  readonly phase: 'history' | 'head'
  /** Last block recorded, and the first and the last one of what is being recorded. */
  readonly block: number
  readonly from: number
  readonly target: number
  /** Blocks with logs and logs recorded since the start. */
  readonly blocks: number
  readonly logs: number
  /** HTTP requests since the start, and the calls in them. */
  readonly requests: number
  readonly calls: number
  /** Requests per second, on average since the phase began. */
  readonly rate: number
  /** Seconds that the history will take at the pace so far; null where that is not known, and at the head. */
  readonly secondsLeft: number | null
  readonly endpoints: readonly EndpointReport[]
  /** Why it stands still, with the endpoint's last error; null while it goes on. */
  readonly fault: string | null
}

export interface EndpointReport {
  /** Its host; never its key. */
  readonly name: string
  readonly requests: number
  readonly refused: number
  /** Blocks that are asked for in one request, and whether the endpoint has refused more. */
  readonly range: number
  readonly limited: boolean
  /** Calls that it takes in one request. */
  readonly batchSize: number
}

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
  /** Left out, or null, where the chain is not recorded here. */
  readonly recording?: RecordingReport | null | undefined
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
  const { block, head, recording = null } = before
  return {
    synced: false,
    block,
    head,
    error: message,
    recording,
    troubles: [{ code: 'UNREACHABLE', message }],
  }
}
