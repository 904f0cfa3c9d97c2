import type { Chain } from '@confluence/protocol/chains'
import { UpstreamError } from '../upstream/upstream.ts'

/** Milliseconds between two looks at a subgraph of the same machine, which costs nothing. */
export const LOCAL_INTERVAL = 500

/** Milliseconds between two looks at a hosted subgraph: Ethereum's block time; some twenty blocks of Arbitrum. */
const HOSTED: Readonly<Record<Chain, number>> = { l1: 12_000, l2: 5_000 }
/** Longest pause while a hosted subgraph has no new block. */
const HOSTED_IDLE = 30_000
/** Longest pause after failures, unless the subgraph asks for more. */
const MOST_PAUSE = { local: 5_000, hosted: 60_000 }

/** How a look at a subgraph ended. */
export type Outcome = 'moved' | 'unchanged' | { error: unknown }

/** Milliseconds to wait after each look, from how it ended. */
export type Pace = (outcome: Outcome) => number

/** Looks at a fixed interval; after failures ever less often, and not before the time that a 429 names. */
export function fixedPace(interval: number, most: number = MOST_PAUSE.local): Pace {
  return pace(interval, interval, Math.max(interval, most))
}

/** Once per new block where blocks are slow, else every few seconds; less often while there are none. */
export function hostedPace(chain: Chain): Pace {
  return pace(HOSTED[chain], HOSTED_IDLE, MOST_PAUSE.hosted)
}

function pace(least: number, idle: number, most: number): Pace {
  let wait = least
  let failures = 0
  return (outcome) => {
    if (typeof outcome === 'string') {
      failures = 0
      wait = outcome === 'moved' ? least : Math.min(wait * 1.5, idle)
      return wait
    }
    failures++
    const { error } = outcome
    const asked = error instanceof UpstreamError ? (error.retryAfter ?? 0) : 0
    return Math.max(Math.min(least * 2 ** (failures - 1), most), asked)
  }
}
