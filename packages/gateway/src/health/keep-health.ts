import { setTimeout } from 'node:timers/promises'
import { type Chain, chains } from '@confluence/protocol/chains'
import {
  type ChainHealth,
  type ChainHealthCheck,
  type IndexedBlock,
  starting,
  unreachable,
} from './chain-health.ts'

/** Milliseconds between two looks at a chain. */
const INTERVAL = 1_000

/** Milliseconds after which a look that is under way counts as unanswered. */
const PATIENCE = 3_000

export interface HealthKeeper {
  /** How a chain was at the last look, or that the present look gets no answer. Never waits. */
  latest(chain: Chain): ChainHealth
  stop(): Promise<void>
}

export interface HealthKeeperOptions {
  check: ChainHealthCheck
  /** The last block that the gateway has read of a chain. */
  indexed(chain: Chain): IndexedBlock | null
  interval?: number
  patience?: number
}

/** Looks at both chains in the background, so that a request is answered at once, even while a node hangs. */
export function keepHealth(options: HealthKeeperOptions): HealthKeeper {
  const { check, indexed, interval = INTERVAL, patience = PATIENCE } = options
  const stopping = new AbortController()
  const known: Record<Chain, ChainHealth> = { l1: starting, l2: starting }
  const askedAt: Record<Chain, number | null> = { l1: null, l2: null }

  async function look(chain: Chain): Promise<void> {
    askedAt[chain] = performance.now()
    try {
      known[chain] = await check(chain, indexed(chain))
    } catch (error) {
      known[chain] = unreachable((error as Error).message, known[chain])
    }
    askedAt[chain] = null
  }

  for (const chain of chains) void watch(chain)

  async function watch(chain: Chain): Promise<void> {
    while (!stopping.signal.aborted) {
      await look(chain)
      await setTimeout(interval, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  return {
    latest(chain) {
      const since = askedAt[chain]
      const hangs = since !== null && performance.now() - since > patience
      if (!hangs || known[chain] === starting) return known[chain]
      return unreachable(
        `no answer within ${patience / 1000} s: the node hangs or is overloaded`,
        known[chain],
      )
    },
    // A look that hangs ends by its own time limit.
    async stop() {
      stopping.abort()
    },
  }
}
