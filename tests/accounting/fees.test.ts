import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  reward,
  transcoderDeactivated,
  transcoderUpdate,
  treasuryReward,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import { expectEarnings, expectOrchestrator, expectProtocol } from '../expect'

describe('fees', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    transcoderUpdate(ORCHESTRATOR, 500000, 600000)
    join(ORCHESTRATOR, 1000, 10)
    startRound(11, 500)
  })

  test('fees before the first reward are shared over the stake, and the rest is commission', () => {
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '60000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeRewardFactor', '0')
    expectEarnings(ORCHESTRATOR, 11, 'fees', '100')
    expectEarnings(ORCHESTRATOR, 11, 'feeShare', '600000')
    expectEarnings(ORCHESTRATOR, 11, 'rewardCut', '500000')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '40')
    expectOrchestrator(ORCHESTRATOR, 'lastFeeRound', '11')
    expectOrchestrator(ORCHESTRATOR, 'latestFeeFactor', '60000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1000')
  })

  test('fees add up within a round, and later rounds continue from it', () => {
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 50)
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '90000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 11, 'fees', '150')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '60')
    startRound(13)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 13, 'cumulativeFeeFactor', '150000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 13, 'fees', '100')
  })

  test('each ticket before the reward copies the current commission', () => {
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    transaction()
    transcoderUpdate(ORCHESTRATOR, 200000, 1000000)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 11, 'feeShare', '1000000')
    expectEarnings(ORCHESTRATOR, 11, 'rewardCut', '200000')
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '160000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '40')
  })

  test('fees after a reward use the commission fixed by the reward', () => {
    reward(ORCHESTRATOR, 500)
    startRound(12, 300)
    reward(ORCHESTRATOR, 300)
    transaction()
    transcoderUpdate(ORCHESTRATOR, 0, 1000000)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 12, 'feeShare', '600000')
    // 40 of commission, and of 60 over 1500 the 250 own rewards' part: 9, truncated from 9.99…
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '49')
    // Grown by the factor of the round before: 1.25 * 60 / 1500.
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', '50000000000000000000000000')
  })

  test('fees before the reward of a later round share with all own rewards', () => {
    reward(ORCHESTRATOR, 500)
    startRound(12, 300)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '49')
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', '50000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'activeCumulativeRewards', '0')
  })

  test('fees use the reward factor of the last rewarded round, however long ago', () => {
    reward(ORCHESTRATOR, 500)
    startRound(15, 300)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 15, 'cumulativeFeeFactor', '50000000000000000000000000')
  })

  test('fees after a first reward derive the earlier factor from its factor', () => {
    reward(ORCHESTRATOR, 500)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    // As if mintable and minted, 1000, had been the reward: 1.25 * 1000 / 1500 = 0.8333…; 60 of it over 1000.
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '49999999999999999999999999')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeFees', '40')
    expectOrchestrator(ORCHESTRATOR, 'latestFeeFactor', '49999999999999999999999999')
  })

  test('the derived factor leaves minted tokens out since v13', () => {
    setVersion(13)
    reward(ORCHESTRATOR, 500)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    // 500 of mintable tokens, half of it shared: 1.25 * 1000 / 1250 = 1; 60 of it over 1000.
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '60000000000000000000000000')
  })

  test("the derived factor accounts for the treasury's cut", () => {
    treasuryReward(ORCHESTRATOR, 50)
    reward(ORCHESTRATOR, 450)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    // 1000 less 10 %, half of it shared: 1.225 * 1000 / 1450 = 0.8448…
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeFeeFactor', '50689655172413793103448275')
  })

  test('the derived factor depends on how much was minted before, as in the contract', () => {
    join(ALICE, 1000, 11)
    startRound(12, 1000)
    reward(ALICE, 500)
    transaction()
    reward(ORCHESTRATOR, 500)
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    // 2000 of tokens, half of the stake: 1000, as before.
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', '49999999999999999999999999')
  })

  test('fees continue from a fee factor that a claim wrote', () => {
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    startRound(12)
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 0, 12)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', '60000000000000000000000000')
    transaction()
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeFeeFactor', '120000000000000000000000000')
  })

  test('fees of an orchestrator outside the pool are shared over the stake of its last update', () => {
    transcoderDeactivated(ORCHESTRATOR, 12)
    transaction()
    bond(ALICE, ORCHESTRATOR, NOBODY, 500, 500)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1500')
    startRound(13)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 100)
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 13, 'cumulativeFeeFactor', '60000000000000000000000000')
  })

  test('fees with nothing staked are all commission', () => {
    winningTicketTransfer(SENDER, ALICE, 100)
    expectOrchestrator(ALICE, 'cumulativeFees', '100')
    expectOrchestrator(ALICE, 'lastFeeRound', '11')
    expectProtocol('unclaimedPoolFees', '0')
  })
})
