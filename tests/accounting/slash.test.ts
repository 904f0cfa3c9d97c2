import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  reward,
  transcoderActivated,
  transcoderDeactivated,
  transcoderSlashed,
  unbond,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { eventId, startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import {
  expectDelegator,
  expectEarnings,
  expectField,
  expectLock,
  expectOrchestrator,
  expectProtocol,
} from '../expect'

describe('slash', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    join(ORCHESTRATOR, 1000, 10)
    startRound(11, 500)
  })

  test('a slash takes from the account, and from its delegate where the account is Bonded, but not from locks', () => {
    unbond(ORCHESTRATOR, ORCHESTRATOR, 0, 200, 18)
    transaction()
    transcoderDeactivated(ORCHESTRATOR, 12)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 400, 0)
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '400')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '400')
    expectOrchestrator(ORCHESTRATOR, 'registered', 'true')
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'false')
    expectLock(ORCHESTRATOR, 0, 'amount', '200')
    expectDelegator(ORCHESTRATOR, 'delegate', ORCHESTRATOR.toHexString())
    expectDelegator(ORCHESTRATOR, 'startRound', '11')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '800')
    expectProtocol('nextRoundTotalActiveStake', '0')
  })

  test('a slash of a Pending account leaves the penalty with its delegate', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    transaction()
    transcoderSlashed(ALICE, NOBODY, 40, 0)
    expectDelegator(ALICE, 'bondedAmount', '60')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1100')
  })

  test('a slash of everything leaves the penalty in place and ends the registration', () => {
    transcoderDeactivated(ORCHESTRATOR, 12)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 1000, 0)
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '0')
    expectDelegator(ORCHESTRATOR, 'delegate', ORCHESTRATOR.toHexString())
    expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
    transaction()
    bond(ALICE, ORCHESTRATOR, NOBODY, 5, 5)
    expectProtocol('nextRoundTotalActiveStake', '0')
    // Its next own bond brings the whole amount back, the slashed part included.
    startRound(13)
    transcoderActivated(ORCHESTRATOR, 14)
    bond(ORCHESTRATOR, ORCHESTRATOR, ORCHESTRATOR, 10, 10)
    expectOrchestrator(ORCHESTRATOR, 'registered', 'true')
    expectDelegator(ORCHESTRATOR, 'startRound', '14')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1015')
    expectProtocol('nextRoundTotalActiveStake', '1015')
  })

  test('a slashed pool member rejoins with its reward, over the stake from before the slash', () => {
    transcoderDeactivated(ORCHESTRATOR, 12)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 400, 0)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    transaction()
    transcoderActivated(ORCHESTRATOR, 12)
    reward(ORCHESTRATOR, 500)
    expectEarnings(ORCHESTRATOR, 11, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeRewardFactor', '1500000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1100')
    expectProtocol('nextRoundTotalActiveStake', '1100')
    expectProtocol('rewardMismatches', '0')
    transaction()
    transcoderDeactivated(ORCHESTRATOR, 12)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 100, 0)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
    expectProtocol('nextRoundTotalActiveStake', '0')
  })

  test('a slash of a delegator lowers the delegated amount and nothing else', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    startRound(12)
    transcoderSlashed(ALICE, BOB, 30, 3)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1070')
    expectProtocol('nextRoundTotalActiveStake', '1100')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1100')
    expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '12')
    expectOrchestrator(ORCHESTRATOR, 'lastSlashRound', '0')
  })

  test('a slash ends its call: the next log of the transaction belongs to another call', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    startRound(12)
    transcoderDeactivated(ORCHESTRATOR, 13)
    transcoderSlashed(ORCHESTRATOR, NOBODY, 400, 0)
    bond(ALICE, RIVAL, ORCHESTRATOR, 0, 100)
    // Its stake of the next round was not written, as it would be for one that the Bond itself evicts.
    expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '12')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '600')
  })

  describe('in a round that is not initialized', () => {
    test('a slash in a round not initialized takes the round from its own claim', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
      transaction()
      earningsClaimed(ORCHESTRATOR, ALICE, 0, 0, 12)
      transcoderSlashed(ALICE, NOBODY, 40, 0)
      expectField('SlashEvent', eventId(), 'round', '12')
      // Pending in round 11, Bonded in round 12.
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1060')
    })

    test('a slash in a round not initialized takes the round from its own resignation', () => {
      transcoderDeactivated(ORCHESTRATOR, 15)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 40, 0)
      expectField('SlashEvent', eventId(), 'round', '14')
      expectOrchestrator(ORCHESTRATOR, 'lastSlashRound', '14')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '960')
    })

    test("a slash takes no round from another account's resignation, nor from an older one", () => {
      transcoderDeactivated(RIVAL, 15)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 40, 0)
      expectField('SlashEvent', eventId(), 'round', '11')
      transaction()
      transcoderDeactivated(ORCHESTRATOR, 9)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 40, 0)
      expectField('SlashEvent', eventId(), 'round', '11')
    })
  })
})
