import { poll } from '@confluence/protocol/lib/poll'
import type { Chain } from '@confluence/recording/recording'
import type { Replay } from '@confluence/recording/server'
import { buildDirectory, ensureBuild } from './build/build.ts'
import { calibrateChain } from './calibrate-chain.ts'
import type { ChainSource } from './chain-sources/chain-source.ts'
import { openSources, type Sources } from './chain-sources/sources.ts'
import { deployChain, type StackChain, stageChain, startChainNode } from './chain-stack.ts'
import { openDataDirectory } from './data-directory.ts'
import type { DeployOutcome } from './graph-node/deploy.ts'
import { findGraphNode } from './graph-node/graph-node-binary.ts'
import { startIpfsStub } from './graph-node/ipfs-stub.ts'
import type { KeptGraphNode } from './graph-node/keep-graph-node.ts'
import { monitorChain } from './monitor.ts'
import { chainProfiles, chains } from './networks/chain-profiles.ts'
import { startPostgres } from './postgres/postgres.ts'
import { findPostgres, serverIdentity } from './postgres/postgres-binaries.ts'
import { createLifetime, type Lifetime } from './processes/lifetime.ts'
import { createLogger, logEvent } from './processes/logger.ts'
import { serverFault } from './processes/ready.ts'
import { createSupervisor } from './processes/supervisor.ts'
import { progressReporter, type StackEvent } from './stack-events.ts'

export interface StackOptions {
  sources: Sources
  /** Directory for database, deployed builds and logs, kept between runs. */
  dataDirectory: string
  /** Directories with the built subgraphs, if not the project's own, which are built if need be. */
  builds?: Readonly<Record<Chain, string>>
  /** Called with what happens. */
  report?: (event: StackEvent) => void
  /** Aborting it ends the start, leaving no process behind. */
  signal?: AbortSignal
}

/** PostgreSQL and a graph-node per chain, indexing both subgraphs. */
export interface Stack {
  readonly l1: StackChain
  readonly l2: StackChain
  /** The replayed chains, where the source is a recording. */
  readonly replay?: Readonly<Record<Chain, Replay>>
  /**
   * Keeps calibration constants of Ethereum with its recording, and indexes it anew with them; resolves when that is synced.
   * Only where the chains are recorded from endpoints.
   */
  calibrate(constants: string): Promise<void>
  /** Resolves when both chains are synced. Rejects with UserError if they never will be. */
  waitUntilSynced(): Promise<void>
  /** Rejects with UserError when a part of the stack fails; all of it is stopped by then. Resolves after `stop`. */
  readonly ended: Promise<void>
  /** Stops all processes in order; `force` kills them. */
  stop(force?: boolean): Promise<void>
}

/**
 * Starts the stack and returns when both subgraphs are deployed and answer queries, synced or not. If a step fails or
 * `signal` is aborted, what was started is stopped again. Faults that the user can fix are UserErrors.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { signal } = options
  const lifetime = createLifetime()
  const abort = () => void lifetime.stop()
  signal?.addEventListener('abort', abort)
  try {
    signal?.throwIfAborted()
    return await start(options, lifetime)
  } catch (error) {
    await lifetime.stop()
    signal?.throwIfAborted()
    // A server that ended makes other steps fail as well; its end is the cause.
    throw lifetime.failure ?? error
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

async function start(options: StackOptions, lifetime: Lifetime): Promise<Stack> {
  const inputs = await openInputs(options, lifetime)
  const servers = await startServers(inputs, lifetime)
  const deployed = await deployBoth(inputs, servers, lifetime)
  const { signal } = lifetime
  for (const chain of deployed) {
    monitorChain(chain, progressReporter(chain, inputs.report), signal).catch(lifetime.fail)
  }
  const [l1, l2] = deployed
  return {
    l1,
    l2,
    ...replaysOf(inputs.sources),
    async calibrate(constants) {
      inputs.step(`${chainProfiles.l1.title}: indexing anew, with calibration constants`)
      const build = inputs.builds?.l1 ?? buildDirectory('l1')
      const options = { source: inputs.sources.l1, build, data: inputs.data, signal }
      await calibrateChain(l1, l1.kept.node, constants, options)
    },
    waitUntilSynced: () => waitUntilSynced(deployed, lifetime),
    ended: lifetime.ended,
    async stop(force) {
      if (force) await servers.supervisor.stop(true)
      await lifetime.stop()
    },
  }
}

/** The data directory, locked, and the chains. */
async function openInputs(options: StackOptions, lifetime: Lifetime) {
  const binary = findGraphNode()
  const identity = serverIdentity()
  const binaries = await findPostgres(identity)
  const major = binaries.version.replace(/\..*/, '')
  const data = await openDataDirectory(options.dataDirectory, major, lifetime.fail)
  await lifetime.defer(data.release)
  const logger = createLogger(data.logs, 'stack')
  lifetime.ended.catch((error: Error) => logger.error(error.message))
  const report = (event: StackEvent) => {
    logEvent(logger, event)
    options.report?.(event)
  }
  const step = (text: string) => {
    lifetime.signal.throwIfAborted()
    report({ kind: 'step', text })
  }
  const sources = await openSources(options.sources, {
    dataDirectory: data.path,
    build: () => ensureBuild(step, lifetime.signal),
    report: (text) => report({ kind: 'step', text }),
    signal: lifetime.signal,
  })
  for (const chain of chains) await lifetime.defer(sources[chain].close)
  return { binary, identity, binaries, data, report, step, sources, builds: options.builds }
}

