import { Bytes } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Orchestrator, SlashEvent } from '../../generated/schema'
import { loadProtocol } from '../../src/entities/protocol'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import {
  bond,
  join,
  parameterUpdate,
  reward,
  rewardCallerSet,
  transcoderActivated,
  transcoderDeactivated,
  transcoderSlashed,
  transcoderUpdate,
  treasuryReward,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { eventId, startChain, transaction, transactionHash } from '../events/event'
import { startRound } from '../events/rounds'
import { expectDelegator, expectEarnings, expectField, expectOrchestrator, expectProtocol } from '../expect'

/** Orchestrators whose activity changes with the next round. */
function expectChanging(orchestrators: Bytes[]): void {
  const changing = loadProtocol().changingOrchestrators
  assert.i32Equals(orchestrators.length, changing.length)
  for (let i = 0; i < changing.length; i++) assert.bytesEquals(orchestrators[i], changing[i])
}

const NEVER = '115792089237316195423570985008687907853269984665640564039457584007913129639935'

describe('orchestrators', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
  })

  test('TranscoderUpdate sets the commission for later rewards', () => {
    transcoderUpdate(ORCHESTRATOR, 100000, 950000)
    expectOrchestrator(ORCHESTRATOR, 'rewardCut', '100000')
    expectOrchestrator(ORCHESTRATOR, 'feeShare', '950000')
    assert.entityCount('EarningsPool', 0)
  })

  test('TranscoderActivated adds to the pool now, and is active from the next round on', () => {
    join(ORCHESTRATOR, 1000, 10)
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'true')
    expectOrchestrator(ORCHESTRATOR, 'active', 'false')
    expectOrchestrator(ORCHESTRATOR, 'activationRound', '11')
    expectOrchestrator(ORCHESTRATOR, 'deactivationRound', NEVER)
    expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '11')
    expectProtocol('transcoderPoolSize', '1')
    startRound(11)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    expectChanging([])
  })

  test('TranscoderDeactivated removes from the pool now, and stays active until the round ends', () => {
    join(ORCHESTRATOR, 1000, 10)
    startRound(11)
    transcoderDeactivated(ORCHESTRATOR, 12)
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'false')
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    expectOrchestrator(ORCHESTRATOR, 'deactivationRound', '12')
    expectProtocol('transcoderPoolSize', '0')
    expectProtocol('nextRoundTotalActiveStake', '0')
    expectProtocol('totalActiveStake', '1000')
    startRound(12)
    expectOrchestrator(ORCHESTRATOR, 'active', 'false')
  })

  test('a new round updates the activity of all that joined or left', () => {
    join(ORCHESTRATOR, 1000, 10)
    join(RIVAL, 500, 10)
    expectChanging([ORCHESTRATOR, RIVAL])
    startRound(11)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    expectOrchestrator(RIVAL, 'active', 'true')
    transcoderDeactivated(RIVAL, 12)
    transaction()
    transcoderActivated(RIVAL, 12)
    // Noted once, however often it changes.
    expectChanging([RIVAL])
  })

  test('Reward and TreasuryReward both count as minted', () => {
    join(ORCHESTRATOR, 1000, 10)
    startRound(11, 100)
    treasuryReward(ORCHESTRATOR, 10)
    expectProtocol('mintedTokens', '0')
    reward(ORCHESTRATOR, 90)
    expectProtocol('mintedTokens', '100')
    expectOrchestrator(ORCHESTRATOR, 'lastRewardRound', '11')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1090')
    expectEarnings(ORCHESTRATOR, 11, 'rewards', '90')
  })

  test('RewardCallerSet sets the reward caller, and the zero address unsets it', () => {
    rewardCallerSet(ORCHESTRATOR, ALICE)
    expectOrchestrator(ORCHESTRATOR, 'rewardCaller', ALICE.toHexString())
    rewardCallerSet(ORCHESTRATOR, NOBODY)
    assert.assertTrue(!Orchestrator.load(ORCHESTRATOR)!.rewardCaller)
  })

  test('one transaction can hold rewards of several orchestrators', () => {
    join(ORCHESTRATOR, 1000, 10)
    transaction()
    join(RIVAL, 3000, 10)
    startRound(12, 4000)
    treasuryReward(ORCHESTRATOR, 100)
    reward(ORCHESTRATOR, 900)
    reward(RIVAL, 3000)
    expectEarnings(ORCHESTRATOR, 12, 'rewards', '900')
    expectEarnings(RIVAL, 12, 'rewards', '3000')
    expectProtocol('mintedTokens', '4000')
    expectProtocol('rewardMismatches', '0')
  })

  test('the treasury reward of one call does not count in the next', () => {
    join(ORCHESTRATOR, 1000, 10)
    join(RIVAL, 1000, 10)
    startRound(11, 200)
    treasuryReward(ORCHESTRATOR, 10)
    reward(ORCHESTRATOR, 90)
    reward(RIVAL, 90)
    expectProtocol('mintedTokens', '190')
  })

  test('ParameterUpdate resets the treasury rate only when it names it', () => {
    join(ORCHESTRATOR, 1000, 10)
    startRound(11, 100)
    reward(ORCHESTRATOR, 100)
    assert.stringEquals('9999999999999999999999999', loadProtocol().treasuryCutRateMax.toString())
    parameterUpdate('nextRoundTreasuryRewardCutRate')
    parameterUpdate('unbondingPeriod')
    assert.stringEquals('9999999999999999999999999', loadProtocol().treasuryCutRateMax.toString())
    parameterUpdate('treasuryRewardCutRate')
    assert.stringEquals('1000000000000000000000000000', loadProtocol().treasuryCutRateMax.toString())
  })

  test('TranscoderSlashed is recorded with rate and round', () => {
    join(ORCHESTRATOR, 1000, 10)
    startRound(11)
    transcoderDeactivated(ORCHESTRATOR, 12)
    transcoderSlashed(ORCHESTRATOR, BOB, 250, 25)
    const id = eventId()
    expectField('SlashEvent', id, 'orchestrator', ORCHESTRATOR.toHexString())
    expectField('SlashEvent', id, 'finder', BOB.toHexString())
    expectField('SlashEvent', id, 'penalty', '250')
    expectField('SlashEvent', id, 'finderReward', '25')
    expectField('SlashEvent', id, 'rate', '250000')
    expectField('SlashEvent', id, 'round', '11')
    expectField('SlashEvent', id, 'lockExposure', '0')
    expectField('SlashEvent', id, 'blockNumber', '1004')
    expectField('SlashEvent', id, 'blockTimestamp', '1650000004')
    expectField('SlashEvent', id, 'transactionHash', transactionHash().toHexString())
    expectOrchestrator(ORCHESTRATOR, 'lastSlashRound', '11')
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '750')
  })

  test('TranscoderSlashed without a finder has null, and a rate of 0 with nothing bonded', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 0, 0)
    assert.assertTrue(!SlashEvent.load(eventId())!.finder)
    expectField('SlashEvent', eventId(), 'rate', '0')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '10')
  })

  test('a TreasuryReward knows nothing of an earlier transaction, which it would hand on', () => {
    transcoderDeactivated(ORCHESTRATOR, 11)
    assert.bytesEquals(ORCHESTRATOR, loadProtocol().call.deactivated!)
    transaction()
    treasuryReward(ORCHESTRATOR, 5)
    assert.assertTrue(!loadProtocol().call.deactivated)
    assert.stringEquals('5', loadProtocol().call.treasuryReward.toString())
  })

  test('a TranscoderUpdate ends its call', () => {
    transcoderDeactivated(ORCHESTRATOR, 11)
    transcoderUpdate(RIVAL, 1, 2)
    assert.assertTrue(!loadProtocol().call.deactivated)
  })
})
