import { SetCurrentRewardTokens } from '../../generated/Minter/Minter'
import { loadProtocol } from '../entities/protocol'
import { ZERO } from '../math/constants'

// SetCurrentRewardTokens(uint256 currentMintableTokens, uint256 currentInflation): precedes the NewRound of its call
export function handleSetCurrentRewardTokens(event: SetCurrentRewardTokens): void {
  const protocol = loadProtocol()
  protocol.mintableTokens = event.params.currentMintableTokens
  protocol.mintedTokens = ZERO
  protocol.inflation = event.params.currentInflation
  protocol.save()
}
