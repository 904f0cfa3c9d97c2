import type { Chain } from '@confluence/protocol/chains'
import type { SenderRow } from '../mirror/rows.ts'
import type { Join } from './join.ts'

/** What a broadcaster has on one chain, in its current round. */
export interface ChainFunds {
  readonly deposit: bigint
  readonly reserve: bigint
  readonly withdrawRound: bigint
  /** ETH claimed from its reserve in the current round. */
  readonly reserveClaimed: bigint
  readonly currentRound: bigint
  /** Number of orchestrators that the reserve is shared over. */
  readonly orchestrators: number
}

/** Throws the API's error unless the chain's subgraph answers. */
export function fundsOn(join: Join, chain: Chain, row: SenderRow | undefined): ChainFunds | null {
  const { protocol } = join.chain(chain)
  if (!row) return null
  const { deposit, reserve, withdrawRound, reserveClaimedRound } = row
  const currentRound = protocol?.currentRound ?? 0n
  const reserveClaimed = reserveClaimedRound === currentRound ? row.reserveClaimed : 0n
  const orchestrators = protocol?.transcoderPoolSize ?? 0
  return { deposit, reserve, withdrawRound, reserveClaimed, currentRound, orchestrators }
}
