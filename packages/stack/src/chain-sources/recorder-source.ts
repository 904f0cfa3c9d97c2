import { followStore } from '@confluence/recording/followed-store'
import type { Recorder } from '@confluence/recording/recorder/recorder'
import { checkStore } from '@confluence/recording/recorder/recorder'
import type { Chain } from '@confluence/recording/recording'
import { startRpcServer } from '@confluence/recording/rpc-server'
import { servedStore } from '@confluence/recording/served-store'
import { type ChainStore, openChainStore } from '@confluence/recording/store/chain-store'
import { chainProfiles } from '../networks/chain-profiles.ts'
import type { AddressBook } from '../networks/networks.ts'
import { openChainRecorder, planFor, recordedBook, recordingFile } from './chain-recorder.ts'
import { type ChainSource, fingerprint } from './chain-source.ts'

/** graph-node's ranges on a recording: as long as it likes, since nothing is in the way. */
const SETTINGS = { pollingInterval: 1_000, maxBlockRange: 10_000_000 }

/** Milliseconds between two reports of how far it is. */
const REPORT_INTERVAL = 1_000

export interface RecorderSourceOptions {
  urls: readonly string[]
  book: AddressBook
  /** Directory of the recordings. */
  directory: string
  /** Milliseconds between looks at the head; the chain's own if left out. */
  interval?: number | undefined
  report(line: string): void
  /** Calls off the requests. */
  signal: AbortSignal
}

/** Records a chain from endpoints, and serves the recording while it grows. */
export async function recorderSource(chain: Chain, options: RecorderSourceOptions): Promise<ChainSource> {
  const { book, interval = chainProfiles[chain].lookInterval, report } = options
  const stopping = new AbortController()
  const signal = AbortSignal.any([stopping.signal, options.signal])
  const recorder = await openChainRecorder(chain, { ...options, signal })
  const { store, recent, fetchHeader } = recorder
  const server = await startRpcServer(servedStore({ store, recent, fetchHeader }))
  let running: Promise<void> = Promise.resolve()
  return {
    ...sourceOf(chain, store, book, server.url),
    head: () => Math.max(recorder.head, recent.head ?? 0),
    precious: true,
    trouble: () => recorder.progress().fault,
    begin(progress, fail) {
      const reporting = setInterval(() => progress(recorder.progress()), REPORT_INTERVAL)
      running = run(recorder, interval)
        .catch((error: Error) => {
          if (!signal.aborted) fail(error)
        })
        .finally(() => clearInterval(reporting))
      return firstHead(recorder, running)
    },
    async close() {
      stopping.abort(new Error('the recorder is stopped'))
      await running
      await server.close()
      recorder.close()
      report(`${chainProfiles[chain].title}: recorded to block ${store.to}`)
    },
  }
}

/** Serves a recording of a real chain as it is. */
export async function storedSource(chain: Chain, directory: string): Promise<ChainSource> {
  const { chainId, title } = chainProfiles[chain]
  const book = recordedBook(directory, chain)
  const store = openChainStore(recordingFile(directory, chain))
  try {
    checkStore(store, { chainId, title, flag: '--recording' }, await planFor(chain, book))
    const { recent } = followStore(store)
    const server = await startRpcServer(servedStore({ store, recent }))
    return {
      ...sourceOf(chain, store, book, server.url),
      head: () => recent.head ?? 0,
      precious: false,
      async close() {
        await server.close()
        store.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

function sourceOf(chain: Chain, { chainId, startHash }: ChainStore, book: AddressBook, rpcUrl: string) {
  return {
    rpcUrl,
    book,
    fingerprint: fingerprint(chainId, startHash, book.Controller?.address),
    allowedLag: chainProfiles[chain].allowedLag,
    settings: SETTINGS,
  }
}

async function run(recorder: Recorder, interval: number): Promise<void> {
  await recorder.recordTo(recorder.finalized)
  await recorder.follow(interval)
}

/** Returns when there is a head to index, or the recorder has ended. */
async function firstHead({ recent }: Recorder, ended: Promise<void>): Promise<void> {
  let over = false
  const end = ended.finally(() => {
    over = true
  })
  while (recent.head === undefined && !over) {
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 200))])
  }
}
