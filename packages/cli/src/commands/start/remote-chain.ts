import type { ChainHealthCheck } from '@confluence/gateway/health/chain-health'
import type { Trouble } from '@confluence/gateway/warnings'
import type { Chain } from '@confluence/protocol/chains'
import { rpcRequest } from '@confluence/stack/chain-sources/rpc'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'

/** Milliseconds for which a chain's head is taken as known: providers count requests. */
const HEAD_AGE = 10_000

/** Seconds without a new block that are a fault, and the age from which a chain that never moved is taken for a recording. */
const STILL: Readonly<Record<Chain, number>> = { l1: 120, l2: 60 }
const RECORDED = 7 * 86_400

/** A chain whose subgraph runs elsewhere. */
export interface RemoteChain {
  subgraph: string
  /** JSON-RPC endpoint that has the chain's head; without one the head is unknown. */
  rpc: string | undefined
}

/**
 * Makes the look at such a chain, from what the gateway has read of its subgraph and the clock: it costs the subgraph no
 * request. Where the head is known, the chain counts as synced while that is not far ahead. `signal` calls off a look.
 */
export function remoteChain(chain: Chain, { rpc }: RemoteChain, signal: AbortSignal): ChainHealthCheck {
  const { allowedLag } = chainProfiles[chain]
  let head: number | null = null
  let headFault: string | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  const first = { number: -1, moved: false }

  async function askHead(url: string): Promise<void> {
    if (performance.now() - askedAt <= HEAD_AGE) return
    askedAt = performance.now()
    try {
      head = Number(await rpcRequest<string>(url, 'eth_blockNumber', [], signal))
      headFault = undefined
    } catch (error) {
      head = null
      headFault = (error as Error).message
    }
  }

  return async (_, indexed) => {
    // An endpoint that hangs must not hold up what is known without it.
    const asked = rpc ? askHead(rpc) : undefined
    if (askedAt === Number.NEGATIVE_INFINITY || head === null) await Promise.race([asked, timePassed(1_000)])
    if (!indexed) return { synced: false, block: null, head, error: null, troubles: [] }
    const { number: block, timestamp } = indexed
    if (first.number < 0) first.number = block
    first.moved ||= block !== first.number
    const troubles: Trouble[] = []
    const lag = (message: string) => void troubles.push({ code: 'LAGGING', message })
    const age = Math.floor(Date.now() / 1000) - timestamp
    if (headFault) lag(`the head of the chain is unknown: ${headFault}`)
    else if (age > STILL[chain] && (first.moved || age < RECORDED)) {
      lag(`the subgraph has no block since ${new Date(timestamp * 1000).toISOString().slice(0, 19)} UTC`)
    }
    const synced = head === null || block >= head - allowedLag
    if (!synced && troubles.length === 0) lag('the subgraph is behind the head of the chain')
    // A subgraph can be ahead of a head that was read a while ago.
    return { synced, block, head: head === null ? null : Math.max(head, block), error: null, troubles }
  }
}

const timePassed = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
