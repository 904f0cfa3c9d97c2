import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Round } from '../../generated/schema'
import { ALICE, L2_MIGRATOR, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import { bond, join, reward, treasuryReward } from '../events/bonding-manager'
import { cacheTotalSupplyFinalized } from '../events/bridge'
import { startChain, transaction } from '../events/event'
import { migrateDelegatorFinalized, stakeClaimed } from '../events/l2-migrator'
import { BLOCK_HASH, earlyNewRound, newRound, setCurrentRewardTokens, startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import { mint, transfer } from '../events/token'
import { expectProtocol, expectRound } from '../expect'

describe('rounds manager', () => {
  beforeEach(() => {
    startChain()
  })

  test('NewRound makes the next active stake current and records the round', () => {
    startRound(10)
    join(ORCHESTRATOR, 500, 10)
    expectProtocol('totalActiveStake', '0')
    transaction()
    setCurrentRewardTokens(7000, 123)
    newRound(11)
    expectProtocol('currentRound', '11')
    expectProtocol('totalActiveStake', '500')
    expectRound(11, 'number', '11')
    expectRound(11, 'initialized', 'true')
    expectRound(11, 'totalActiveStake', '500')
    expectRound(11, 'mintableTokens', '7000')
    expectRound(11, 'inflation', '123')
    expectRound(11, 'startBlock', '1003')
    expectRound(11, 'startTimestamp', '1650000003')
    expectRound(11, 'blockHash', BLOCK_HASH.toHexString())
    expectRound(11, 'mintedTokens', '0')
    expectRound(11, 'fees', '0')
  })

  test("a round's participation is its active stake over its supply", () => {
    startRound(10)
    join(ORCHESTRATOR, 500, 10)
    mint(ORCHESTRATOR, 1200)
    cacheTotalSupplyFinalized(300)
    startRound(11)
    expectProtocol('participationRate', '0.3333333333333333333333333333333333')
    expectRound(11, 'participationRate', '0.3333333333333333333333333333333333')
    expectRound(11, 'totalSupply', '1500')
  })

  test('a round records what is unclaimed and migrated', () => {
    startRound(10)
    transfer(NOBODY, L2_MIGRATOR, 900)
    migrateDelegatorFinalized(ALICE, ALICE, 40, 40, 0, NOBODY)
    transaction()
    stakeClaimed(ORCHESTRATOR, NOBODY, 2, 0)
    startRound(11)
    expectRound(11, 'unclaimedStake', '900')
    expectRound(11, 'unclaimedPoolStake', '0')
    expectRound(11, 'unclaimedPoolFees', '0')
    expectRound(11, 'migratedDelegatorCount', '2')
    expectRound(11, 'claimedDelegatorCount', '1')
    expectRound(11, 'migratedStake', '42')
  })

  test('a round adds up its rewards and fees', () => {
    startRound(10, 1000)
    join(ORCHESTRATOR, 500, 10)
    startRound(11, 1000)
    treasuryReward(ORCHESTRATOR, 10)
    reward(ORCHESTRATOR, 90)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 33)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 11)
    expectRound(11, 'mintedTokens', '100')
    expectRound(11, 'fees', '44')
    expectRound(10, 'mintedTokens', '0')
    expectRound(10, 'fees', '0')
    expectProtocol('mintedTokens', '100')
    startRound(12, 1000)
    expectProtocol('mintedTokens', '0')
  })

  test('a round that is skipped has no record', () => {
    startRound(10)
    startRound(14)
    expectProtocol('currentRound', '14')
    assert.entityCount('Round', 2)
    assert.notInStore('Round', '11')
  })

  test('an early L1 round has no block hash', () => {
    earlyNewRound(3)
    expectProtocol('currentRound', '3')
    assert.assertTrue(!Round.load('3')!.blockHash)
  })

  test('rewards and fees before any round count in Protocol only', () => {
    reward(ORCHESTRATOR, 5)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 3)
    assert.entityCount('Round', 0)
    expectProtocol('mintedTokens', '5')
    bond(ALICE, ORCHESTRATOR, NOBODY, 1, 1)
    expectProtocol('currentRound', '0')
  })
})
