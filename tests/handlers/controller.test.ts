import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Protocol } from '../../generated/schema'
import { BRIDGE_MINTER, CONTRACT, ORCHESTRATOR } from '../accounts'
import { reward } from '../events/bonding-manager'
import {
  implementation,
  pause,
  setContractInfo,
  setContractInfoOnL1,
  setVersion,
  unpause,
} from '../events/controller'
import { startChain } from '../events/event'
import { newRound, setCurrentRewardTokens } from '../events/rounds'
import { expectProtocol } from '../expect'

describe('controller', () => {
  beforeEach(() => {
    startChain()
  })

  test('Pause and Unpause', () => {
    pause()
    expectProtocol('paused', 'true')
    unpause()
    expectProtocol('paused', 'false')
  })

  describe('L2', () => {
    test('knows each version of BondingManager', () => {
      for (let version = 1; version <= 9; version++) {
        setVersion(version)
        expectProtocol('bondingManagerVersion', version.toString())
      }
    })

    test('takes an unknown BondingManager for the latest version', () => {
      setVersion(3)
      setContractInfo('BondingManagerTarget', CONTRACT)
      expectProtocol('bondingManagerVersion', '9')
    })

    test('leaves the version alone when another contract is registered', () => {
      setVersion(5)
      setContractInfo('TicketBrokerTarget', implementation(2))
      expectProtocol('bondingManagerVersion', '5')
    })

    test('a fresh Minter can mint nothing before the next round', () => {
      setCurrentRewardTokens(5000, 100)
      newRound(10)
      reward(ORCHESTRATOR, 70)
      setContractInfo('Minter', CONTRACT)
      expectProtocol('mintableTokens', '0')
      expectProtocol('mintedTokens', '0')
      expectProtocol('inflation', '100')
    })

    test('other contracts do not touch the Minter', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfo('RoundsManagerTarget', CONTRACT)
      expectProtocol('mintableTokens', '5000')
    })

    test('earnings are exact from the start', () => {
      setContractInfo('LivepeerToken', CONTRACT)
      expectProtocol('exactSinceRound', '0')
    })
  })

  describe('L1', () => {
    test('a new Minter starts from nothing', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfoOnL1('Minter', CONTRACT)
      expectProtocol('mintableTokens', '0')
    })

    test('the BridgeMinter of the freeze leaves the last figures', () => {
      setCurrentRewardTokens(5000, 100)
      newRound(10)
      reward(ORCHESTRATOR, 70)
      setContractInfoOnL1('Minter', BRIDGE_MINTER)
      expectProtocol('mintableTokens', '5000')
      expectProtocol('mintedTokens', '70')
    })

    test('no other contract is a Minter', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfoOnL1('BondingManagerTarget', implementation(4))
      expectProtocol('mintableTokens', '5000')
      expectProtocol('bondingManagerVersion', '1')
    })

    test('earnings are exact only where the manifest says so', () => {
      setContractInfoOnL1('Minter', CONTRACT)
      assert.assertTrue(!Protocol.load('livepeer')!.exactSinceRound)
      setContractInfoOnL1('Minter', CONTRACT, '12')
      expectProtocol('exactSinceRound', '12')
    })
  })
})
