import { bundledRecording } from '@confluence/stack/build/paths'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import { z } from 'zod'
import { UsageError } from './exit-codes.ts'
import type { RemoteChain } from './remote-chain.ts'

const whole = (what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be ${what}`)
    .transform(Number)
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' })

const flagsSchema = z.object({
  recording: z.string().optional(),
  head: whole('a block number').optional(),
  rate: z.coerce.number('must be a number').positive('must be more than 0 blocks per second').optional(),
  l1Rpc: url.optional(),
  l2Rpc: url.optional(),
  networks: z.string().optional(),
  maxBlockRange: whole('a number of blocks').pipe(z.number().min(1, 'must be 1 or more')).optional(),
  l1Subgraph: url.optional(),
  l2Subgraph: url.optional(),
  snapshot: z.string().optional(),
  data: z.string(),
  port: whole('a port, 0 to 65535').pipe(z.number().max(65535, 'must be a port, 0 to 65535')),
  host: z.string(),
})

type Flags = z.infer<typeof flagsSchema>

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
 * What `confluence start` is to do, from its flags and L1_RPC_URL and L2_RPC_URL, which a flag that names another source
 * overrides. Throws UsageError if the flags do not go together.
 */
export function startConfig(flags: Readonly<Record<string, unknown>>, env: NodeJS.ProcessEnv): StartConfig {
  const given = flagsSchema.safeParse(withEnvironment(flags, env))
  if (!given.success) {
    const [issue] = given.error.issues
    throw new UsageError(`${flagName(String(issue?.path[0]))} ${issue?.message}`)
  }
  const { data, port, host, snapshot } = given.data
  return { sources: sourcesOf(given.data), dataDirectory: data, port, host, snapshot }
}

function withEnvironment(flags: Readonly<Record<string, unknown>>, env: NodeJS.ProcessEnv): object {
  const named = ['recording', 'head', 'rate', 'l1Subgraph', 'l2Subgraph'].some(
    (name) => flags[name] !== undefined,
  )
  if (named) return flags
  return { l1Rpc: env.L1_RPC_URL || undefined, l2Rpc: env.L2_RPC_URL || undefined, ...flags }
}

function sourcesOf(flags: Flags): StartConfig['sources'] {
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
  flags: Flags,
  l1: 'l1Rpc' | 'l1Subgraph',
  l2: 'l2Rpc' | 'l2Subgraph',
): [string, string] | undefined {
  const [first, second] = [flags[l1], flags[l2]]
  if (first && second) return [first, second]
  if (!first && !second) return undefined
  const missing = first ? l2 : l1
  throw new UsageError(`${flagName(missing)} is missing: both chains are needed`)
}

function exclude(flags: Flags, what: string, names: readonly (keyof Flags)[]): void {
  const conflict = names.find((name) => flags[name] !== undefined)
  if (conflict) throw new UsageError(`${flagName(conflict)} does not go together with ${what}: leave one out`)
}

function flagName(option: string): string {
  const variable = { l1Rpc: ' (or L1_RPC_URL)', l2Rpc: ' (or L2_RPC_URL)' }[option] ?? ''
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}${variable}`
}
