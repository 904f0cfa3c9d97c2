import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { MigrationTicket, UnbondingLock } from '../../generated/schema'
import { never } from '../../src/math/constants'
import { ALICE, BOB, CONTRACT, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import { bond, rebond, unbond, withdrawStake } from '../events/bonding-manager'
import { eventId, int, startChain, transaction, transactionHash } from '../events/event'
import {
  migrateDelegatorInitiated,
  migrateSenderInitiated,
  migrateUnbondingLocksInitiated,
  migrateUnbondingLocksInitiatedExactly,
} from '../events/l1-migrator'
import { startRound } from '../events/rounds'
import { expectField, expectLock, expectOrchestrator, expectProtocol } from '../expect'

describe('L1 migrator', () => {
  beforeEach(() => {
    startChain()
    startRound(10)
  })

  test('a ticket of a delegator has its L1 amounts and expires after 7 days', () => {
    transaction(ALICE)
    migrateDelegatorInitiated(101, ALICE, BOB, 300, 305, 7, ORCHESTRATOR)
    const id = eventId()
    expectField('MigrationTicket', id, 'kind', 'DELEGATOR')
    expectField('MigrationTicket', id, 'seqNo', '101')
    expectField('MigrationTicket', id, 'l1Address', ALICE.toHexString())
    expectField('MigrationTicket', id, 'l2Address', BOB.toHexString())
    expectField('MigrationTicket', id, 'delegate', ORCHESTRATOR.toHexString())
    expectField('MigrationTicket', id, 'stake', '300')
    expectField('MigrationTicket', id, 'delegatedStake', '305')
    expectField('MigrationTicket', id, 'fees', '7')
    expectField('MigrationTicket', id, 'submitter', ALICE.toHexString())
    expectField('MigrationTicket', id, 'signed', 'false')
    expectField('MigrationTicket', id, 'migrator', CONTRACT.toHexString())
    expectField('MigrationTicket', id, 'blockNumber', '1003')
    expectField('MigrationTicket', id, 'blockTimestamp', '1650000003')
    expectField('MigrationTicket', id, 'transactionHash', transactionHash().toHexString())
    expectField('MigrationTicket', id, 'expiresAt', '1650604803')
    const ticket = MigrationTicket.load(id)!
    assert.assertTrue(!ticket.lockIds)
    assert.assertTrue(!ticket.deposit)
    assert.assertTrue(!ticket.reserve)
  })

  test('a ticket that another account submits was signed', () => {
    transaction(BOB)
    migrateDelegatorInitiated(101, ALICE, ALICE, 300, 300, 7, ORCHESTRATOR)
    expectField('MigrationTicket', eventId(), 'submitter', BOB.toHexString())
    expectField('MigrationTicket', eventId(), 'signed', 'true')
  })

  test('a ticket without a delegate has null, not the zero address', () => {
    migrateDelegatorInitiated(101, ALICE, ALICE, 0, 0, 7, NOBODY)
    assert.assertTrue(!MigrationTicket.load(eventId())!.delegate)
  })

  test('one account may initiate many times', () => {
    migrateDelegatorInitiated(101, ALICE, ALICE, 300, 300, 7, ORCHESTRATOR)
    migrateDelegatorInitiated(102, ALICE, ALICE, 300, 300, 7, ORCHESTRATOR)
    assert.entityCount('MigrationTicket', 2)
  })

  test('a migration of an orchestrator with another stake than it has here is a failed self-check', () => {
    bond(ORCHESTRATOR, ORCHESTRATOR, NOBODY, 500, 500)
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    migrateDelegatorInitiated(101, ALICE, BOB, 300, 0, 7, ORCHESTRATOR)
    migrateDelegatorInitiated(102, ORCHESTRATOR, BOB, 500, 800, 7, ORCHESTRATOR)
    expectProtocol('bondMismatches', '0')
    migrateDelegatorInitiated(103, ORCHESTRATOR, BOB, 500, 801, 7, ORCHESTRATOR)
    expectProtocol('bondMismatches', '1')
    expectProtocol('firstMismatchBlock', '1002')
    expectOrchestrator(ORCHESTRATOR, 'bondMismatches', '1')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '800')
    migrateDelegatorInitiated(104, BOB, BOB, 500, 801, 7, BOB)
    expectProtocol('bondMismatches', '1')
  })

  test('a ticket of a sender has its deposit and reserve', () => {
    transaction(SENDER)
    migrateSenderInitiated(103, SENDER, BOB, 1000, 50)
    expectField('MigrationTicket', eventId(), 'kind', 'SENDER')
    expectField('MigrationTicket', eventId(), 'seqNo', '103')
    expectField('MigrationTicket', eventId(), 'deposit', '1000')
    expectField('MigrationTicket', eventId(), 'reserve', '50')
    expectField('MigrationTicket', eventId(), 'l1Address', SENDER.toHexString())
    expectField('MigrationTicket', eventId(), 'l2Address', BOB.toHexString())
    const ticket = MigrationTicket.load(eventId())!
    assert.assertTrue(!ticket.stake)
    assert.assertTrue(!ticket.fees)
    assert.assertTrue(!ticket.delegate)
  })

  describe('unbonding locks', () => {
    beforeEach(() => {
      bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
      for (let id = 0; id < 4; id++) unbond(ALICE, ORCHESTRATOR, id, 10, 17)
      transaction(ALICE)
    })

    test('the locks that a ticket names link to it', () => {
      migrateUnbondingLocksInitiated(104, ALICE, BOB, 20, [0, 2], ORCHESTRATOR)
      const id = eventId()
      expectField('MigrationTicket', id, 'kind', 'UNBONDING_LOCKS')
      expectField('MigrationTicket', id, 'stake', '20')
      expectField('MigrationTicket', id, 'lockIds', '[0, 2]')
      expectField('MigrationTicket', id, 'delegate', ORCHESTRATOR.toHexString())
      expectLock(ALICE, 0, 'state', 'MIGRATION_INITIATED')
      expectLock(ALICE, 0, 'ticket', id.toHexString())
      expectLock(ALICE, 1, 'state', 'UNBONDING')
      assert.assertTrue(!UnbondingLock.load(ALICE.concatI32(1))!.ticket)
      expectLock(ALICE, 2, 'state', 'MIGRATION_INITIATED')
      expectLock(ALICE, 3, 'state', 'UNBONDING')
    })

    test('a lock links to the last ticket that names it', () => {
      migrateUnbondingLocksInitiated(104, ALICE, BOB, 10, [0], ORCHESTRATOR)
      migrateUnbondingLocksInitiated(105, ALICE, BOB, 20, [0, 1], ORCHESTRATOR)
      expectLock(ALICE, 0, 'ticket', eventId().toHexString())
      expectLock(ALICE, 1, 'ticket', eventId().toHexString())
    })

    test('a ticket leaves locks that are over as they are', () => {
      rebond(ALICE, ORCHESTRATOR, 0, 10)
      withdrawStake(ALICE, 1, 10, 17)
      migrateUnbondingLocksInitiated(104, ALICE, BOB, 10, [0, 1, 2], ORCHESTRATOR)
      expectLock(ALICE, 0, 'state', 'REBONDED')
      expectLock(ALICE, 1, 'state', 'WITHDRAWN')
      expectLock(ALICE, 2, 'state', 'MIGRATION_INITIATED')
    })

    test('a ticket keeps lock ids of any size as they are, and finds no lock by them', () => {
      const ids = [never(), int(4294967296), int(1)]
      migrateUnbondingLocksInitiatedExactly(104, ALICE, BOB, 10, ids, ORCHESTRATOR)
      expectField('MigrationTicket', eventId(), 'lockIds', `[${never().toString()}, 4294967296, 1]`)
      assert.entityCount('UnbondingLock', 4)
      expectLock(ALICE, 0, 'state', 'UNBONDING')
      expectLock(ALICE, 1, 'state', 'MIGRATION_INITIATED')
    })

    test('a ticket may name unknown locks, which the contract counts as 0', () => {
      migrateUnbondingLocksInitiated(104, ALICE, BOB, 10, [9, 3], NOBODY)
      assert.entityCount('UnbondingLock', 4)
      expectLock(ALICE, 3, 'state', 'MIGRATION_INITIATED')
      assert.assertTrue(!MigrationTicket.load(eventId())!.delegate)
    })
  })
})
