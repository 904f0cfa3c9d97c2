import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import type { Replay } from '@confluence/recording/server'
import { ensureBuild } from './build/build.ts'
import type { ChainSource } from './chain-sources/chain-source.ts'
import { openSources, type Sources } from './chain-sources/sources.ts'
import { deployChain, type StackChain, stageChain, startChainNode } from './chain-stack.ts'
import { openDataDirectory } from './data-directory.ts'
import type { DeployOutcome } from './graph-node/deploy.ts'
import { findGraphNode } from './graph-node/graph-node-binary.ts'
import { startIpfsStub } from './graph-node/ipfs-stub.ts'
import { monitorChain } from './monitor.ts'
import { chainProfiles, chains } from './networks/chain-profiles.ts'
import { startPostgres } from './postgres/postgres.ts'
import { findPostgres, serverIdentity } from './postgres/postgres-binaries.ts'
import { createLifetime, type Lifetime } from './processes/lifetime.ts'
import { lastFault } from './processes/log-file.ts'
import { createLogger, logEvent } from './processes/logger.ts'
import { createSupervisor } from './processes/supervisor.ts'
import { progressReporter, type StackEvent } from './stack-events.ts'

export interface StackOptions {
  sources: Sources
  /** Directory for database, deployed builds and logs, kept between runs. */
  dataDirectory: string
  /** Told what happens. */
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
  /** Resolves when both chains are synced. Rejects with UserError if they never will be. */
  waitUntilSynced(): Promise<void>
  /** Rejects with UserError when a part of the stack fails; all of it is stopped by then. Resolves after `stop`. */
  readonly ended: Promise<void>
  /** Stops all processes in order; `force` kills them. */
  stop(force?: boolean): Promise<void>
}

/**
 * Starts the stack and returns when both subgraphs are deployed and answer queries, synced or not. If a step fails or
 * `signal` is aborted, what was started is stopped again. Faults that the user can mend are UserErrors.
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
  const { signal } = options
  const binary = findGraphNode()
  const identity = serverIdentity()
  const binaries = await findPostgres(identity)
  const data = await openDataDirectory(options.dataDirectory, binaries.version.replace(/\..*/, ''))
  await lifetime.undo(data.release)
  const logger = createLogger(data.logs, 'stack')
  const report = (event: StackEvent) => {
    logEvent(logger, event)
    options.report?.(event)
  }
  const step = (text: string) => {
    signal?.throwIfAborted()
    report({ kind: 'step', text })
  }
  const sources = await openSources(options.sources, {
    dataDirectory: data.path,
    build: () => ensureBuild(step, signal),
    report: (text) => report({ kind: 'step', text }),
  })
  for (const chain of chains) await lifetime.undo(sources[chain].close)
  await ensureBuild(step, signal)
  const stage = (chain: Chain) => stageChain(chain, sources[chain], data.subgraphs)
  const staged = { l1: await stage('l1'), l2: await stage('l2') }

  step(data.fresh ? 'making the database' : 'starting the database')
  lifetime.ended.catch((error: Error) => logger.error(error.message))
  const supervisor = await createSupervisor(data.path, ({ title, logFile }, how) => {
    lifetime.fail(
      new UserError(`${title} ${how}: ${lastFault(logFile) ?? 'it said nothing'} (see ${logFile})`),
    )
  })
  await lifetime.undo(supervisor.stop)
  const database = (chain: Chain) => `${chain}_${sources[chain].fingerprint}`
  const postgres = await startPostgres({
    binaries,
    identity,
    data,
    databases: chains.map(database),
    durable: chains.some((chain) => sources[chain].precious),
    supervisor,
  })
  await Promise.all(
    chains.map((chain) =>
      sources[chain].begin?.(
        (progress) => report({ kind: 'recording', chain, progress }),
        (error) => lifetime.fail(error),
      ),
    ),
  )
  step('starting graph-node for both chains')
  const ipfs = await startIpfsStub()
  await lifetime.undo(ipfs.close)
  const begin = async (chain: Chain) => {
    const shared = {
      binary,
      data,
      postgresUrl: postgres.urlOf(database(chain)),
      ipfsUrl: ipfs.url,
      supervisor,
      report: (text: string) => report({ kind: 'step', text }),
      fail: lifetime.fail,
    }
    const kept = await startChainNode(chain, sources[chain], staged[chain], shared)
    const deployed = await deployChain(chain, sources[chain], staged[chain], kept.node, data)
    step(describe(chain, deployed.outcome))
    return { ...deployed, kick: kept.kick }
  }
  const [l1, l2] = await Promise.all([begin('l1'), begin('l2')])
  const stopWatching = new AbortController()
  await lifetime.undo(async () => stopWatching.abort())
  for (const watched of [l1, l2]) {
    const tell = progressReporter(watched, report)
    monitorChain(watched, tell, stopWatching.signal).catch(lifetime.fail)
  }
  return {
    l1,
    l2,
    ...replaysOf(sources),
    waitUntilSynced: () => waitUntilSynced([l1, l2], lifetime),
    ended: lifetime.ended,
    async stop(force) {
      if (force) await supervisor.stop(true)
      await lifetime.stop()
    },
  }
}

function describe(chain: Chain, outcome: DeployOutcome): string {
  const { title } = chainProfiles[chain]
  if (outcome === 'resumed') return `${title}: going on where indexing stopped`
  if (outcome === 'replaced') return `${title}: the build has changed, indexing from the start`
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
    return progress.every((chain) => chain?.synced) || undefined
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
