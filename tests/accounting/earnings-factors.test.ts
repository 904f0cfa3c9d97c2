import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { EarningsPool } from '../../generated/schema'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import { bond, join, rebondOnL1, reward, transcoderUpdate, unbond } from '../events/bonding-manager'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import { expectDelegator, expectEarnings } from '../expect'

// L1 searches the 100 rounds before a claim's start for factors that a rebond from unbonded has left unset.
describe('factors of L1', () => {
  beforeEach(() => {
    startChain()
    startRound(10)
    transcoderUpdate(ORCHESTRATOR, 0, 1000000)
    join(ORCHESTRATOR, 1000, 10)
    bond(ALICE, ORCHESTRATOR, NOBODY, 0, 0)
    startRound(11, 500)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    transaction()
    reward(ORCHESTRATOR, 500)
    startRound(12, 500)
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    unbond(ALICE, ORCHESTRATOR, 0, 300, 20)
  })

  test('a rebond on L1 notes the factors of the nearest earlier round that has them', () => {
    startRound(15)
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 300)
    expectEarnings(ORCHESTRATOR, 15, 'cumulativeRewardFactor', '0')
    expectEarnings(ORCHESTRATOR, 15, 'fallbackRewardFactor', '1500000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 15, 'fallbackFeeFactor', '100000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 15, 'totalStake', '1500')
    expectDelegator(ALICE, 'bondedAmount', '300')
    expectDelegator(ALICE, 'startRound', '16')
  })

  test('a round more than 100 rounds back gives no fallback factor', () => {
    startRound(112)
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 300)
    // Round 12 is the 100th before it.
    expectEarnings(ORCHESTRATOR, 112, 'fallbackRewardFactor', '1500000000000000000000000000')
    unbond(ALICE, ORCHESTRATOR, 1, 300, 120)
    startRound(113)
    rebondOnL1(ALICE, ORCHESTRATOR, 1, 300)
    assert.assertTrue(!EarningsPool.load(ORCHESTRATOR.concatI32(113))!.fallbackRewardFactor)
  })

  test('a round with factors of its own needs no fallback factors', () => {
    reward(ORCHESTRATOR, 500)
    transaction()
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 300)
    const pool = EarningsPool.load(ORCHESTRATOR.concatI32(12))!
    assert.assertTrue(!pool.fallbackRewardFactor)
    assert.assertTrue(!pool.fallbackFeeFactor)
  })

  test('reward and fee fallback factors can come from different rounds', () => {
    startRound(14)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 150)
    startRound(15)
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 300)
    expectEarnings(ORCHESTRATOR, 15, 'fallbackRewardFactor', '1500000000000000000000000000')
    // 0.1 and 150 * 1.5 / 1500 more.
    expectEarnings(ORCHESTRATOR, 15, 'fallbackFeeFactor', '250000000000000000000000000')
  })

  test('of several earlier rounds the nearest gives the fallback factors', () => {
    startRound(13, 750)
    reward(ORCHESTRATOR, 750)
    startRound(15)
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 300)
    // Half of the stake in round 13, on top of 1.5.
    expectEarnings(ORCHESTRATOR, 15, 'fallbackRewardFactor', '2250000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 15, 'fallbackFeeFactor', '100000000000000000000000000')
  })

  test('a rebond of an account that is still bonded notes no fallback factors', () => {
    startRound(15)
    bond(BOB, ALICE, NOBODY, 10, 10)
    unbond(BOB, ALICE, 0, 5, 20)
    startRound(16)
    rebondOnL1(BOB, ORCHESTRATOR, 0, 5)
    assert.assertTrue(!EarningsPool.load(ORCHESTRATOR.concatI32(16))!.fallbackRewardFactor)
  })
})
