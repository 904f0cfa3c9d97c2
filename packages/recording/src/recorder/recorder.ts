import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import { writeHead } from '../head-file.ts'
import { type ChainStore, openChainStore } from '../store/chain-store.ts'
import type { StoredBlock } from '../store/packing.ts'
import { ask, type ChainIdentity, connect } from './connect.ts'
import type { Endpoint } from './endpoint.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { createHeadFollower } from './follow.ts'
import { recordHistory } from './history.ts'
import { createPool, type Pool } from './pool.ts'
import { createProgress, type RecordingProgress } from './progress.ts'
import { ProviderFault } from './provider-fault.ts'
import { createRecentBlocks, type RecentBlocks } from './recent.ts'
import { headerOf, hex } from './rpc-shapes.ts'
import { recordedWindow } from './window.ts'

const RETRY = 2_000
/** How often a head is shown while history is recorded, so that it is indexed meanwhile. */
const SHOW_INTERVAL = 15_000
/** How often the blocks below the head are written, for use without endpoints. */
const KEEP_INTERVAL = 10 * 60_000

export interface RecorderOptions {
  chain: ChainIdentity
  /** Endpoints of that chain. */
  urls: readonly string[]
  plan: FetchPlan
  /** The recording's file; it is made where there is none. */
  file: string
  signal: AbortSignal
  /** Told what endpoints answer that is new, and of reorganisations, in one line. */
  report(line: string): void
}

/** A chain's recording that is connected to endpoints of the chain. */
export interface Recorder {
  readonly store: ChainStore
  readonly pool: Pool
  /** What is shown as the head, and the blocks below it. */
  readonly recent: RecentBlocks
  /** Head of the chain and last final block, as they were when it was opened. */
  readonly head: number
  readonly finalized: number
  /** How far it is now. */
  progress(): RecordingProgress
  /** Records all that is missing up to a block, which must be final, and shows that as the head. */
  recordTo(target: number, told?: (progress: RecordingProgress) => void): Promise<void>
  /** Follows the head until it is aborted, looking at it every `interval` milliseconds. */
  follow(interval: number): Promise<void>
  /** One look at the head; returns whether there is a new one. */
  look(): Promise<boolean>
  /** Fetches a header that is not recorded and records it if it is final. */
  fetchHeader(which: number | string): Promise<StoredBlock | undefined>
  /** Writes the blocks below the head, so that the recording can be served without endpoints. */
  close(): void
}

/** Opens a recording and connects to the chain. Throws UserError where either cannot be used. */
export async function openRecorder(options: RecorderOptions): Promise<Recorder> {
  const { chain, urls, plan, file, signal, report } = options
  const { endpoints, head, finalized } = await connect(urls, chain, signal)
  const { startBlock, identity, common } = plan
  const startHash = await hashOf(endpoints[0] as Endpoint, startBlock, chain, signal)
  const store = openChainStore(file, {
    create: { chainId: chain.chainId, startBlock, startHash, plan: identity, common },
  })
  try {
    checkStore(store, chain, plan)
    if (store.startHash !== startHash) {
      throw new UserError(
        `${file} is of another chain than ${endpoints[0]?.name} serves (block ${startBlock} differs): ` +
          'name another directory',
      )
    }
  } catch (error) {
    store.close()
    throw error
  }
  if (store.cutOff > 0) report(`${file}: ${store.cutOff} bytes of an unfinished write are cut off`)
  const pool = createPool({ endpoints, signal, report })
  const recent = createRecentBlocks((row) => writeHead(file, row))
  const progress = createProgress(pool, store.to + 1)
  const { look } = createHeadFollower({
    chain,
    store,
    plan,
    pool,
    recent,
    finalized,
    progress,
    signal,
    report,
  })

  async function showRecorded(block: number): Promise<void> {
    if (block >= startBlock) recent.show(await recordedWindow(pool, plan, store, block), block)
  }

  /** Writes the headers below the head that have no logs: those with logs are there. */
  function keepWindow(): void {
    if (recent.head !== store.to) return
    for (const block of recent.row()) {
      const known = store.block(Number(block.header.number))
      if (!known || known.receipts.length < block.receipts.length) store.putHeader(block)
    }
  }

  let closed = false
  return {
    store,
    pool,
    recent,
    head,
    finalized,
    progress: progress.now,
    async recordTo(target, told = () => {}) {
      let shown = performance.now()
      let showing: Promise<void> | undefined
      const tell = () => {
        const now = progress.now()
        told(now)
        if (showing || performance.now() - shown < SHOW_INTERVAL) return
        // What fails here fails again where it is waited for.
        showing = showRecorded(now.block)
          .catch(() => {})
          .finally(() => {
            shown = performance.now()
            showing = undefined
          })
      }
      if (store.to >= startBlock && store.to <= finalized) await showRecorded(store.to)
      await recordHistory(store, plan, pool, target, progress, tell, signal)
      await showing
      if (store.to <= finalized) await showRecorded(store.to)
    },
    async follow(interval) {
      progress.follow(interval)
      const kept = setInterval(keepWindow, KEEP_INTERVAL)
      try {
        while (!signal.aborted) {
          const began = performance.now()
          await look()
          const wait = recent.head === undefined ? RETRY : interval - (performance.now() - began)
          await delay(Math.max(0, wait), undefined, { signal }).catch(() => {})
        }
      } finally {
        clearInterval(kept)
      }
    },
    look,
    async fetchHeader(which) {
      const byNumber = typeof which === 'number'
      const method = byNumber ? 'eth_getBlockByNumber' : 'eth_getBlockByHash'
      const answer = await pool.use(
        (endpoint) => endpoint.request(method, [byNumber ? hex(which) : which, false], signal),
        5,
      )
      if (answer === null) {
        if (byNumber) throw new ProviderFault('transient', `block ${which} is not known yet`)
        return undefined
      }
      const header = headerOf(answer as Record<string, unknown>)
      const block: StoredBlock = { header, logs: [], transactions: [], receipts: [] }
      if (byNumber && which <= Math.min(finalized, store.to)) store.putHeader(block)
      return block
    },
    close() {
      if (closed) return
      closed = true
      keepWindow()
      store.close()
    },
  }
}

async function hashOf(
  endpoint: Endpoint,
  block: number,
  { title }: ChainIdentity,
  signal: AbortSignal,
): Promise<string> {
  const answer = await ask(endpoint, 'eth_getBlockByNumber', [hex(block), false], signal)
  if (answer !== null) return headerOf(answer as Record<string, unknown>).hash
  throw new UserError(
    `${endpoint.name} does not have block ${block}, where the contracts of ${title} begin: wait until it is synced`,
  )
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
