import { PRIVATE_NETWORKS } from '@confluence/gateway/http/networks'
import { bundledRecording } from '@confluence/stack/build/paths'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import { UsageError } from '../../console/exit-codes.ts'
import type { RemoteChain } from './remote-chain.ts'

/** The options of `confluence start`, as they are read from the command line and the environment. */
export interface StartFlags {
  recording?: string
  head?: number
  rate?: number
  l1Rpc?: string[]
  l2Rpc?: string[]
  direct?: boolean
  networks?: string
  maxBlockRange?: number
  l1Subgraph?: string
  l2Subgraph?: string
  pollInterval?: number
  snapshot?: string
  data: string
  port: number
  host: string
  rateLimit?: number
  maxConcurrent?: number
  trust?: string[]
  keepAlive?: number
}

type FlagName = keyof StartFlags

/** Subgraphs that run elsewhere. */
export interface RemoteChains {
  l1: RemoteChain
  l2: RemoteChain
}

export interface StartConfig {
  /** What to index, or where the subgraphs are that run elsewhere. */
  sources: Sources | RemoteChains
  dataDirectory: string
  port: number
  host: string
  /** File or URL of the snapshot's leaves. */
  snapshot: string | undefined
  /** Seconds between two requests to a subgraph that runs elsewhere; as new blocks come if undefined. */
  pollInterval: number | undefined
  /** What one client may ask; 0 for any number. */
  requestsPerMinute: number
  requestsAtOnce: number
  /** Networks without limits, whose proxies name the client. */
  trusted: readonly string[]
  /** Seconds that an idle connection is kept. */
  keepAlive: number | undefined
}

/** A page of ours sends ten requests or so; a front end of many readers sends from many addresses. */
export const RATE_LIMIT = 1_200
export const MAX_CONCURRENT = 20

// Most providers' free plans allow this many blocks per eth_getLogs, or more.
const DEFAULT_BLOCK_RANGE = 2_000

/**
 * What `confluence start` is to do. A flag that names another source overrides RPC endpoints that are `fromEnvironment`.
 * Throws UsageError if the flags do not go together.
 */
export function startConfig(
  flags: StartFlags,
  fromEnvironment: (name: FlagName) => boolean = () => false,
): StartConfig {
  const { data, port, host, snapshot, pollInterval, keepAlive } = flags
  return {
    sources: sourcesOf(overridden(flags, fromEnvironment)),
    dataDirectory: data,
    port,
    host,
    snapshot,
    pollInterval,
    requestsPerMinute: flags.rateLimit ?? RATE_LIMIT,
    requestsAtOnce: flags.maxConcurrent ?? MAX_CONCURRENT,
    trusted: flags.trust ?? PRIVATE_NETWORKS,
    keepAlive,
  }
}

const OTHER_SOURCES: readonly FlagName[] = ['recording', 'head', 'rate', 'l1Subgraph', 'l2Subgraph']
const RPC: readonly FlagName[] = ['l1Rpc', 'l2Rpc']

function overridden(flags: StartFlags, fromEnvironment: (name: FlagName) => boolean): StartFlags {
  if (OTHER_SOURCES.every((name) => flags[name] === undefined)) return flags
  const kept = Object.entries(flags).filter(
    ([name]) => !RPC.includes(name as FlagName) || !fromEnvironment(name as FlagName),
  )
  return Object.fromEntries(kept) as unknown as StartFlags
}

function sourcesOf(flags: StartFlags): StartConfig['sources'] {
  const rpc = pair(flags.l1Rpc, flags.l2Rpc, ['l1Rpc', 'l2Rpc'])
  const subgraphs = pair(flags.l1Subgraph, flags.l2Subgraph, ['l1Subgraph', 'l2Subgraph'])
  if (subgraphs) {
    exclude(flags, '--l1-subgraph', ['recording', 'head', 'rate', 'networks', 'direct', 'maxBlockRange'])
    const [l1, l2] = subgraphs
    return { l1: { subgraph: l1, rpc: rpc?.[0][0] }, l2: { subgraph: l2, rpc: rpc?.[1][0] } }
  }
  if (rpc) {
    exclude(flags, '--l1-rpc', ['recording', 'head', 'rate', 'pollInterval'])
    const { networks, direct, maxBlockRange = DEFAULT_BLOCK_RANGE } = flags
    if (direct) return { l1Rpc: onlyOne(rpc[0]), l2Rpc: onlyOne(rpc[1]), networks, maxBlockRange }
    exclude(flags, 'the recorder, which learns what endpoints allow (see --direct)', ['maxBlockRange'])
    return { endpoints: { l1: rpc[0], l2: rpc[1] }, networks }
  }
  exclude(flags, 'a recording', ['networks', 'direct', 'maxBlockRange', 'pollInterval'])
  const { recording = bundledRecording, head, rate } = flags
  return { recording, head, rate }
}

function onlyOne([url, ...more]: readonly string[]): string {
  if (url && more.length === 0) return url
  throw new UsageError('--direct takes one endpoint per chain: leave out the others, or --direct')
}

/** What both chains have, or neither. */
function pair<T>(first: T | undefined, second: T | undefined, names: readonly [FlagName, FlagName]) {
  if (first !== undefined && second !== undefined) return [first, second] as const
  if (first === undefined && second === undefined) return undefined
  const missing = first === undefined ? names[0] : names[1]
  throw new UsageError(`${flagText(missing)} is missing: both chains are needed`)
}

function exclude(flags: StartFlags, what: string, names: readonly FlagName[]): void {
  const conflict = names.find((name) => flags[name] !== undefined)
  if (conflict) throw new UsageError(`${flagText(conflict)} does not go together with ${what}: leave one out`)
}

function flagText(name: FlagName): string {
  const variable = { l1Rpc: ' (or L1_RPC_URL)', l2Rpc: ' (or L2_RPC_URL)' }[name as string] ?? ''
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}${variable}`
}
