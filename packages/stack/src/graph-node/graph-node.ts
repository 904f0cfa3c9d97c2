import { basename, dirname } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import type { Child } from '../processes/child-process.ts'
import { freePorts } from '../processes/ports.ts'
import { untilReady } from '../processes/ready.ts'
import type { Supervisor } from '../processes/supervisor.ts'
import { loopbackOnly } from './loopback.ts'
import { graphNodeSettings } from './settings.ts'

export interface GraphNodeOptions {
  /** For messages, such as `graph-node (Ethereum)`. */
  title: string
  binary: string
  network: string
  rpcUrl: string
  postgresUrl: string
  ipfsUrl: string
  /** Manifest that it boots with; see bootManifest in build/staging.ts. */
  bootManifest: string
  settings: GraphNodeSettings
  logFile: string
  supervisor: Supervisor
  /** Ports to listen on, those of an earlier run; free ones if left out. */
  ports?: readonly number[] | undefined
  /** Called if it exits unexpectedly after it was ready. */
  onExit?: (how: string) => void
}

export interface GraphNodeSettings {
  /** Interval at which it asks for a new head, in milliseconds. */
  pollingInterval: number
  /** Most blocks that it may ask logs of in one request. */
  maxBlockRange: number
}

/** A running graph-node for one chain. */
export interface GraphNode {
  process: Child
  ports: readonly number[]
  /** URL below which its subgraphs answer queries: add `/subgraphs/name/NAME`. */
  url: string
  /** JSON-RPC that deploys subgraphs. */
  adminUrl: string
  /** GraphQL endpoint of the indexing status. */
  statusUrl: string
  metricsUrl: string
}

const READY_TIMEOUT = 90_000
const STATUS_TIMEOUT = 5_000
const SHUTDOWN_TIMEOUT = 3_000

/** Starts graph-node and waits until it takes requests. Throws UserError that quotes its log if it does not start. */
export async function startGraphNode(options: GraphNodeOptions): Promise<GraphNode> {
  const { title, binary, bootManifest, ipfsUrl, logFile, supervisor } = options
  const ports = options.ports ?? (await freePorts(4))
  const [http = 0, admin = 0, status = 0, metrics = 0] = ports
  const directory = dirname(bootManifest)
  let ready = false
  const child = await supervisor.start({
    title,
    onExit: options.onExit && ((how) => ready && options.onExit?.(how)),
    command: binary,
    args: [
      'dev',
      ...['--manifests', `${basename(bootManifest)}:.`],
      ...['--ipfs', ipfsUrl],
      ...['--http-port', `${http}`],
      ...['--admin-port', `${admin}`],
      ...['--index-node-port', `${status}`],
      ...['--metrics-port', `${metrics}`],
    ],
    // Named from its own directory, since a comma or colon in the path would split the argument.
    cwd: directory,
    env: { ...environment(options), ...(await loopbackOnly(directory)) },
    logFile,
    grace: SHUTDOWN_TIMEOUT,
  })
  const node: GraphNode = {
    process: child,
    ports,
    url: `http://127.0.0.1:${http}`,
    adminUrl: `http://127.0.0.1:${admin}/`,
    statusUrl: `http://127.0.0.1:${status}/graphql`,
    metricsUrl: `http://127.0.0.1:${metrics}/metrics`,
  }
  await untilReady(child, () => answers(node), READY_TIMEOUT)
  ready = true
  return node
}

/** What holds secrets goes through the environment, which other users cannot see, unlike arguments. */
function environment({ network, rpcUrl, postgresUrl, settings }: GraphNodeOptions): NodeJS.ProcessEnv {
  return {
    GRAPH_LOG: 'info',
    // Its 180 s are how long indexing would stand still after an endpoint that hung is back.
    GRAPH_ETHEREUM_JSON_RPC_TIMEOUT: '30',
    ...graphNodeSettings,
    GRAPH_ETHEREUM_MAX_BLOCK_RANGE_SIZE: `${settings.maxBlockRange}`,
    ETHEREUM_POLLING_INTERVAL: `${settings.pollingInterval}`,
    ...process.env,
    ETHEREUM_RPC: `${network}:${rpcUrl}`,
    POSTGRES_URL: postgresUrl,
  }
}

async function answers({ statusUrl }: GraphNode): Promise<boolean> {
  const signal = AbortSignal.timeout(STATUS_TIMEOUT)
  return postGraphql(statusUrl, '{ __typename }', { signal }).then(
    () => true,
    () => false,
  )
}
