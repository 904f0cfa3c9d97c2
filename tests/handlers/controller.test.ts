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

  test('Pause and Unpause set Protocol.paused', () => {
    pause()
    expectProtocol('paused', 'true')
    unpause()
    expectProtocol('paused', 'false')
  })

  describe('L2', () => {
    test('SetContractInfo sets the version of each known BondingManager', () => {
      for (let version = 1; version <= 9; version++) {
        setVersion(version)
        expectProtocol('bondingManagerVersion', version.toString())
      }
    })

    test('an unknown BondingManager counts as the latest version', () => {
      setVersion(3)
      setContractInfo('BondingManagerTarget', CONTRACT)
      expectProtocol('bondingManagerVersion', '9')
    })

    test('registering another contract leaves the BondingManager version alone', () => {
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

    test('registering another contract leaves the mintable tokens alone', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfo('RoundsManagerTarget', CONTRACT)
      expectProtocol('mintableTokens', '5000')
    })

    test('L2 earnings are exact from the start', () => {
      setContractInfo('LivepeerToken', CONTRACT)
      expectProtocol('exactSinceRound', '0')
    })
  })

  describe('L1', () => {
    test('L1: a new Minter starts from nothing', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfoOnL1('Minter', CONTRACT)
      expectProtocol('mintableTokens', '0')
    })

    test("L1: the BridgeMinter of the freeze keeps the last Minter's figures", () => {
      setCurrentRewardTokens(5000, 100)
      newRound(10)
      reward(ORCHESTRATOR, 70)
      setContractInfoOnL1('Minter', BRIDGE_MINTER)
      expectProtocol('mintableTokens', '5000')
      expectProtocol('mintedTokens', '70')
    })

    test('L1: registering another contract leaves the mintable tokens alone', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfoOnL1('BondingManagerTarget', implementation(4))
      expectProtocol('mintableTokens', '5000')
      expectProtocol('bondingManagerVersion', '1')
    })

    test('L1: earnings are exact only where the manifest says so', () => {
      setContractInfoOnL1('Minter', CONTRACT)
      assert.assertTrue(!Protocol.load('livepeer')!.exactSinceRound)
      setContractInfoOnL1('Minter', CONTRACT, '12')
      expectProtocol('exactSinceRound', '12')
    })
  })
})
