import { type Chain, openRecording } from '@confluence/recording/recording'
import { type ChainSource, type ReplaySettings, recordedSource, rpcSource } from './chain-source.ts'

/** Where both chains come from. */
export type Sources = RecordingSource | RpcSources

/** A recording directory to replay. */
export type RecordingSource = { recording: string } & ReplaySettings

/** Real chains, or what looks like them. */
export interface RpcSources {
  l1Rpc: string
  l2Rpc: string
  /** File with the address books of these chains, if not networks.json. */
  networks?: string | undefined
  /** Most blocks that may be asked logs of in one request. */
  maxBlockRange: number
}

/** Opens both chains. Throws UserError if a recording is damaged or an endpoint is not what it should be. */
export async function openSources(sources: Sources): Promise<Record<Chain, ChainSource>> {
  if ('recording' in sources) {
    const { l1, l2 } = openRecording(sources.recording)
    return both(
      () => recordedSource(l1, sources),
      () => recordedSource(l2, sources),
    )
  }
  return both(
    () => rpcSource('l1', sources.l1Rpc, sources),
    () => rpcSource('l2', sources.l2Rpc, sources),
  )
}

async function both(
  openL1: () => Promise<ChainSource>,
  openL2: () => Promise<ChainSource>,
): Promise<Record<Chain, ChainSource>> {
  const l1 = await openL1()
  try {
    return { l1, l2: await openL2() }
  } catch (error) {
    await l1.replay?.close()
    throw error
  }
}
