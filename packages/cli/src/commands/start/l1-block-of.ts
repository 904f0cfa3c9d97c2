import type { L1BlockOf } from '@confluence/gateway/resolvers/last-block'
import { rpcRequest } from '@confluence/stack/chain-sources/rpc'
import type { StartConfig } from './start-config.ts'

/**
 * Asks Arbitrum's node for the L1 block in the header of one of its blocks; undefined where the sources have no node. A node
 * that does not answer, or whose chain is not on top of another one, does not know it.
 */
export function l1BlockOf(sources: StartConfig['sources'], signal: AbortSignal): L1BlockOf | undefined {
  const url = l2RpcOf(sources)
  if (url === undefined) return undefined
  return async (l2Block) => {
    const params = [`0x${l2Block.toString(16)}`, false]
    const block = await rpcRequest<{ l1BlockNumber?: string } | null>(
      url,
      'eth_getBlockByNumber',
      params,
      signal,
    )
    return block?.l1BlockNumber === undefined ? null : Number(block.l1BlockNumber)
  }
}

function l2RpcOf(sources: StartConfig['sources']): string | undefined {
  if ('recording' in sources) return undefined
  if ('endpoints' in sources) return sources.endpoints.l2[0]
  return 'l2Rpc' in sources ? sources.l2Rpc : sources.l2.rpc
}
