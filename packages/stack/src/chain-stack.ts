import { join } from 'node:path'
import type { Chain } from '@confluence/recording/recording'
import { dropStale, type StagedBuild, stageBuild } from './build/staging.ts'
import { manifestFor } from './chain-sources/chain-recorder.ts'
import type { ChainSource } from './chain-sources/chain-source.ts'
import type { DataDirectory } from './data-directory.ts'
import { type DeployOutcome, deploySubgraph } from './graph-node/deploy.ts'
import type { GraphNode } from './graph-node/graph-node.ts'
import { type KeptGraphNode, keepGraphNode } from './graph-node/keep-graph-node.ts'
import { chainProfiles } from './networks/chain-profiles.ts'
import type { Supervisor } from './processes/supervisor.ts'
import { type ChainProgress, chainProgress } from './progress.ts'

/** One chain of a running stack. */
export interface StackChain {
  readonly chain: Chain
  /** GraphQL endpoint of the subgraph. */
  readonly queryUrl: string
  /** GraphQL endpoint of graph-node's indexing status. */
  readonly statusUrl: string
  /** Prometheus metrics of this graph-node. */
  readonly metricsUrl: string
  readonly rpcUrl: string
  /** Identity of the deployment: the absolute path of its manifest. */
  readonly deployment: string
  /** Whether indexing resumed. */
  readonly outcome: DeployOutcome
  /** How far it is now. */
  progress(): Promise<ChainProgress>
}

export interface ChainStackOptions {
  binary: string
  data: DataDirectory
  postgresUrl: string
  ipfsUrl: string
  supervisor: Supervisor
  /** Aborted when the stack ends. */
  signal: AbortSignal
  /** Called when graph-node has to be restarted. */
  report(text: string): void
  /** Called when that does not help. */
  fail(error: Error): void
}

/** Copies a chain's build into the data directory, with the addresses of the source. */
export async function stageChain(
  chain: Chain,
  source: ChainSource,
  build: string,
  directory: string,
): Promise<StagedBuild> {
  return stageBuild(chain, build, await manifestFor(chain, source.book, build), directory)
}

/** Starts graph-node for a chain, and restarts it if it exits unexpectedly. */
export function startChainNode(
  chain: Chain,
  source: ChainSource,
  staged: StagedBuild,
  { binary, data, postgresUrl, ipfsUrl, supervisor, signal, report, fail }: ChainStackOptions,
): Promise<KeptGraphNode> {
  const options = {
    title: `graph-node (${chainProfiles[chain].title})`,
    binary,
    network: chainProfiles[chain].network,
    rpcUrl: source.rpcUrl,
    postgresUrl,
    ipfsUrl,
    bootManifest: staged.bootManifest,
    settings: source.settings,
    logFile: join(data.logs, `graph-node-${chain}.log`),
    supervisor,
    signal,
  }
  return keepGraphNode(options, report, fail)
}

/** Deploys a chain's subgraph and deletes the builds that it replaces. */
export async function deployChain(
  chain: Chain,
  source: ChainSource,
  staged: StagedBuild,
  node: GraphNode,
  { data, signal }: Pick<ChainStackOptions, 'data' | 'signal'>,
): Promise<StackChain> {
  const name = chainProfiles[chain].subgraph
  const outcome = await deploySubgraph(node, name, staged.manifest, signal)
  await dropStale(chain, data.subgraphs, staged)
  return {
    chain,
    queryUrl: `${node.url}/subgraphs/name/${name}`,
    statusUrl: node.statusUrl,
    metricsUrl: node.metricsUrl,
    rpcUrl: source.rpcUrl,
    deployment: staged.manifest,
    outcome,
    progress: chainProgress(chain, node, source),
  }
}
