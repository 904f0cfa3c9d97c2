import { join } from 'node:path'
import { createGateway, type Gateway } from '@confluence/gateway/gateway'
import { type ChainHealth, starting } from '@confluence/gateway/health'
import { type GatewayServer, serveGateway } from '@confluence/gateway/server'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { UserError } from '@confluence/protocol/lib/user-error'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import type { StackChain } from '@confluence/stack/chain-stack'
import { createLogger } from '@confluence/stack/processes/logger'
import { type Stack, startStack } from '@confluence/stack/stack'
import type { StackEvent } from '@confluence/stack/stack-events'
import { Command } from 'commander'
import type { Logger } from 'pino'
import { type Stopping, stopRequests } from './lifecycle.ts'
import { remoteChain } from './remote-chain.ts'
import { snapshotFor } from './snapshot.ts'
import { type RemoteChains, type StartConfig, startConfig } from './start-config.ts'
import { createSyncDisplay, type SyncDisplay } from './sync-display.ts'

/** `confluence start`: indexes both chains and answers queries until it is stopped. */
export function startCommand(): Command {
  return new Command('start')
    .description('Index both chains and answer GraphQL queries, until stopped by Ctrl-C.')
    .option('--recording <directory>', 'replay this recording (default: the bundled one)')
    .option('--head <block>', 'hold the head of both replayed chains at this block')
    .option('--rate <blocks>', 'blocks per second by which replayed heads then move on')
    .option('--l1-rpc <url>', 'index Ethereum from this JSON-RPC endpoint (or L1_RPC_URL)')
    .option('--l2-rpc <url>', 'index Arbitrum One from this JSON-RPC endpoint (or L2_RPC_URL)')
    .option('--networks <file>', 'addresses of other deployments, in the format of networks.json')
    .option(
      '--max-block-range <blocks>',
      'most blocks that the endpoints allow per eth_getLogs (default: 2000)',
    )
    .option(
      '--l1-subgraph <url>',
      'index nothing: use the Ethereum subgraph that answers at this URL; --l1-rpc then only tells the head',
    )
    .option('--l2-subgraph <url>', 'likewise for the Arbitrum One subgraph')
    .option(
      '--snapshot <file>',
      "leaves of the snapshot, file or URL (default: a recording's own, else none)",
    )
    .option('--data <directory>', 'database and logs, kept between runs', '.confluence')
    .option('--port <port>', 'port to answer on; 0 for any free one', '4000')
    .option('--host <host>', 'address to answer on', '127.0.0.1')
    .action((flags) => run(startConfig(flags, process.env)))
}

async function run(config: StartConfig): Promise<void> {
  const stopping = stopRequests()
  const { sources } = config
  if ('l1' in sources) await runGateway(config, sources, stopping)
  else await runStack(config, sources, stopping)
}

async function runGateway(
  config: StartConfig,
  { l1, l2 }: RemoteChains,
  { signal }: Stopping,
): Promise<void> {
  const snapshot = await snapshotFor(config)
  const log = createLogger(logsOf(config), 'gateway')
  const health = { l1: remoteChain('l1', l1, signal), l2: remoteChain('l2', l2, signal) }
  const gateway = createGateway({
    upstream: (chain) => (chain === 'l1' ? l1 : l2).subgraph,
    health: (chain) => health[chain](),
    log: () => log,
  })
  const server = await serve(config, gateway)
  gateway.begin(snapshot)
  tellOfSnapshot(snapshot, (line) => console.log(line))
  void buildDashboard((line) => console.log(line))
  console.log(`${server.url} is in front of both subgraphs; Ctrl-C stops`)
  await aborted(signal)
  await gateway.stop()
  await server.close()
}

async function runStack(config: StartConfig, sources: Sources, { signal, onForce }: Stopping): Promise<void> {
  const snapshot = await snapshotFor(config)
  const display = createSyncDisplay()
  let stack: Stack | undefined
  let log: Logger | undefined
  const gateway = createGateway({
    upstream: (chain) => stack?.[chain].queryUrl,
    health: (chain) => chainHealth(stack?.[chain]),
    log: () => log,
  })
  // The port is taken first: if it is busy, that shows before anything heavy is started.
  const server = await serve(config, gateway)
  signal.addEventListener('abort', () => display.line('stopping'))
  onForce(() => process.exit(130))
  void buildDashboard((line) => display.line(line))
  try {
    stack = await startStack({
      sources,
      dataDirectory: config.dataDirectory,
      signal,
      report: (event) => show(display, event, server.url),
    })
    log = createLogger(logsOf(config), 'gateway')
    gateway.begin(snapshot)
    tellOfSnapshot(snapshot, display.line)
    display.line(`${server.url}/graphql answers GraphQL queries while indexing`)
    await Promise.race([aborted(signal), stack.ended])
  } catch (error) {
    // A start that was called off fails as it should.
    if (!signal.aborted) throw error
  } finally {
    display.close()
    await gateway.stop()
    await stack?.stop()
    await server.close()
  }
}

/** Builds the dashboard while all else starts; without it there is still the API. */
async function buildDashboard(report: (line: string) => void): Promise<void> {
  await ensureDashboard(report).catch((error: Error) => report(error.message))
}

function tellOfSnapshot(snapshot: Snapshot | undefined, say: (line: string) => void): void {
  if (!snapshot) say('no snapshot is given: what accounts can claim is not known (see --snapshot)')
}

function show(display: SyncDisplay, event: StackEvent, url: string): void {
  if (event.kind === 'step') display.line(event.text)
  else if (event.kind === 'progress') display.progress(event.progress)
  else if (display.synced(event.progress, event)) {
    display.line(`both chains are synced: ${url}/ tells what is where; Ctrl-C stops`)
  }
}

/** What /healthz says of a chain of ours. */
async function chainHealth(chain: StackChain | undefined): Promise<ChainHealth> {
  if (!chain) return starting
  try {
    const { synced, block = null, head, fault = null } = await chain.progress()
    return { synced, block, head, error: fault }
  } catch (error) {
    return {
      synced: false,
      block: null,
      head: null,
      error: `graph-node does not answer: ${(error as Error).message}`,
    }
  }
}

async function serve({ host, port }: StartConfig, { app }: Gateway): Promise<GatewayServer> {
  try {
    return await serveGateway(app, { host, port })
  } catch (error) {
    const reason = listenFault((error as NodeJS.ErrnoException).code, host, port)
    throw reason ? new UserError(reason) : error
  }
}

function logsOf({ dataDirectory }: StartConfig): string {
  return join(dataDirectory, 'logs')
}

function listenFault(code: string | undefined, host: string, port: number): string | undefined {
  if (code === 'EADDRINUSE') return `port ${port} is in use: choose another with --port`
  if (code === 'EACCES') return `port ${port} needs privileges: choose one above 1023 with --port`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address ${host}: see --host`
  return undefined
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}
