import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import { bond } from '../events/bonding-manager'
import { startChain } from '../events/event'
import { startRound } from '../events/rounds'
import {
  depositFunded,
  reserveClaimed,
  reserveFunded,
  unlock,
  unlockCancelled,
  winningTicketTransfer,
  withdrawal,
} from '../events/ticket-broker'
import { expectOrchestrator, expectSender } from '../expect'

describe('ticket broker', () => {
  beforeEach(() => {
    startChain()
    startRound(10)
  })

  test('DepositFunded and ReserveFunded add up', () => {
    reserveFunded(SENDER, 40)
    depositFunded(SENDER, 100)
    depositFunded(SENDER, 1)
    reserveFunded(SENDER, 2)
    expectSender(SENDER, 'deposit', '101')
    expectSender(SENDER, 'reserve', '42')
    expectSender(SENDER, 'withdrawRound', '0')
    expectSender(SENDER, 'reserveClaimed', '0')
    expectSender(SENDER, 'reserveClaimedRound', '0')
  })

  test('WinningTicketTransfer is paid from the deposit', () => {
    depositFunded(SENDER, 100)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 30)
    expectSender(SENDER, 'deposit', '70')
    expectSender(SENDER, 'reserve', '0')
    expectOrchestrator(ORCHESTRATOR, 'lastFeeRound', '10')
  })

  test('ReserveClaimed covers what the deposit lacks, counted once', () => {
    reserveFunded(SENDER, 1000)
    depositFunded(SENDER, 100)
    reserveClaimed(SENDER, ORCHESTRATOR, 50)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 150)
    expectSender(SENDER, 'deposit', '0')
    expectSender(SENDER, 'reserve', '950')
    expectSender(SENDER, 'reserveClaimed', '50')
    expectSender(SENDER, 'reserveClaimedRound', '10')
  })

  test('reserveClaimed adds up within a round only', () => {
    reserveFunded(SENDER, 1000)
    reserveClaimed(SENDER, ORCHESTRATOR, 50)
    reserveClaimed(SENDER, ALICE, 7)
    expectSender(SENDER, 'reserveClaimed', '57')
    startRound(11)
    reserveClaimed(SENDER, ORCHESTRATOR, 3)
    expectSender(SENDER, 'reserveClaimed', '3')
    expectSender(SENDER, 'reserveClaimedRound', '11')
    expectSender(SENDER, 'reserve', '940')
  })

  test('Unlock sets withdrawRound and UnlockCancelled clears it', () => {
    unlock(SENDER, 10, 12)
    expectSender(SENDER, 'withdrawRound', '12')
    unlockCancelled(SENDER)
    expectSender(SENDER, 'withdrawRound', '0')
  })

  test('Withdrawal empties deposit and reserve and leaves withdrawRound', () => {
    depositFunded(SENDER, 100)
    reserveFunded(SENDER, 40)
    unlock(SENDER, 10, 12)
    withdrawal(SENDER, 100, 40)
    expectSender(SENDER, 'deposit', '0')
    expectSender(SENDER, 'reserve', '0')
    expectSender(SENDER, 'withdrawRound', '12')
  })

  test('a ticket registers no orchestrator', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
    winningTicketTransfer(SENDER, ORCHESTRATOR, 30)
    expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
    assert.entityCount('Sender', 1)
  })
})
