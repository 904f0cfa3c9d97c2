import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ORCHESTRATOR } from '../accounts'
import { reward } from '../events/bonding-manager'
import { startChain } from '../events/event'
import { setCurrentRewardTokens } from '../events/rounds'
import { expectProtocol } from '../expect'

describe('minter', () => {
  beforeEach(() => {
    startChain()
  })

  test('SetCurrentRewardTokens sets inflation and mintable tokens and resets the minted ones', () => {
    setCurrentRewardTokens(100, 1)
    reward(ORCHESTRATOR, 30)
    expectProtocol('mintedTokens', '30')
    setCurrentRewardTokens(200, 2)
    expectProtocol('mintableTokens', '200')
    expectProtocol('mintedTokens', '0')
    expectProtocol('inflation', '2')
  })
})
