import { UserError } from '@confluence/protocol/lib/user-error'
import { type ChainStore, openChainStore } from '../store/chain-store.ts'
import { type ChainIdentity, type Connection, connect } from './connect.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { recordHistory } from './history.ts'
import { createPool, type Pool } from './pool.ts'
import type { RecordingProgress } from './progress.ts'

export interface RecorderOptions {
  chain: ChainIdentity
  /** Endpoints of that chain. */
  urls: readonly string[]
  plan: FetchPlan
  /** The recording's file; it is made where there is none. */
  file: string
  signal: AbortSignal
  /** Told what endpoints answer that is new, in one line. */
  report(line: string): void
}

/** A chain's recording that is connected to endpoints of the chain. */
export interface Recorder {
  readonly store: ChainStore
  readonly pool: Pool
  /** Head of the chain and last final block, as they were when it was opened. */
  readonly head: number
  readonly finalized: number
  /** Records all that is missing up to a block, which must be final. */
  recordTo(target: number, progress: (progress: RecordingProgress) => void): Promise<void>
  close(): void
}

/** Opens a recording and connects to the chain. Throws UserError where either cannot be used. */
export async function openRecorder(options: RecorderOptions): Promise<Recorder> {
  const { chain, urls, plan, file, signal, report } = options
  const connection: Connection = await connect(urls, chain, signal)
  const { startBlock, identity, common } = plan
  const store = openChainStore(file, {
    create: { chainId: chain.chainId, startBlock, plan: identity, common },
  })
  try {
    checkStore(store, chain, plan)
  } catch (error) {
    store.close()
    throw error
  }
  if (store.cutOff > 0) report(`${file}: ${store.cutOff} bytes of an unfinished write are cut off`)
  const pool = createPool({ endpoints: connection.endpoints, signal, report })
  return {
    store,
    pool,
    head: connection.head,
    finalized: connection.finalized,
    recordTo: (target, progress) => recordHistory(store, plan, pool, target, progress, signal),
    close: () => store.close(),
  }
}

/** Throws UserError where a recording is not of this chain, or not of what the subgraph reads. */
export function checkStore(store: ChainStore, { chainId, title }: ChainIdentity, plan: FetchPlan): void {
  if (store.chainId !== chainId) {
    throw new UserError(
      `${store.file} is of chain ${store.chainId}, not of ${title} (${chainId}): name another`,
    )
  }
  if (store.plan === plan.identity) return
  throw new UserError(
    `${store.file} does not hold all that the subgraph reads now: its contracts or events have changed; ` +
      'remove the file to record anew, or name another directory',
  )
}
