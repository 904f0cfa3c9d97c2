import { setTimeout } from 'node:timers/promises'
import { type Chain, chains } from '@confluence/protocol/chains'
import type { ChainHealthCheck } from '../health.ts'
import { type Following, follow } from '../mirror/follow.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { type ChainView, createView, type View } from './view.ts'

export interface IndexKeeperOptions {
  upstreams: Readonly<Record<Chain, Upstream>>
  /** How a chain is; tells its head. */
  health: ChainHealthCheck
  snapshot?: Snapshot | undefined
  /** Milliseconds between two looks at a subgraph. */
  interval?: number
  /** Told when a chain stops or begins to answer again; `error` is why it stopped. */
  onReachable?: (chain: Chain, reachable: boolean, error?: Error) => void
}

/** Keeps both chains in memory, as of the last blocks that their subgraphs have indexed. */
export interface IndexKeeper {
  /** The latest pair of blocks; undefined until both chains were read, or found not to answer. */
  readonly view: View | undefined
  /** Why a chain does not answer; null while it does. */
  readonly errors: Readonly<Record<Chain, string | null>>
  stop(): Promise<void>
}

const INTERVAL = 1_000

/** Begins to follow both subgraphs. It never ends by itself: a subgraph that does not answer is asked again. */
export function keepIndex(options: IndexKeeperOptions): IndexKeeper {
  const { upstreams, health, snapshot, interval = INTERVAL, onReachable = () => {} } = options
  const stopping = new AbortController()
  const known: Partial<Record<Chain, ChainView>> = {}
  const following: Partial<Record<Chain, Following>> = {}
  const errors: Record<Chain, string | null> = { l1: null, l2: null }
  let view: View | undefined

  function publish(): void {
    if (!known.l1 || !known.l2) return
    const next = createView(known.l1, known.l2, snapshot)
    if (next.key !== view?.key) view = next
  }

  async function look(chain: Chain): Promise<void> {
    const before = known[chain]
    const head = await headOf(health, chain)
    try {
      const followed = await follow(upstreams[chain], following[chain])
      following[chain] = followed
      known[chain] = { mirror: followed.mirror, reachable: true, head }
      errors[chain] = null
      if (before?.reachable === false) onReachable(chain, true)
    } catch (error) {
      errors[chain] = (error as Error).message
      if (before?.reachable !== false) onReachable(chain, false, error as Error)
      known[chain] = { mirror: before?.mirror, reachable: false, head }
    }
    publish()
  }

  const loops = chains.map(async (chain) => {
    while (!stopping.signal.aborted) {
      await look(chain)
      await setTimeout(interval, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })
  return {
    get view() {
      return view
    },
    errors,
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function headOf(health: ChainHealthCheck, chain: Chain): Promise<number | null> {
  const known = await health(chain).catch(() => undefined)
  return known?.head ?? null
}
