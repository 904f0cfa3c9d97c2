import { BigInt } from '@graphprotocol/graph-ts'
import { SetCurrentRewardTokens } from '../../generated/Minter/Minter'
import { configuredNumber } from '../entities/configuration'
import { loadProtocol } from '../entities/protocol'
import { ZERO } from '../math/constants'
import { PARTS_9 } from '../math/precise-math'

// SetCurrentRewardTokens(uint256 currentMintableTokens, uint256 currentInflation): precedes the NewRound of its call
export function handleSetCurrentRewardTokens(event: SetCurrentRewardTokens): void {
  const protocol = loadProtocol()
  protocol.mintableTokens = event.params.currentMintableTokens
  protocol.mintedTokens = ZERO
  protocol.inflation = inPartsPer9(event.params.currentInflation)
  protocol.save()
}

/** The first L1 Minter counts inflation in parts per 10^6, which its data source's context says. All others use 10^9. */
function inPartsPer9(inflation: BigInt): BigInt {
  const parts = configuredNumber('MinterV1_inflationParts')
  return parts && parts.gt(ZERO) ? inflation.times(PARTS_9).div(parts) : inflation
}
