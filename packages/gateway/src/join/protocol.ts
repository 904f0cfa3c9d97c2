import { type Chain, chainTitles } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import type { ProtocolRow, RoundRow } from '../mirror/rows.ts'
import { idOn } from './ids.ts'
import type { Join } from './join.ts'

/** The protocol on one chain, in its current round. */
export type ChainProtocol = ProtocolRow & {
  id: string
  chain: Chain
  /** Undefined before the round's first event. */
  round: RoundRow | undefined
}

/** Throws the API's error where the chain does not answer, and before the protocol's first event. */
export function protocolOn(join: Join, chain: Chain): ChainProtocol {
  const { protocol, rounds } = join.chain(chain)
  if (!protocol) {
    throw apiError('NOT_READY', `nothing of the protocol has been indexed on ${chainTitles[chain]} yet`)
  }
  const round = rounds.get(String(protocol.currentRound))
  return { ...protocol, id: idOn(chain, 'livepeer'), chain, round }
}
