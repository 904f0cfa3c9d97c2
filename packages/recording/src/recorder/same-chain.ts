import { fetchAll } from './batches.ts'
import type { ChainIdentity } from './connect.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import type { RpcHeader } from './rpc-shapes.ts'
import { headerCall } from './window.ts'

/** A block whose hash is known. */
export interface KnownBlock {
  number: number
  hash: string
}

/**
 * Asks all endpoints whether they still serve this chain, and this `final` block of it; rests those of another one. To be asked
 * where an answer contradicts what was final, before anything recorded is given up. Throws ProviderFault where it is so.
 */
export async function checkSameChain(
  pool: Pool,
  { chainId, title }: ChainIdentity,
  signal: AbortSignal,
  final?: KnownBlock,
): Promise<void> {
  let foreign: ProviderFault | undefined
  for (const { name, flow, request } of pool.endpoints) {
    const id = Number(await request('eth_chainId', [], signal))
    if (id === chainId) continue
    foreign = new ProviderFault('foreign', `${name} serves chain ${id}, not ${title} (${chainId})`)
    flow.failed(foreign)
  }
  if (foreign) throw foreign
  if (!final) return
  const [hash] = await fetchAll(
    pool,
    [headerCall(final.number)],
    (block) => (block as RpcHeader | null)?.hash,
  )
  if (hash === final.hash) return
  throw new ProviderFault(
    'foreign',
    `block ${final.number}, which was final, is not what was recorded: is this another chain?`,
  )
}
