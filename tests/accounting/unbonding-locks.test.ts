import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import { bond, join, rebond, transcoderSlashed, unbond, withdrawStake } from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { eventId, startChain, transaction } from '../events/event'
import { migrateUnbondingLocksInitiated } from '../events/l1-migrator'
import { startRound } from '../events/rounds'
import { expectDelegator, expectField, expectLock, expectOrchestrator } from '../expect'

describe('unbonding locks and slashes', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
  })

  test('the example of LIP-8: of 100, 50 and 25 in locks, a slash of 40 % takes 10 and would take 20 and 10 more', () => {
    bond(ORCHESTRATOR, ORCHESTRATOR, NOBODY, 100, 100)
    startRound(11)
    unbond(ORCHESTRATOR, ORCHESTRATOR, 0, 50, 18)
    unbond(ORCHESTRATOR, ORCHESTRATOR, 1, 25, 18)
    transaction()
    transcoderSlashed(ORCHESTRATOR, NOBODY, 10, 0)
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '15')
    expectField('SlashEvent', eventId(), 'rate', '400000')
    expectField('SlashEvent', eventId(), 'penalty', '10')
    expectField('SlashEvent', eventId(), 'lockExposure', '30')
    expectLock(ORCHESTRATOR, 0, 'slashExposure', '20')
    expectLock(ORCHESTRATOR, 1, 'slashExposure', '10')
    // The contract never reduces a lock.
    expectLock(ORCHESTRATOR, 0, 'amount', '50')
    expectLock(ORCHESTRATOR, 1, 'amount', '25')
    rebond(ORCHESTRATOR, ORCHESTRATOR, 1, 25)
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '40')
  })

  describe('a lock of a delegator', () => {
    beforeEach(() => {
      join(ORCHESTRATOR, 1000, 10)
      bond(ALICE, ORCHESTRATOR, NOBODY, 500, 500)
      startRound(11)
      unbond(ALICE, ORCHESTRATOR, 0, 100, 18)
      transaction()
    })

    test("a lock answers for its delegate's slashes, which compound", () => {
      expectLock(ALICE, 0, 'exposedFromRound', '11')
      transcoderSlashed(ORCHESTRATOR, NOBODY, 500, 0)
      expectLock(ALICE, 0, 'slashExposure', '50')
      transaction()
      transcoderSlashed(ORCHESTRATOR, NOBODY, 100, 0)
      // 20 % of the 50 left.
      expectField('SlashEvent', eventId(), 'lockExposure', '10')
      expectLock(ALICE, 0, 'slashExposure', '60')
    })

    test('a lock answers neither for another delegate nor for its owner', () => {
      bond(RIVAL, RIVAL, NOBODY, 10, 10)
      transcoderSlashed(RIVAL, NOBODY, 5, 0)
      transcoderSlashed(ALICE, NOBODY, 5, 0)
      expectLock(ALICE, 0, 'slashExposure', '0')
      expectField('SlashEvent', eventId(), 'lockExposure', '0')
    })

    test('a lock answers for slashes until the round before it can be withdrawn', () => {
      startRound(17)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 500, 0)
      expectLock(ALICE, 0, 'slashExposure', '50')
      startRound(18)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 250, 0)
      expectLock(ALICE, 0, 'slashExposure', '50')
    })

    test('a lock that is over answers for nothing', () => {
      withdrawStake(ALICE, 0, 100, 18)
      unbond(ALICE, ORCHESTRATOR, 1, 100, 18)
      rebond(ALICE, ORCHESTRATOR, 1, 100)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 500, 0)
      expectLock(ALICE, 0, 'slashExposure', '0')
      expectLock(ALICE, 1, 'slashExposure', '0')
    })

    test('a lock that a migration ticket names is still open', () => {
      migrateUnbondingLocksInitiated(1, ALICE, ALICE, 100, [0], ORCHESTRATOR)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 500, 0)
      expectLock(ALICE, 0, 'slashExposure', '50')
    })

    test('a lock opened after a slash in the same round answers from the next round on', () => {
      transcoderSlashed(ORCHESTRATOR, NOBODY, 500, 0)
      unbond(ALICE, ORCHESTRATOR, 1, 100, 18)
      expectLock(ALICE, 1, 'exposedFromRound', '12')
      transaction()
      transcoderSlashed(ORCHESTRATOR, NOBODY, 250, 0)
      expectLock(ALICE, 1, 'slashExposure', '0')
      startRound(12)
      transcoderSlashed(ORCHESTRATOR, NOBODY, 125, 0)
      expectLock(ALICE, 1, 'slashExposure', '50')
      unbond(BOB, RIVAL, 0, 0, 19)
      expectLock(BOB, 0, 'exposedFromRound', '12')
    })

    test('the slash rate is the least that gives the penalty', () => {
      // 333 of 1000; 333333 parts would give it, too.
      transcoderSlashed(ORCHESTRATOR, NOBODY, 333, 0)
      expectField('SlashEvent', eventId(), 'rate', '333000')
      expectLock(ALICE, 0, 'slashExposure', '33')
      transaction()
      transcoderSlashed(ORCHESTRATOR, NOBODY, 100, 0)
      // 100 of 667: 149925.03… parts, rounded up.
      expectField('SlashEvent', eventId(), 'rate', '149926')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '967')
    })
  })
})
