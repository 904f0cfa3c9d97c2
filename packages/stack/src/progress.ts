import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import type { ChainSource } from './chain-sources/chain-source.ts'
import { readComplaints } from './graph-node/complaints.ts'
import type { GraphNode } from './graph-node/graph-node.ts'
import { type IndexingStatus, indexingStatus } from './graph-node/indexing-status.ts'
import { createHeadWatch } from './head-watch.ts'
import { chainProfiles } from './networks/chain-profiles.ts'

/** How far a chain is. */
export interface ChainProgress {
  chain: Chain
  /** Blocks indexed, of those from the first that matters to the head. */
  done: number
  total: number
  /** Last block that was indexed; undefined before the first. */
  block: number | undefined
  head: number
  entityCount: number
  synced: boolean
  /** Why indexing cannot go on, in one line. */
  fault: string | undefined
  /** Why the chain is not followed though indexing has not failed, in one line; undefined while it is. */
  lagging: string | undefined
  /** Whether graph-node has stopped following it without a complaint. */
  stuck: boolean
}

/** Milliseconds between two questions to an endpoint whose head stands still: providers count requests. */
const ENDPOINT_INTERVAL = 10_000

/** Makes the look at how far a chain is. The look throws if graph-node does not answer. */
export function chainProgress(
  chain: Chain,
  node: GraphNode,
  source: ChainSource,
): () => Promise<ChainProgress> {
  const name = chainProfiles[chain].subgraph
  const watch = createHeadWatch({ chain, held: source.replay !== undefined || source.trouble !== undefined })
  const complaints = readComplaints(node.process.logFile)
  let endpointFault: string | undefined
  let askedAt = Number.NEGATIVE_INFINITY

  async function askEndpoint(): Promise<void> {
    if (performance.now() - askedAt < ENDPOINT_INTERVAL) return
    askedAt = performance.now()
    endpointFault = await source.fault?.()
  }

  return async () => {
    const status = await indexingStatus(node.statusUrl, name)
    if (!status) throw new UserError(`graph-node has no subgraph ${name}`)
    const progress = progressOf(chain, status, source)
    const { block, head, synced } = progress
    if (watch.doubtful) void askEndpoint()
    else endpointFault = undefined
    const complaint = await complaints.latest()
    const followed = watch.look({ block, head, synced, complaint, endpointFault })
    return {
      ...progress,
      // What has been indexed is of the right chain, but there is no head of it any more.
      synced: synced && source.foreign?.() === undefined,
      lagging: source.trouble?.() ?? followed,
      stuck: watch.silentlyStuck,
    }
  }
}

/** What a status means for a source. A recording's head is its replay's; a real chain's may be known to graph-node only. */
export function progressOf(
  chain: Chain,
  status: IndexingStatus,
  source: Pick<ChainSource, 'head' | 'allowedLag' | 'replay'>,
): ChainProgress {
  const { startBlock, latestBlock: block, fatalError, entityCount, health } = status
  const head = source.replay ? source.head() : Math.max(source.head(), status.headBlock ?? 0)
  const first = Math.min(startBlock, head)
  const fault = fatalError
    ? `${fatalError.message.replace(/\s+/g, ' ')}${fatalError.block === undefined ? '' : ` (block ${fatalError.block})`}`
    : undefined
  return {
    chain,
    done: block === undefined ? 0 : Math.max(0, Math.min(block, head) - first),
    total: head - first,
    block,
    head,
    entityCount,
    synced: block !== undefined && block >= head - source.allowedLag && health !== 'failed',
    fault,
    lagging: undefined,
    stuck: false,
  }
}
