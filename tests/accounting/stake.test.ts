import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import { bond, join, transcoderActivated, transcoderDeactivated, unbond } from '../events/bonding-manager'
import { LATEST_VERSION, setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { expectEarnings, expectNoEarnings, expectOrchestrator, expectProtocol } from '../expect'

describe('stake', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    join(ORCHESTRATOR, 1000, 10)
    transaction()
  })

  test('the first change in a round fixes its stake and writes that of the next', () => {
    startRound(12)
    bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1050')
    expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '13')
    expectProtocol('totalActiveStake', '1000')
    expectProtocol('nextRoundTotalActiveStake', '1050')
  })

  test('later changes in a round only rewrite the stake of the next', () => {
    startRound(12)
    bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
    transaction()
    bond(BOB, ORCHESTRATOR, NOBODY, 7, 7)
    transaction()
    unbond(ALICE, ORCHESTRATOR, 0, 20, 19)
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1037')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1037')
  })

  test('a stake that an earlier round wrote for this one is kept', () => {
    startRound(11)
    bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
    startRound(12)
    unbond(ALICE, ORCHESTRATOR, 0, 20, 19)
    expectEarnings(ORCHESTRATOR, 11, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1050')
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1030')
    expectProtocol('nextRoundTotalActiveStake', '1030')
  })

  test('a decrease also fixes the stake of the round', () => {
    startRound(14)
    unbond(ORCHESTRATOR, ORCHESTRATOR, 0, 100, 21)
    expectEarnings(ORCHESTRATOR, 14, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 15, 'totalStake', '900')
    expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '15')
  })

  test('an orchestrator joins the pool with its whole stake, and the bond that caused it adds to it', () => {
    bond(ALICE, RIVAL, NOBODY, 50, 50)
    transaction()
    join(RIVAL, 200, 10)
    expectEarnings(RIVAL, 11, 'totalStake', '250')
    expectNoEarnings(RIVAL, 10)
    expectOrchestrator(RIVAL, 'totalStake', '250')
    expectProtocol('nextRoundTotalActiveStake', '1250')
    expectProtocol('transcoderPoolSize', '2')
  })

  test('outside the pool only the delegated amount changes', () => {
    startRound(11)
    bond(ALICE, RIVAL, NOBODY, 50, 50)
    transaction()
    unbond(ALICE, RIVAL, 0, 20, 18)
    expectOrchestrator(RIVAL, 'totalStake', '30')
    expectOrchestrator(RIVAL, 'lastActiveStakeUpdateRound', '0')
    expectNoEarnings(RIVAL, 11)
    expectNoEarnings(RIVAL, 12)
    expectProtocol('nextRoundTotalActiveStake', '1000')
  })

  test('an evicted orchestrator leaves with the stake of that moment', () => {
    startRound(11)
    bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
    transaction()
    transcoderDeactivated(ORCHESTRATOR, 12)
    expectProtocol('nextRoundTotalActiveStake', '0')
    expectProtocol('totalActiveStake', '1000')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1050')
    transaction()
    bond(BOB, ORCHESTRATOR, NOBODY, 9, 9)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1059')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1050')
    expectProtocol('nextRoundTotalActiveStake', '0')
  })

  describe('outside the pool', () => {
    beforeEach(() => {
      startRound(12)
      transcoderDeactivated(ORCHESTRATOR, 13)
      transaction()
    })

    test('stake is written until the end of the round since v10', () => {
      setVersion(10)
      bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
      expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1000')
      expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1050')
      expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '13')
      expectProtocol('nextRoundTotalActiveStake', '0')
      transaction()
      unbond(ORCHESTRATOR, ORCHESTRATOR, 0, 1000, 19)
      expectEarnings(ORCHESTRATOR, 13, 'totalStake', '50')
      startRound(13)
      bond(BOB, ORCHESTRATOR, NOBODY, 7, 7)
      expectEarnings(ORCHESTRATOR, 13, 'totalStake', '50')
      expectNoEarnings(ORCHESTRATOR, 14)
    })

    test('stake is not written up to v9', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
      expectNoEarnings(ORCHESTRATOR, 13)
      expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '11')
    })

    test('stake is written under an unknown implementation, by the newest rules', () => {
      setVersion(LATEST_VERSION + 1)
      expectProtocol('bondingManagerVersion', '0')
      bond(ALICE, ORCHESTRATOR, NOBODY, 50, 50)
      expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1050')
    })
  })

  describe('a switch that evicts the old delegate', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      bond(RIVAL, RIVAL, NOBODY, 800, 800)
      startRound(12)
    })

    test('a switch that evicts the old delegate writes its next stake, and takes nothing twice', () => {
      transcoderDeactivated(ORCHESTRATOR, 13)
      transcoderActivated(RIVAL, 13)
      bond(ALICE, RIVAL, ORCHESTRATOR, 0, 300)
      expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1300')
      expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1000')
      expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '13')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
      expectEarnings(RIVAL, 13, 'totalStake', '1100')
      expectProtocol('nextRoundTotalActiveStake', '1100')
    })

    test('a switch away from a delegate that another call evicted writes no stake', () => {
      transcoderDeactivated(ORCHESTRATOR, 13)
      transcoderActivated(RIVAL, 13)
      bond(BOB, RIVAL, NOBODY, 300, 300)
      bond(ALICE, RIVAL, ORCHESTRATOR, 0, 300)
      expectNoEarnings(ORCHESTRATOR, 13)
      expectOrchestrator(ORCHESTRATOR, 'lastActiveStakeUpdateRound', '11')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
      expectProtocol('nextRoundTotalActiveStake', '1400')
    })

    test('a switch away from a delegate evicted in another transaction writes no stake', () => {
      transcoderDeactivated(ORCHESTRATOR, 13)
      transaction()
      bond(ALICE, RIVAL, ORCHESTRATOR, 0, 300)
      expectNoEarnings(ORCHESTRATOR, 13)
      transaction()
      transcoderDeactivated(BOB, 13)
      bond(ALICE, ORCHESTRATOR, RIVAL, 0, 300)
      expectNoEarnings(RIVAL, 13)
      assert.notInStore('EarningsPool', RIVAL.concatI32(12).toHexString())
    })
  })
})
