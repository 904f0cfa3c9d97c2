import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Delegator, Orchestrator } from '../../generated/schema'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  rebond,
  transferBond,
  unbond,
  withdrawFees,
  withdrawFeesOnL1,
  withdrawStake,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { expectDelegator, expectLock, expectOrchestrator, expectProtocol } from '../expect'

describe('bonding', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    join(ORCHESTRATOR, 1000, 10)
    transaction()
  })

  describe('Bond', () => {
    test('Bond bonds a new delegator from the next round on', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      expectDelegator(ALICE, 'bondedAmount', '300')
      expectDelegator(ALICE, 'delegate', ORCHESTRATOR.toHexString())
      expectDelegator(ALICE, 'startRound', '11')
      expectDelegator(ALICE, 'lastClaimRound', '0')
      expectDelegator(ALICE, 'nextUnbondingLockId', '0')
      expectDelegator(ALICE, 'fees', '0')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1300')
      expectProtocol('nextRoundTotalActiveStake', '1300')
    })

    test('Bond adds to the stake without changing startRound', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      startRound(12)
      bond(ALICE, ORCHESTRATOR, ORCHESTRATOR, 50, 350)
      expectDelegator(ALICE, 'bondedAmount', '350')
      expectDelegator(ALICE, 'startRound', '11')
      expectDelegator(ALICE, 'principal', '350')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1350')
    })

    test('Bond moves the whole stake to another delegate, from the next round on', () => {
      join(RIVAL, 2000, 10)
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      startRound(12)
      bond(ALICE, RIVAL, ORCHESTRATOR, 20, 320)
      expectDelegator(ALICE, 'delegate', RIVAL.toHexString())
      expectDelegator(ALICE, 'startRound', '13')
      expectDelegator(ALICE, 'bondedAmount', '320')
      expectDelegator(ALICE, 'principal', '320')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
      expectOrchestrator(RIVAL, 'totalStake', '2320')
      expectProtocol('nextRoundTotalActiveStake', '3320')
    })

    test('Bond to itself registers an orchestrator', () => {
      expectOrchestrator(ORCHESTRATOR, 'registered', 'true')
      bond(ALICE, BOB, NOBODY, 5, 5)
      expectOrchestrator(BOB, 'registered', 'false')
      expectOrchestrator(BOB, 'inPool', 'false')
    })

    test('Bond to another ends the registration of an orchestrator', () => {
      join(RIVAL, 2000, 10)
      bond(ORCHESTRATOR, RIVAL, ORCHESTRATOR, 0, 1000)
      expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
      expectOrchestrator(RIVAL, 'registered', 'true')
    })

    test('Bond links the delegators of an orchestrator', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      bond(BOB, ORCHESTRATOR, NOBODY, 300, 300)
      assert.i32Equals(3, Orchestrator.load(ORCHESTRATOR)!.delegators.load().length)
    })
  })

  describe('Unbond', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      transaction()
    })

    test('Unbond opens a lock and leaves the rest bonded', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
      expectDelegator(ALICE, 'bondedAmount', '200')
      expectDelegator(ALICE, 'principal', '200')
      expectDelegator(ALICE, 'delegate', ORCHESTRATOR.toHexString())
      expectDelegator(ALICE, 'startRound', '11')
      expectDelegator(ALICE, 'nextUnbondingLockId', '1')
      expectLock(ALICE, 0, 'state', 'UNBONDING')
      expectLock(ALICE, 0, 'amount', '100')
      expectLock(ALICE, 0, 'creationRound', '10')
      expectLock(ALICE, 0, 'withdrawRound', '17')
      expectLock(ALICE, 0, 'lockId', '0')
      expectLock(ALICE, 0, 'delegate', ORCHESTRATOR.toHexString())
      expectLock(ALICE, 0, 'delegator', ALICE.toHexString())
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1200')
      expectProtocol('nextRoundTotalActiveStake', '1200')
    })

    test('Unbond of everything leaves no delegate', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 300, 17)
      expectDelegator(ALICE, 'bondedAmount', '0')
      expectDelegator(ALICE, 'startRound', '0')
      const alice = Delegator.load(ALICE)!
      assert.assertTrue(!alice.delegate)
      assert.assertTrue(!alice.startPool)
      assert.i32Equals(1, alice.unbondingLocks.load().length)
    })

    test('Unbond counts the ids of locks', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 10, 17)
      unbond(ALICE, ORCHESTRATOR, 1, 20, 17)
      expectDelegator(ALICE, 'nextUnbondingLockId', '2')
      expectLock(ALICE, 1, 'amount', '20')
      expectLock(ALICE, 1, 'lockId', '1')
    })
  })

  describe('Rebond', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      transaction()
    })

    test('Rebond of a part closes the lock and keeps startRound', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
      startRound(12)
      rebond(ALICE, ORCHESTRATOR, 0, 100)
      expectLock(ALICE, 0, 'state', 'REBONDED')
      expectLock(ALICE, 0, 'amount', '100')
      expectDelegator(ALICE, 'bondedAmount', '300')
      expectDelegator(ALICE, 'principal', '300')
      expectDelegator(ALICE, 'startRound', '11')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1300')
    })

    test('Rebond from unbonded counts from the next round, with the delegate it names', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 300, 17)
      startRound(12)
      rebond(ALICE, RIVAL, 0, 300)
      expectDelegator(ALICE, 'delegate', RIVAL.toHexString())
      expectDelegator(ALICE, 'startRound', '13')
      expectOrchestrator(RIVAL, 'totalStake', '300')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
    })
  })

  describe('TransferBond', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      transaction()
    })

    test('TransferBond hands stake over and uses up a lock id of both accounts', () => {
      unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
      transferBond(ALICE, BOB, 0, 4, 100)
      expectLock(ALICE, 0, 'state', 'TRANSFERRED')
      expectLock(BOB, 4, 'state', 'UNBONDING')
      expectLock(BOB, 4, 'amount', '100')
      expectLock(BOB, 4, 'withdrawRound', '17')
      expectLock(BOB, 4, 'delegate', ORCHESTRATOR.toHexString())
      rebond(BOB, ORCHESTRATOR, 4, 100)
      expectLock(BOB, 4, 'state', 'REBONDED')
      expectDelegator(ALICE, 'bondedAmount', '200')
      expectDelegator(ALICE, 'nextUnbondingLockId', '1')
      expectDelegator(ALICE, 'principal', '200')
      expectDelegator(BOB, 'principal', '100')
      expectDelegator(BOB, 'bondedAmount', '100')
      expectDelegator(BOB, 'nextUnbondingLockId', '5')
      expectDelegator(BOB, 'startRound', '11')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1300')
    })

    test('TransferBond of an unknown lock changes nothing', () => {
      transferBond(ALICE, BOB, 7, 0, 100)
      assert.entityCount('UnbondingLock', 0)
      assert.notInStore('Delegator', BOB.toHexString())
    })

    test('TransferBond ends with its Rebond', () => {
      setVersion(1)
      unbond(ALICE, ORCHESTRATOR, 0, 200, 17)
      transferBond(ALICE, BOB, 0, 0, 100)
      rebond(BOB, ORCHESTRATOR, 0, 100)
      unbond(BOB, ORCHESTRATOR, 1, 100, 17)
      rebond(BOB, ORCHESTRATOR, 1, 100)
      expectDelegator(BOB, 'startRound', '11')
    })
  })

  test('WithdrawStake closes the lock', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
    startRound(17)
    withdrawStake(ALICE, 0, 100, 17)
    expectLock(ALICE, 0, 'state', 'WITHDRAWN')
    expectDelegator(ALICE, 'bondedAmount', '200')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1200')
  })

  test('WithdrawStake of an unknown lock changes nothing', () => {
    withdrawStake(ALICE, 3, 100, 17)
    assert.entityCount('UnbondingLock', 0)
  })

  test('EarningsClaimed turns pending amounts into stake and fees', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    earningsClaimed(ORCHESTRATOR, ALICE, 30, 7, 12)
    earningsClaimed(ORCHESTRATOR, ALICE, 3, 2, 13)
    expectDelegator(ALICE, 'bondedAmount', '333')
    expectDelegator(ALICE, 'principal', '300')
    expectDelegator(ALICE, 'fees', '9')
    expectDelegator(ALICE, 'lastClaimRound', '13')
    // Earlier with the reward, not with the claim.
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1300')
    expectDelegator(ALICE, 'startPool', ORCHESTRATOR.concatI32(13).toHexString())
  })

  test('WithdrawFees pays a part of the fees, on L1 always all', () => {
    earningsClaimed(NOBODY, ALICE, 0, 50, 12)
    withdrawFees(ALICE, BOB, 20)
    expectDelegator(ALICE, 'fees', '30')
    expectDelegator(ALICE, 'withdrawnFees', '20')
    withdrawFeesOnL1(ALICE)
    expectDelegator(ALICE, 'fees', '0')
    expectDelegator(ALICE, 'withdrawnFees', '50')
  })

  test('who unbonds what it earned has less than nothing of its own', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    earningsClaimed(ORCHESTRATOR, ALICE, 30, 0, 12)
    unbond(ALICE, ORCHESTRATOR, 0, 310, 17)
    expectDelegator(ALICE, 'bondedAmount', '20')
    expectDelegator(ALICE, 'principal', '-10')
  })
})
