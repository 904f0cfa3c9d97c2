import type { Chain } from '@confluence/recording/recording'

/** Milliseconds that a chain's head may stand still: some of Ethereum's block times; far more of Arbitrum's. */
const STILL: Readonly<Record<Chain, number>> = { l1: 60_000, l2: 20_000 }

/** Milliseconds without a new block after which the endpoint is asked whether it answers. */
const QUIET: Readonly<Record<Chain, number>> = { l1: 20_000, l2: 5_000 }

/** Milliseconds that an endpoint may fail while no block comes: a single request that fails says nothing. */
const FAILING = 5_000

/** Milliseconds that indexing may stand still with errors in graph-node's log, and without. */
const STUCK_WITH_FAULT = 5_000
const STUCK = 30_000

/** What was seen of a chain at one moment. */
export interface Sighting {
  /** Last indexed block; undefined before the first. */
  block: number | undefined
  head: number
  synced: boolean
  /** What graph-node last complained of, a moment ago; undefined if it did not. */
  complaint: string | undefined
  /** Why the endpoint does not answer; undefined while it does, or where it was not asked. */
  endpointFault: string | undefined
}

export interface HeadWatch {
  /** Why the chain is not followed, in one line; undefined while it is. */
  look(sighting: Sighting): string | undefined
  /** Whether the endpoint should be asked: no block has come for a while, sooner where graph-node complains. */
  readonly doubtful: boolean
  /** Whether a chain that was synced is not followed any more, without a complaint. */
  readonly silentlyStuck: boolean
}

export interface HeadWatchOptions {
  chain: Chain
  /** Whether the head moves only on request, as a recording's does. */
  held: boolean
  now?: () => number
}

/** Compares what is seen of a chain with the clock. */
export function createHeadWatch({ chain, held, now = Date.now }: HeadWatchOptions): HeadWatch {
  let head = { number: -1, at: now(), moved: false }
  let block = { number: undefined as number | undefined, at: now() }
  let failingSince: number | undefined
  let complains = false
  let everSynced = false
  let silentlyStuck = false

  const quiet = (time: number) => !held && now() - head.at > time
  const still = () => quiet(STILL[chain])

  return {
    get doubtful() {
      return quiet(complains ? FAILING : QUIET[chain])
    },
    get silentlyStuck() {
      return silentlyStuck
    },
    look(seen) {
      if (seen.head !== head.number) {
        head = { number: seen.head, at: now(), moved: head.number >= 0 }
      }
      if (seen.block !== block.number) block = { number: seen.block, at: now() }
      everSynced ||= seen.synced
      silentlyStuck = false
      complains = seen.complaint !== undefined
      failingSince = seen.endpointFault === undefined ? undefined : (failingSince ?? now())
      const fails = failingSince !== undefined && now() - failingSince > FAILING && quiet(FAILING)
      if (seen.endpointFault && (fails || still())) {
        return `no new block since ${timeOf(head.at)}: ${seen.endpointFault}`
      }
      if (still()) {
        if (seen.complaint) return `no new block since ${timeOf(head.at)}: ${seen.complaint}`
        if (head.moved) return `no new block since ${timeOf(head.at)}: the head of the endpoint stands still`
      }
      if (seen.synced) return undefined
      const stuckFor = now() - block.at
      if (seen.complaint && stuckFor > STUCK_WITH_FAULT) {
        return `indexing has stood still since ${timeOf(block.at)}: ${seen.complaint}`
      }
      if (!everSynced || stuckFor <= STUCK) return undefined
      silentlyStuck = true
      return `indexing has stood still at block ${seen.block} since ${timeOf(block.at)}, and gives no reason`
    },
  }
}

/** The time of day, for a message that stays the same while the cause does. */
function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`
}
