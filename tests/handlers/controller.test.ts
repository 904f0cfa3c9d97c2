import { DataSourceContext } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Protocol } from '../../generated/schema'
import { BRIDGE_MINTER, CONTRACT, L2_MIGRATOR, MINTER, ORCHESTRATOR, TICKET_BROKER } from '../accounts'
import { reward } from '../events/bonding-manager'
import {
  implementation,
  LATEST_VERSION,
  pause,
  setContractInfo,
  setContractInfoOnL1,
  setContractInfoWith,
  setVersion,
  unpause,
} from '../events/controller'
import { eventId, startChain, transactionHash } from '../events/event'
import { newRound, setCurrentRewardTokens } from '../events/rounds'
import { expectField, expectProtocol } from '../expect'

function expectUpdate(field: string, value: string): void {
  expectField('ContractUpdate', eventId(), field, value)
}

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
      for (let version = 1; version <= LATEST_VERSION; version++) {
        setVersion(version)
        expectProtocol('bondingManagerVersion', version.toString())
      }
    })

    test('an unknown BondingManager has version 0 and its address', () => {
      setVersion(3)
      expectProtocol('bondingManager', implementation(3).toHexString())
      setContractInfo('BondingManagerTarget', CONTRACT)
      expectProtocol('bondingManagerVersion', '0')
      expectProtocol('bondingManager', CONTRACT.toHexString())
      expectUpdate('known', 'false')
    })

    test('each registration of a watched contract is recorded', () => {
      setVersion(14)
      expectUpdate('name', 'BondingManagerTarget')
      expectUpdate('address', implementation(14).toHexString())
      expectUpdate('known', 'true')
      expectUpdate('blockNumber', '1000')
      expectUpdate('blockTimestamp', '1650000000')
      expectUpdate('transactionHash', transactionHash().toHexString())
      setContractInfo('LivepeerToken', CONTRACT)
      assert.entityCount('ContractUpdate', 1)
    })

    test('a known implementation may be listed with or without Target and a version', () => {
      setContractInfo('TicketBrokerTarget', TICKET_BROKER)
      expectUpdate('known', 'true')
      setContractInfo('L2MigratorTarget', L2_MIGRATOR)
      expectUpdate('known', 'true')
      setContractInfo('Minter', MINTER)
      expectUpdate('known', 'true')
      setContractInfo('TicketBrokerTarget', L2_MIGRATOR)
      expectUpdate('known', 'false')
    })

    test('a name without any known contract is not watched: its contracts count as known', () => {
      setContractInfo('BondingVotesTarget', CONTRACT)
      expectUpdate('known', 'true')
    })

    test('a manifest without a list of versions still runs, with the newest rules', () => {
      setContractInfoWith(new DataSourceContext(), 'BondingManagerTarget', CONTRACT)
      expectProtocol('bondingManagerVersion', '0')
      expectUpdate('known', 'true')
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
      assert.assertTrue(!Protocol.load('livepeer')!.inflation)
    })

    test('the initial inflation of a Minter that the manifest names holds until its first round', () => {
      setCurrentRewardTokens(5000, 100)
      setContractInfo('Minter', MINTER)
      expectProtocol('inflation', '218500')
      setCurrentRewardTokens(5000, 218500)
      expectProtocol('inflation', '218500')
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
      expectProtocol('history', 'PARTIAL')
      startChain()
      setContractInfoOnL1('Minter', CONTRACT, '12')
      expectProtocol('history', 'WHOLE')
      expectProtocol('exactSinceRound', '12')
    })
  })
})
