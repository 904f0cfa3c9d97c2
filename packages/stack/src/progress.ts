import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import type { ChainSource } from './chain-sources/chain-source.ts'
import type { GraphNode } from './graph-node/graph-node.ts'
import { type IndexingStatus, indexingStatus } from './graph-node/indexing-status.ts'
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
}

/** Asks how far a chain is. Throws if graph-node does not answer. */
export async function chainProgress(
  chain: Chain,
  node: GraphNode,
  source: ChainSource,
): Promise<ChainProgress> {
  const name = chainProfiles[chain].subgraph
  const status = await indexingStatus(node.statusUrl, name)
  if (!status) throw new UserError(`graph-node has no subgraph ${name}`)
  return progressOf(chain, status, source)
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
  }
}