type Inputs = Awaited<ReturnType<typeof openInputs>>

/** PostgreSQL, started while the subgraphs are built, and what graph-node takes for IPFS. */
async function startServers({ data, report, step, sources, builds, ...found }: Inputs, lifetime: Lifetime) {
  const { signal } = lifetime
  const supervisor = await createSupervisor(data.path, (child, how) => lifetime.fail(serverFault(child, how)))
  await lifetime.defer(supervisor.stop)
  step(data.fresh ? 'making the database' : 'starting the database')
  const build = async () => {
    if (!builds) await ensureBuild(step, signal)
    const directoryOf = (chain: Chain) => builds?.[chain] ?? buildDirectory(chain)
    const stage = (chain: Chain) => stageChain(chain, sources[chain], directoryOf(chain), data.subgraphs)
    return { l1: await stage('l1'), l2: await stage('l2') }
  }
  const starting = startPostgres({
    ...found,
    data,
    databases: chains.map((chain) => databaseOf(chain, sources[chain])),
    durable: chains.some((chain) => sources[chain].precious),
    supervisor,
  })
  const [postgres, staged] = await both(lifetime, starting, build())
  await Promise.all(
    chains.map((chain) =>
      sources[chain].begin?.((progress) => report({ kind: 'recording', chain, progress }), lifetime.fail),
    ),
  )
  const ipfs = await startIpfsStub()
  await lifetime.defer(ipfs.close)
  return { supervisor, postgres, staged, ipfs }
}

type Servers = Awaited<ReturnType<typeof startServers>>
type WatchedChain = StackChain & Pick<KeptGraphNode, 'kick'> & { kept: KeptGraphNode }

/** A graph-node per chain, with its subgraph deployed. */
async function deployBoth(
  { binary, data, report, step, sources }: Inputs,
  { supervisor, postgres, staged, ipfs }: Servers,
  lifetime: Lifetime,
): Promise<[WatchedChain, WatchedChain]> {
  step('starting graph-node for both chains')
  const begin = async (chain: Chain): Promise<WatchedChain> => {
    const shared = {
      binary,
      data,
      postgresUrl: postgres.urlOf(databaseOf(chain, sources[chain])),
      ipfsUrl: ipfs.url,
      supervisor,
      signal: lifetime.signal,
      report: (text: string) => report({ kind: 'step', text }),
      fail: lifetime.fail,
    }
    const kept = await startChainNode(chain, sources[chain], staged[chain], shared)
    const deployed = await deployChain(chain, sources[chain], staged[chain], kept.node, shared)
    step(describe(chain, deployed.outcome))
    return { ...deployed, kick: kept.kick, kept }
  }
  return both(lifetime, begin('l1'), begin('l2'))
}

/** Waits until both are over: if one fails, the lifetime ends, which calls off the other. */
async function both<A, B>(lifetime: Lifetime, a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  for (const one of [a, b]) one.catch(lifetime.fail)
  await Promise.allSettled([a, b])
  return Promise.all([a, b])
}

/** Indexes of different chains must never mix. */
function databaseOf(chain: Chain, { fingerprint }: ChainSource): string {
  return `${chain}_${fingerprint}`
}

function describe(chain: Chain, outcome: DeployOutcome): string {
  const { title } = chainProfiles[chain]
  if (outcome === 'resumed') return `${title}: resuming`
  if (outcome === 'replaced') return `${title}: the build or its place has changed, indexing from the start`
  return `${title}: indexing from the start`
}

function replaysOf({ l1, l2 }: Record<Chain, ChainSource>): Pick<Stack, 'replay'> {
  return l1.replay && l2.replay ? { replay: { l1: l1.replay, l2: l2.replay } } : {}
}

async function waitUntilSynced(watched: readonly StackChain[], lifetime: Lifetime): Promise<void> {
  const ended = lifetime.ended.then(() => {
    throw new Error('the stack was stopped before it was synced')
  })
  const allSynced = async () => {
    const progress = await Promise.all(watched.map((chain) => chain.progress().catch(() => undefined)))
    return progress.every((chain) => chain?.synced)
  }
  const stopped = new AbortController()
  try {
    await Promise.race([
      poll(allSynced, { interval: 200, timeout: Number.POSITIVE_INFINITY, signal: stopped.signal }),
      ended,
    ])
  } finally {
    stopped.abort()
  }
}
