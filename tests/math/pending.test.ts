import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { L1_ORCHESTRATOR, NOBODY, ORCHESTRATOR, POOL, SENDER } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  reward,
  transcoderUpdate,
  unbond,
  withdrawFees,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { createPool } from '../events/delegator-pool'
import { startChain, transaction } from '../events/event'
import { delegatorPoolCreated } from '../events/l2-migrator'
import { startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import { expectDelegator, expectPool, expectProtocol } from '../expect'

// What a delegator pool holds is what is pending for its account.
describe('pending amounts', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    transcoderUpdate(ORCHESTRATOR, 0, 1000000)
    join(ORCHESTRATOR, 1000, 10)
    transaction()
  })

  describe('of a pool that starts with its claim', () => {
    beforeEach(() => {
      createPool(600)
      startRound(11, 800)
    })

    test("a pool's pending amounts grow with the factors since its claim", () => {
      reward(ORCHESTRATOR, 800)
      expectPool(POOL, 'stake', '900')
      transaction()
      startRound(12, 240)
      winningTicketTransfer(SENDER, ORCHESTRATOR, 240)
      // 240 / 2400 of 1.5 each.
      expectPool(POOL, 'fees', '90')
      transaction()
      reward(ORCHESTRATOR, 240)
      expectPool(POOL, 'stake', '990')
      expectProtocol('unclaimedPoolStake', '990')
      expectProtocol('unclaimedPoolFees', '90')
      expectDelegator(POOL, 'bondedAmount', '600')
    })

    test('a claim turns pending amounts into stake and fees, and they start again', () => {
      reward(ORCHESTRATOR, 800)
      startRound(12, 240)
      earningsClaimed(ORCHESTRATOR, POOL, 300, 0, 12)
      expectPool(POOL, 'stake', '900')
      unbond(POOL, ORCHESTRATOR, 0, 300, 19)
      expectPool(POOL, 'stake', '600')
      startRound(13, 210)
      reward(ORCHESTRATOR, 210)
      expectPool(POOL, 'stake', '660')
    })

    test('pending fees include claimed fees until they are withdrawn', () => {
      winningTicketTransfer(SENDER, ORCHESTRATOR, 160)
      expectPool(POOL, 'fees', '60')
      startRound(12)
      earningsClaimed(ORCHESTRATOR, POOL, 0, 60, 12)
      expectPool(POOL, 'fees', '60')
      withdrawFees(POOL, NOBODY, 25)
      expectPool(POOL, 'fees', '35')
      expectProtocol('unclaimedPoolFees', '35')
    })

    test('a reward after a claim in the same round is lost to the claimant', () => {
      earningsClaimed(ORCHESTRATOR, POOL, 0, 0, 11)
      transaction()
      reward(ORCHESTRATOR, 800)
      expectPool(POOL, 'stake', '600')
      startRound(12, 240)
      // The start factor, 1.5, was written after the claim: only the next reward counts.
      reward(ORCHESTRATOR, 240)
      expectPool(POOL, 'stake', '660')
    })

    test('fees after a claim in the same round are lost to the claimant', () => {
      earningsClaimed(ORCHESTRATOR, POOL, 0, 0, 11)
      transaction()
      winningTicketTransfer(SENDER, ORCHESTRATOR, 160)
      startRound(12)
      winningTicketTransfer(SENDER, ORCHESTRATOR, 160)
      expectPool(POOL, 'fees', '60')
    })

    test("an orchestrator's totalStake grows with a reward at once, a delegator's bondedAmount with its claim", () => {
      reward(ORCHESTRATOR, 800)
      expectDelegator(ORCHESTRATOR, 'bondedAmount', '1000')
      expectDelegator(POOL, 'bondedAmount', '600')
      expectProtocol('nextRoundTotalActiveStake', '2400')
    })
  })

  test('a pool created under v1 to v3 has all rewards of its delegate since the beginning pending', () => {
    startRound(11, 500)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    transaction()
    reward(ORCHESTRATOR, 500)
    setVersion(3)
    startRound(12)
    bond(POOL, ORCHESTRATOR, NOBODY, 600, 600)
    delegatorPoolCreated(L1_ORCHESTRATOR, POOL)
    expectPool(POOL, 'initialStake', '900')
    expectPool(POOL, 'remainingInitialStake', '900')
    expectPool(POOL, 'stake', '900')
    expectPool(POOL, 'fees', '60')
  })
})
