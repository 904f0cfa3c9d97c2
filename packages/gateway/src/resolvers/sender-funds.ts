import type { Chain } from '@confluence/protocol/chains'
import {
  fundsState,
  maxFaceValue,
  reserveNeeded,
  reservePerOrchestrator,
} from '@confluence/protocol/sender-funds'
import { apiError } from '../errors.ts'
import type { Join } from '../join/join.ts'
import type { SenderFundsNeeded, SenderFundsResolvers } from '../schema/generated.ts'

export const SenderFunds = {
  state: ({ withdrawRound, currentRound }) => fundsState(withdrawRound, currentRound),
  reservePerOrchestrator: (funds) => reservePerOrchestrator(funds, funds.orchestrators),
  maxFaceValue: (funds) => maxFaceValue(funds, funds.orchestrators),
} satisfies SenderFundsResolvers

/** What tickets of a face value (wei of ETH) need. Throws the API's error unless it is positive and the chain answers. */
export function fundsNeeded(join: Join, chain: Chain, faceValue: bigint): SenderFundsNeeded {
  if (faceValue <= 0n) {
    throw apiError(
      'BAD_USER_INPUT',
      `faceValue is ${faceValue}: give the wei of ETH that a winning ticket pays`,
    )
  }
  const orchestrators = join.chain(chain).protocol?.transcoderPoolSize ?? 0
  return { faceValue, orchestrators, deposit: faceValue, reserve: reserveNeeded(faceValue, orchestrators) }
}
