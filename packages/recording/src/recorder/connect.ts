import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import { createEndpoint, type Endpoint } from './endpoint.ts'
import { ProviderFault } from './provider-fault.ts'
import { headerOf, type RpcHeader } from './rpc-shapes.ts'

const ATTEMPTS = 3
/** Blocks behind the head that are taken as final where an endpoint does not know the tag. */
const FINAL_DEPTH = 64

export interface ChainIdentity {
  chainId: number
  /** For people. */
  title: string
  /** The flag that names endpoints of this chain. */
  flag: string
}

export interface Connection {
  endpoints: readonly Endpoint[]
  head: number
  /** Last block that no reorganisation replaces. */
  finalized: number
}

/**
 * Connects to the endpoints of a chain. Throws UserError, naming the endpoint, where one cannot be reached or serves
 * another chain, or where two have different hashes for a final block.
 */
export async function connect(
  urls: readonly string[],
  chain: ChainIdentity,
  signal: AbortSignal,
): Promise<Connection> {
  const endpoints = urls.map(createEndpoint)
  const heads = await Promise.all(endpoints.map((endpoint) => headOf(endpoint, chain, signal)))
  const finalized = Math.min(...heads.map((head) => head.finalized))
  await agree(endpoints, finalized, signal)
  return { endpoints, head: Math.max(...heads.map(({ head }) => head)), finalized }
}

async function headOf(
  endpoint: Endpoint,
  { chainId, title, flag }: ChainIdentity,
  signal: AbortSignal,
): Promise<{ head: number; finalized: number }> {
  const id = Number(await ask(endpoint, 'eth_chainId', [], signal))
  if (id !== chainId) {
    throw new UserError(`${endpoint.name} serves chain ${id}, but ${flag} needs ${title} (${chainId})`)
  }
  const head = Number(await ask(endpoint, 'eth_blockNumber', [], signal))
  const block = await endpoint.request('eth_getBlockByNumber', ['finalized', false], signal).catch(() => null)
  const known = block === null ? undefined : Number((block as RpcHeader).number)
  return { head, finalized: Math.max(0, Math.min(known ?? head, head - FINAL_DEPTH)) }
}

async function agree(endpoints: readonly Endpoint[], block: number, signal: AbortSignal): Promise<void> {
  if (endpoints.length < 2) return
  const hashes = await Promise.all(
    endpoints.map(async (endpoint) => {
      const answer = await ask(endpoint, 'eth_getBlockByNumber', [`0x${block.toString(16)}`, false], signal)
      return answer === null ? undefined : headerOf(answer as Record<string, unknown>).hash
    }),
  )
  const known = hashes.findIndex((hash) => hash !== undefined)
  const other = hashes.findIndex((hash) => hash !== undefined && hash !== hashes[known])
  if (other === -1) return
  throw new UserError(
    `${endpoints[known]?.name} and ${endpoints[other]?.name} disagree about block ${block}, which is final: ` +
      'leave out the one that is wrong',
  )
}

/** Asks an endpoint directly. Throws UserError, naming it, where it does not answer. */
export async function ask(
  endpoint: Endpoint,
  method: string,
  params: readonly unknown[],
  signal: AbortSignal,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await endpoint.request(method, params, signal)
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error
      const passing = error.kind === 'transient' || error.kind === 'rate'
      if (!passing || attempt === ATTEMPTS) {
        throw new UserError(`the endpoint ${endpoint.name} does not answer ${method}: ${error.message}`)
      }
      await delay(error.retryAfter ?? 500 * attempt, undefined, { signal })
    }
  }
}
