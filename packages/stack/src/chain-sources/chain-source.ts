import { createHash } from 'node:crypto'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { RecordingProgress } from '@confluence/recording/recorder/progress'
import type { Chain, ChainRecording } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import type { GraphNodeSettings } from '../graph-node/graph-node.ts'
import { chainProfiles } from '../networks/chain-profiles.ts'
import { type AddressBook, readNetwork, recordingNetwork } from '../networks/networks.ts'
import { startRelay } from './relay.ts'
import { rpcRequest } from './rpc.ts'

/** Where the blocks of a chain come from. */
export interface ChainSource {
  rpcUrl: string
  /** What is where on that chain. */
  book: AddressBook
  /** The same for the same chain only: what was indexed of one chain must never be mixed with another. */
  fingerprint: string
  /** Number of the block that indexing has to reach, as far as the source knows; graph-node may know a later one. */
  head(): number
  /** Blocks behind the head that still count as synced. */
  allowedLag: number
  settings: GraphNodeSettings
  /** Whether what is read from it is costly to read again. */
  precious: boolean
  replay?: Replay
  /**
   * Begins to record; returns when there is something to index. `progress` is told how far it is every second, `fail` why
   * it cannot go on.
   */
  begin?(progress: (progress: RecordingProgress) => void, fail: (error: Error) => void): Promise<void>
  /** Keeps calibration constants with what is recorded, and returns the address book that has them. */
  keepConstants?(constants: string): Promise<AddressBook>
  close(): Promise<void>
  /** Asks whether it still answers for this chain; why it does not, or undefined. */
  fault?(): Promise<string | undefined>
  /**
   * Why it has no new blocks, in one line; undefined while it has. Where the source does not know, the head is compared with
   * the clock.
   */
  trouble?(): string | undefined
  /** That it answers for another chain now, in one line; undefined while it does not. */
  foreign?(): string | undefined
}

/**
 * Milliseconds between graph-node's looks at a replayed head. Where a chain's head moves on more often than every half
 * second, graph-node's subgraphs do not notice until it stands still.
 */
const REPLAY_POLLING_INTERVAL = 700

export interface ReplaySettings {
  head?: number | undefined
  rate?: number | undefined
}

/** Serves a recorded chain, with its head where `settings` say. */
export async function recordedSource(
  recording: ChainRecording,
  settings: ReplaySettings,
): Promise<ChainSource> {
  const { chain, meta } = recording
  const { network, chainId } = chainProfiles[chain]
  if (meta.chainId !== chainId) {
    throw new UserError(
      `${recording.directory}/${chain} is of chain ${meta.chainId}, not ${chainId} (${network})`,
    )
  }
  const last = recording.blocks.at(-1)
  const { head, rate = 0 } = settings
  const start = head === undefined ? {} : { head: Math.min(head, meta.lastBlock) }
  const replay = await startReplay(recording, { ...start, rate })
  return {
    rpcUrl: replay.url,
    book: recordingNetwork(meta, readNetwork(network)),
    fingerprint: fingerprint(chainId, meta.name, last?.hash),
    head: () => replay.head,
    // What the head moves on by while graph-node asks, fetches and indexes.
    allowedLag: Math.ceil(rate * 3),
    settings: { pollingInterval: REPLAY_POLLING_INTERVAL, maxBlockRange: 10_000 },
    precious: false,
    replay,
    close: replay.close,
  }
}

export interface RpcSettings {
  /** File with the address books, if not networks.json. */
  networks?: string | undefined
  maxBlockRange: number
  /** Calls off the requests. */
  signal: AbortSignal
}

/**
 * Takes a chain from a JSON-RPC endpoint. Throws UserError if it cannot be reached or serves another chain.
 */
export async function rpcSource(
  chain: Chain,
  rpcUrl: string,
  { networks, maxBlockRange, signal }: RpcSettings,
): Promise<ChainSource> {
  const { network, pollingInterval, allowedLag, chainId } = chainProfiles[chain]
  const book = readNetwork(network, networks)
  await checkChain(chain, rpcUrl, signal)
  const genesis = await rpcRequest<{ hash: string } | null>(
    rpcUrl,
    'eth_getBlockByNumber',
    ['0x0', false],
    signal,
  )
  const head = Number(await rpcRequest<string>(rpcUrl, 'eth_blockNumber', [], signal))
  const relay = await startRelay(rpcUrl, () => otherChain(chain, rpcUrl, signal))
  return {
    rpcUrl: relay.url,
    book,
    fingerprint: fingerprint(chainId, genesis?.hash, book.Controller?.address),
    head: () => head,
    allowedLag,
    settings: { pollingInterval, maxBlockRange },
    precious: true,
    close: relay.close,
    trouble: () => relay.trouble,
    foreign: () => relay.foreign,
    async fault() {
      return checkChain(chain, rpcUrl, signal).then(
        () => undefined,
        (error: Error) => error.message,
      )
    },
  }
}

/** Throws UserError unless an endpoint answers, and for this chain. */
async function checkChain(chain: Chain, rpcUrl: string, signal: AbortSignal): Promise<void> {
  const other = await otherChain(chain, rpcUrl, signal)
  if (other) throw new UserError(other)
}

/** That an endpoint serves another chain, in one line. Throws UserError if it does not answer. */
async function otherChain(chain: Chain, rpcUrl: string, signal: AbortSignal): Promise<string | undefined> {
  const { chainId, title } = chainProfiles[chain]
  const id = Number(await rpcRequest<string>(rpcUrl, 'eth_chainId', [], signal))
  if (id === chainId) return undefined
  return `${endpointName(rpcUrl)} serves chain ${id}, but --${chain}-rpc needs ${title} (${chainId})`
}

/** A short text that is the same for the same parts. */
export function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 12)
}
