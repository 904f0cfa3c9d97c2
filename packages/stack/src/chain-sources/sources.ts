import { join } from 'node:path'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { chainProfiles } from '../networks/chain-profiles.ts'
import { readNetwork } from '../networks/networks.ts'
import { holdsChains, keepNetworks } from './chain-recorder.ts'
import { type ChainSource, type ReplaySettings, recordedSource, rpcSource } from './chain-source.ts'
import { recorderSource, storedSource } from './recorder-source.ts'

/** Where both chains come from. */
export type Sources = RecordingSource | RecorderSources | RpcSources

/** A recording directory to replay, made by hand or recorded from a real chain. */
export type RecordingSource = { recording: string } & ReplaySettings

/** Real chains, recorded from their endpoints. */
export interface RecorderSources {
  endpoints: Record<Chain, readonly string[]>
  /** File with the address books of these chains, if not networks.json. */
  networks?: string | undefined
  /** Milliseconds between looks at a chain's head. */
  lookInterval?: number | undefined
}

/** Real chains, or what looks like them, that graph-node asks itself. */
export interface RpcSources {
  l1Rpc: string
  l2Rpc: string
  /** File with the address books of these chains, if not networks.json. */
  networks?: string | undefined
  /** Most blocks that may be asked logs of in one request. */
  maxBlockRange: number
}

export interface OpenSourcesOptions {
  /** The stack's data directory. */
  dataDirectory: string
  /** Builds the subgraphs if need be: what is recorded follows from them. */
  build(): Promise<void>
  report(line: string): void
  /** Calls off the requests. */
  signal: AbortSignal
}

/** Opens both chains. Throws UserError if a recording is damaged or an endpoint is not what it should be. */
export async function openSources(
  sources: Sources,
  { dataDirectory, build, report, signal }: OpenSourcesOptions,
): Promise<Record<Chain, ChainSource>> {
  if ('endpoints' in sources) {
    await build()
    const { endpoints, networks, lookInterval } = sources
    const given = (chain: Chain) => readNetwork(chainProfiles[chain].network, networks)
    const directory = join(dataDirectory, 'recording')
    const books = await keepNetworks(directory, { l1: given('l1'), l2: given('l2') })
    const open = (chain: Chain) =>
      recorderSource(chain, {
        urls: endpoints[chain],
        book: books[chain],
        directory,
        interval: lookInterval,
        report,
        signal,
      })
    const { l1, l2 } = await both(open)
    const keepConstants = async (constants: string) =>
      (await keepNetworks(directory, { ...books, l1: { ...books.l1, Calibration: { constants } } })).l1
    return { l1: { ...l1, keepConstants }, l2 }
  }
  if ('recording' in sources) {
    if (holdsChains(sources.recording)) {
      await build()
      return both((chain) => storedSource(chain, sources.recording))
    }
    const recording = openRecording(sources.recording)
    return both((chain) => recordedSource(recording[chain], sources))
  }
  return both((chain) =>
    rpcSource(chain, chain === 'l1' ? sources.l1Rpc : sources.l2Rpc, { ...sources, signal }),
  )
}

async function both(open: (chain: Chain) => Promise<ChainSource>): Promise<Record<Chain, ChainSource>> {
  const l1 = await open('l1')
  try {
    return { l1, l2: await open('l2') }
  } catch (error) {
    await l1.close()
    throw error
  }
}
