import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import { chainProfiles } from './networks/chain-profiles.ts'
import type { ChainProgress } from './progress.ts'

const SYNCING_INTERVAL = 500
const SYNCED_INTERVAL = 5_000
/** How long a graph-node may fail to say how far it is: its database may be busy for a while. */
const PATIENCE = 60_000
/**
 * How long a graph-node may stand still without a complaint, after that has been noticed, and how long the next one is then
 * left alone. One whose log could not be written, since the disk was full, stands still for good.
 */
const STUCK_PATIENCE = 15_000
const KICK_PAUSE = 600_000

/** A chain, and how it is with its graph-node. */
export interface Watched {
  chain: Chain
  progress(): Promise<ChainProgress>
  /** Ends its graph-node, which is then started again. */
  kick(): void
}

/**
 * Asks over and over how far a chain is, and reports each answer, until `signal` is aborted. A graph-node that does not
 * answer for long is kicked. Throws UserError when the chain can go no further.
 */
export async function monitorChain(
  { chain, progress: ask, kick }: Watched,
  report: (progress: ChainProgress) => Promise<void>,
  stopped: AbortSignal,
): Promise<void> {
  const { title, subgraph } = chainProfiles[chain]
  let answered = Date.now()
  let interval = SYNCING_INTERVAL
  let following = Date.now()
  let kicked = Number.NEGATIVE_INFINITY
  while (!stopped.aborted) {
    try {
      const progress = await ask()
      answered = Date.now()
      if (!progress.stuck) following = answered
      if (answered - following > STUCK_PATIENCE && answered - kicked > KICK_PAUSE) {
        kicked = answered
        kick()
      }
      interval = progress.synced ? SYNCED_INTERVAL : SYNCING_INTERVAL
      await report(progress)
      if (progress.fault) throw new UserError(`indexing of ${title} failed (${subgraph}): ${progress.fault}`)
    } catch (error) {
      if (stopped.aborted) return
      if (error instanceof UserError) throw error
      if (Date.now() - answered > PATIENCE) {
        answered = Date.now()
        kick()
      }
    }
    await delay(interval, undefined, { signal: stopped }).catch(() => {})
  }
}
