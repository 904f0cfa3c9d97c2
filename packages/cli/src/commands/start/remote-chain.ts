import { type ChainHealth, remoteHealth } from '@confluence/gateway/health'
import type { Chain } from '@confluence/protocol/chains'
import { rpcRequest } from '@confluence/stack/chain-sources/rpc'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'

/** Milliseconds for which a chain's head is taken as known: providers count requests. */
const HEAD_AGE = 10_000

/** A chain whose subgraph runs elsewhere. */
export interface RemoteChain {
  subgraph: string
  /** JSON-RPC endpoint that provides the chain's head; without one the head is unknown. */
  rpc: string | undefined
}

/**
 * Makes the look at such a chain's health: where its head is known, it counts as synced while that is not far ahead.
 * `signal` calls off a look that is under way.
 */
export function remoteChain(
  chain: Chain,
  { subgraph, rpc }: RemoteChain,
  signal: AbortSignal,
): () => Promise<ChainHealth> {
  const { allowedLag } = chainProfiles[chain]
  let head: Promise<number | null> = Promise.resolve(null)
  let askedAt = Number.NEGATIVE_INFINITY

  return async () => {
    if (rpc && performance.now() - askedAt > HEAD_AGE) {
      askedAt = performance.now()
      // That the endpoint does not answer says nothing of the subgraph.
      head = rpcRequest<string>(rpc, 'eth_blockNumber', [], signal).then(Number, () => null)
    }
    const [health, known] = await Promise.all([remoteHealth(subgraph, signal), head])
    const { block } = health
    if (known === null || block === null) return health
    // A subgraph can be ahead of a head that was read a while ago.
    return { ...health, head: Math.max(known, block), synced: block >= known - allowedLag }
  }
}
