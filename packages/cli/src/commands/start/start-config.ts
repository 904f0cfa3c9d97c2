import { bundledRecording } from '@confluence/stack/build/paths'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import { UsageError } from '../../console/exit-codes.ts'
import type { RemoteChain } from './remote-chain.ts'

/** The options of `confluence start`, as they are read from the command line and the environment. */
export interface StartFlags {
  recording?: string
  head?: number
  rate?: number
  l1Rpc?: string
  l2Rpc?: string
  networks?: string
  maxBlockRange?: number
  l1Subgraph?: string
  l2Subgraph?: string
  snapshot?: string
  data: string
  port: number
  host: string
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
}

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
  const { data, port, host, snapshot } = flags
  return {
    sources: sourcesOf(overridden(flags, fromEnvironment)),
    dataDirectory: data,
    port,
    host,
    snapshot,
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
  const rpc = pair(flags, 'l1Rpc', 'l2Rpc')
  const subgraphs = pair(flags, 'l1Subgraph', 'l2Subgraph')
  if (subgraphs) {
    exclude(flags, '--l1-subgraph', ['recording', 'head', 'rate', 'networks', 'maxBlockRange'])
    const [l1, l2] = subgraphs
    return { l1: { subgraph: l1, rpc: rpc?.[0] }, l2: { subgraph: l2, rpc: rpc?.[1] } }
  }
  if (rpc) {
    exclude(flags, '--l1-rpc', ['recording', 'head', 'rate'])
    const { networks, maxBlockRange = DEFAULT_BLOCK_RANGE } = flags
    return { l1Rpc: rpc[0], l2Rpc: rpc[1], networks, maxBlockRange }
  }
  exclude(flags, 'a recording', ['networks', 'maxBlockRange'])
  const { recording = bundledRecording, head, rate } = flags
  return { recording, head, rate }
}

function pair(
  flags: StartFlags,
  l1: 'l1Rpc' | 'l1Subgraph',
  l2: 'l2Rpc' | 'l2Subgraph',
): [string, string] | undefined {
  const [first, second] = [flags[l1], flags[l2]]
  if (first && second) return [first, second]
  if (!first && !second) return undefined
  const missing = first ? l2 : l1
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
