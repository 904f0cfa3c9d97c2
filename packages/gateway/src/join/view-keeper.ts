import { setTimeout } from 'node:timers/promises'
import { type Chain, chains } from '@confluence/protocol/chains'
import { type Following, follow } from '../mirror/follow.ts'
import { fixedPace, LOCAL_INTERVAL, type Outcome, type Pace } from '../mirror/poll-interval.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Upstream } from '../upstream/upstream.ts'
import type { Trouble } from '../warnings.ts'
import { type ChainView, createView, type View } from './view.ts'

export interface IndexKeeperOptions {
  upstreams: Readonly<Record<Chain, Upstream>>
  /** The chain's head; null where it is unknown. */
  headOf?: (chain: Chain) => number | null
  /** Faults of a chain's node and of the way to it. */
  troublesOf?: (chain: Chain) => readonly Trouble[]
  snapshot?: Snapshot | undefined
  /** How long to wait between two looks at a subgraph. */
  pace?: Readonly<Record<Chain, Pace>>
  /** Told when a chain stops or begins to answer again; `error` is why it stopped. */
  onReachable?: (chain: Chain, reachable: boolean, error?: Error) => void
}

/** Keeps both chains in memory, as of the last blocks that their subgraphs have indexed. */
export interface IndexKeeper {
  /** The latest pair of blocks; undefined until both chains were read, or found not to answer. */
  readonly view: View | undefined
  /** What is known of a chain now; a view needs both. */
  see(chain: Chain): ChainView
  /** Why a chain does not answer; null while it does. */
  readonly errors: Readonly<Record<Chain, string | null>>
  stop(): Promise<void>
}

/** Milliseconds between two looks at what is known of the chains beside their subgraphs. */
const REFRESH = 500

/** Begins to follow both subgraphs. It never ends by itself: a subgraph that does not answer is asked again. */
export function keepIndex(options: IndexKeeperOptions): IndexKeeper {
  const { upstreams, snapshot, headOf = () => null, troublesOf = () => [], onReachable = () => {} } = options
  const pace = options.pace ?? { l1: fixedPace(LOCAL_INTERVAL), l2: fixedPace(LOCAL_INTERVAL) }
  const stopping = new AbortController()
  const reachable: Partial<Record<Chain, boolean>> = {}
  const following: Partial<Record<Chain, Following>> = {}
  const errors: Record<Chain, string | null> = { l1: null, l2: null }
  let view: View | undefined

  function publish(): void {
    if (chains.some((chain) => reachable[chain] === undefined)) return
    const next = createView(see('l1'), see('l2'), snapshot)
    if (next.key !== view?.key) view = next
  }

  function see(chain: Chain): ChainView {
    return {
      mirror: following[chain]?.mirror,
      reachable: reachable[chain] !== false,
      head: headOf(chain),
      troubles: troublesOf(chain),
    }
  }

  async function look(chain: Chain): Promise<Outcome> {
    const before = reachable[chain]
    try {
      const followed = await follow(upstreams[chain], following[chain])
      following[chain] = followed
      reachable[chain] = true
      errors[chain] = null
      if (before === false) onReachable(chain, true)
      return followed.moving ? 'moved' : 'unchanged'
    } catch (error) {
      errors[chain] = (error as Error).message
      reachable[chain] = false
      if (before !== false) onReachable(chain, false, error as Error)
      return { error }
    }
  }

  const pause = (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { signal: stopping.signal }).catch(() => {})
  const loops = chains.map(async (chain) => {
    while (!stopping.signal.aborted) {
      const outcome = await look(chain)
      publish()
      await pause(pace[chain](outcome))
    }
  })
  const refreshing = setInterval(publish, REFRESH)
  return {
    get view() {
      return view
    },
    see,
    errors,
    async stop() {
      clearInterval(refreshing)
      stopping.abort()
      await Promise.all(loops)
    },
  }
}
