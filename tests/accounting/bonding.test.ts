import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Delegator } from '../../generated/schema'
import { ALICE, BOB, L2_MIGRATOR, NOBODY, ORCHESTRATOR, RIVAL, SENDER } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  rebond,
  reward,
  transcoderUpdate,
  transferBond,
  unbond,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import {
  expectDelegator,
  expectEarnings,
  expectLock,
  expectNoEarnings,
  expectOrchestrator,
  expectProtocol,
} from '../expect'

const FACTOR = '1500000000000000000000000000'
const FEE_FACTOR = '100000000000000000000000000'

describe('bonding by version', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    transcoderUpdate(ORCHESTRATOR, 0, 1000000)
    join(ORCHESTRATOR, 1000, 10)
    // Factors in round 11: 1.5 for rewards, 0.1 for fees.
    startRound(11, 500)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    transaction()
    reward(ORCHESTRATOR, 500)
    startRound(12, 500)
  })

  describe('every Bond writes the factors of the round', () => {
    test('the first Bond of an account writes the factors of the round', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', FACTOR)
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', FEE_FACTOR)
    })

    test('a Bond that only adds stake writes the factors of the round', () => {
      bond(ORCHESTRATOR, ORCHESTRATOR, ORCHESTRATOR, 10, 1010)
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', FACTOR)
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', FEE_FACTOR)
    })

    test('a Bond of nothing writes the factors of the round', () => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 0, 0)
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', FACTOR)
    })

    test('a factor of 0 stays unset', () => {
      bond(ALICE, RIVAL, NOBODY, 10, 10)
      expectNoEarnings(RIVAL, 12)
      expectOrchestrator(RIVAL, 'latestRewardFactor', '1000000000000000000000000000')
      expectOrchestrator(RIVAL, 'latestFeeFactor', '0')
    })

    test('a Bond does not overwrite the factors that the round has itself', () => {
      reward(ORCHESTRATOR, 500)
      transaction()
      bond(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
      // 500 more over 1500 of stake.
      expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1999999999999999999999999999')
    })
  })

  test('a claim writes the factors of its last round, and reads no round before', () => {
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 0, 12)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', FACTOR)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', FEE_FACTOR)
    expectNoEarnings(ORCHESTRATOR, 13)
    earningsClaimed(ORCHESTRATOR, BOB, 0, 0, 10)
    expectNoEarnings(ORCHESTRATOR, 10)
  })

  test("an orchestrator's own claim clears cumulativeRewards and cumulativeFees, but not activeCumulativeRewards", () => {
    transcoderUpdate(ORCHESTRATOR, 500000, 500000)
    reward(ORCHESTRATOR, 500)
    startRound(13, 500)
    transaction()
    reward(ORCHESTRATOR, 500)
    expectOrchestrator(ORCHESTRATOR, 'activeCumulativeRewards', '250')
    transaction()
    earningsClaimed(ORCHESTRATOR, ORCHESTRATOR, 700, 100, 13)
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '0')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '0')
    expectOrchestrator(ORCHESTRATOR, 'activeCumulativeRewards', '250')
    expectDelegator(ORCHESTRATOR, 'bondedAmount', '1700')
    expectDelegator(ORCHESTRATOR, 'fees', '100')
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 80)
    // 40 of commission, and 250 / 2000 of the other 40.
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '45')
  })

  test("a delegator's claim leaves the orchestrator's own earnings", () => {
    transcoderUpdate(ORCHESTRATOR, 500000, 500000)
    reward(ORCHESTRATOR, 500)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 80)
    transaction()
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 0, 12)
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '250')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '40')
  })

  test('v1 to v3 claim for the caller: one EarningsClaimed of L2Migrator, without a delegate', () => {
    setVersion(3)
    earningsClaimed(NOBODY, L2_MIGRATOR, 0, 0, 12)
    bond(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
    expectDelegator(L2_MIGRATOR, 'lastClaimRound', '12')
    expectDelegator(ALICE, 'lastClaimRound', '0')
    // Its start factor is that of round 0, which is unset and stands for no growth.
    expectDelegator(ALICE, 'startPool', ORCHESTRATOR.concatI32(0).toHexString())
    expectNoEarnings(ORCHESTRATOR, 0)
    assert.notInStore('Orchestrator', NOBODY.toHexString())
  })

  describe('a switch away from the zero address', () => {
    beforeEach(() => {
      bond(ALICE, NOBODY, NOBODY, 100, 100)
      expectOrchestrator(NOBODY, 'totalStake', '100')
      assert.assertTrue(!Delegator.load(ALICE)!.delegate)
      startRound(13)
    })

    test('a switch away from the zero address moves only the added amount in v1 and v2', () => {
      for (let version = 1; version <= 2; version++) {
        setVersion(version)
        bond(ALICE, ORCHESTRATOR, NOBODY, 5, 100 + 5 * version)
      }
      expectDelegator(ALICE, 'bondedAmount', '110')
      expectDelegator(ALICE, 'startRound', '13')
      expectOrchestrator(NOBODY, 'totalStake', '100')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1510')
    })

    test('a switch away from the zero address moves the whole stake from v3 on', () => {
      setVersion(3)
      bond(ALICE, ORCHESTRATOR, NOBODY, 5, 105)
      expectDelegator(ALICE, 'startRound', '14')
      expectOrchestrator(NOBODY, 'totalStake', '0')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1605')
    })

    test('a switch to the zero address moves the stake there', () => {
      setVersion(2)
      bond(ALICE, NOBODY, NOBODY, 5, 105)
      expectOrchestrator(NOBODY, 'totalStake', '105')
      expectDelegator(ALICE, 'startRound', '13')
    })
  })

  describe('a transfer', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      startRound(13)
      unbond(ALICE, ORCHESTRATOR, 0, 100, 20)
      transferBond(ALICE, BOB, 0, 0, 100)
    })

    test('a transfer in v1 leaves startRound of the receiver at 0, so it counts at once', () => {
      setVersion(1)
      rebond(BOB, ORCHESTRATOR, 0, 100)
      expectDelegator(BOB, 'startRound', '0')
      expectDelegator(BOB, 'bondedAmount', '100')
    })

    test('a transfer from v2 on counts from the next round', () => {
      setVersion(2)
      rebond(BOB, ORCHESTRATOR, 0, 100)
      expectDelegator(BOB, 'startRound', '14')
    })

    test('a transfer in v1 and v2 can lose the delegate', () => {
      setVersion(2)
      rebond(BOB, NOBODY, 0, 100)
      assert.assertTrue(!Delegator.load(BOB)!.delegate)
      expectDelegator(BOB, 'bondedAmount', '100')
      expectOrchestrator(NOBODY, 'totalStake', '100')
      expectOrchestrator(ORCHESTRATOR, 'totalStake', '1700')
    })

    test("a transfer in v1 to v4 gives a receiver without a delegate the sender's delegate", () => {
      setVersion(4)
      bond(RIVAL, NOBODY, NOBODY, 40, 40)
      unbond(ALICE, ORCHESTRATOR, 1, 100, 20)
      transferBond(ALICE, RIVAL, 1, 0, 100)
      rebond(RIVAL, ORCHESTRATOR, 0, 100)
      expectDelegator(RIVAL, 'delegate', ORCHESTRATOR.toHexString())
      expectDelegator(RIVAL, 'bondedAmount', '140')
      expectDelegator(RIVAL, 'startRound', '14')
      // What it had stays with no account.
      expectOrchestrator(NOBODY, 'totalStake', '40')
      expectLock(RIVAL, 0, 'state', 'REBONDED')
    })

    test('a transfer writes no factors, not even in v8', () => {
      setVersion(8)
      rebond(BOB, ORCHESTRATOR, 0, 100)
      expectEarnings(ORCHESTRATOR, 13, 'cumulativeRewardFactor', '0')
      expectEarnings(ORCHESTRATOR, 13, 'cumulativeFeeFactor', '0')
    })
  })

  describe('a rebond from unbonded', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      unbond(ALICE, ORCHESTRATOR, 0, 300, 20)
      startRound(14)
    })

    test('a rebond from unbonded writes no factors up to v7, which credits the account too much', () => {
      setVersion(7)
      rebond(ALICE, ORCHESTRATOR, 0, 300)
      expectEarnings(ORCHESTRATOR, 14, 'cumulativeRewardFactor', '0')
      expectEarnings(ORCHESTRATOR, 14, 'totalStake', '1500')
    })

    test('a rebond from unbonded writes factors from v8 on', () => {
      setVersion(8)
      rebond(ALICE, ORCHESTRATOR, 0, 300)
      expectEarnings(ORCHESTRATOR, 14, 'cumulativeRewardFactor', FACTOR)
      expectEarnings(ORCHESTRATOR, 14, 'cumulativeFeeFactor', FEE_FACTOR)
    })

    test('a rebond of an account that is still bonded writes no factors', () => {
      setVersion(8)
      bond(BOB, RIVAL, NOBODY, 10, 10)
      unbond(BOB, RIVAL, 0, 5, 20)
      startRound(15)
      rebond(BOB, ORCHESTRATOR, 0, 5)
      expectEarnings(ORCHESTRATOR, 15, 'cumulativeRewardFactor', '0')
    })
  })

  test('any address can be a delegate, but only pool members count for the next round', () => {
    bond(ALICE, RIVAL, NOBODY, 300, 300)
    bond(BOB, NOBODY, NOBODY, 20, 20)
    expectOrchestrator(RIVAL, 'totalStake', '300')
    expectOrchestrator(NOBODY, 'totalStake', '20')
    expectProtocol('nextRoundTotalActiveStake', '1500')
  })
})
