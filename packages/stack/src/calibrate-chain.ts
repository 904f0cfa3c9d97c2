import { poll } from '@confluence/protocol/lib/poll'
import type { ChainSource } from './chain-sources/chain-source.ts'
import { type StackChain, stageChain } from './chain-stack.ts'
import type { DataDirectory } from './data-directory.ts'
import { type DeployOutcome, deploySubgraph } from './graph-node/deploy.ts'
import type { GraphNode } from './graph-node/graph-node.ts'
import { chainProfiles } from './networks/chain-profiles.ts'

export interface CalibrateChainOptions {
  source: ChainSource
  /** Directory of the build. */
  build: string
  data: DataDirectory
  signal: AbortSignal
}

/**
 * Keeps calibration constants with what is recorded of a chain, and deploys its subgraph anew with them while graph-node
 * runs; resolves when that is synced. The build it replaces stays, since graph-node may be restarted from it; the next
 * start deletes it.
 */
export async function calibrateChain(
  deployed: StackChain,
  node: GraphNode,
  constants: string,
  { source, build, data, signal }: CalibrateChainOptions,
): Promise<void> {
  const { chain } = deployed
  const book = await source.keepConstants?.(constants)
  if (!book) throw new Error('only chains that are recorded are calibrated')
  const { manifest } = await stageChain(chain, { ...source, book }, build, data.subgraphs)
  await deploySubgraph(node, chainProfiles[chain].subgraph, manifest, signal)
  Object.assign(deployed, { deployment: manifest, outcome: 'replaced' satisfies DeployOutcome })
  const synced = async () => (await deployed.progress().catch(() => undefined))?.synced
  await poll(synced, { interval: 500, timeout: Number.POSITIVE_INFINITY, signal })
}
