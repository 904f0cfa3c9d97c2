import { Address } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { AccountEvent } from '../../generated/schema'
import { ALICE, BOB, CONTRACT, NOBODY, ORCHESTRATOR, SENDER } from '../accounts'
import {
  bond,
  bondOnL1,
  earningsClaimed,
  rebond,
  transcoderActivated,
  transcoderDeactivated,
  transcoderSlashed,
  transcoderUpdate,
  transferBond,
  unbond,
  unbondOnL1,
  withdrawFees,
  withdrawFeesOnL1,
  withdrawStake,
} from '../events/bonding-manager'
import { setContractInfoOnL1, setVersion } from '../events/controller'
import {
  earlyBond,
  earlyTranscoderUpdate,
  earlyUnbond,
  earlyWithdrawStake,
  transcoderEvicted,
  transcoderResigned,
} from '../events/early'
import { eventId, startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { depositFunded, reserveFunded, unlock, unlockCancelled, withdrawal } from '../events/ticket-broker'
import { expectField } from '../expect'

/** The record of the last log. */
function expectEvent(field: string, value: string): void {
  expectField('AccountEvent', eventId(), field, value)
}

/** What it is about, and what it has of stake, fees, lock and round: a dash where nothing. */
function expectLast(kind: string, account: Address, figures: string): void {
  expectEvent('kind', kind)
  expectEvent('account', account.toHexString())
  const event = AccountEvent.load(eventId())!
  const stake = event.stake
  const fees = event.fees
  const lockId = event.lockId
  const round = event.round
  const shown = [
    stake ? stake.toString() : '-',
    fees ? fees.toString() : '-',
    lockId ? lockId.toString() : '-',
    round ? round.toString() : '-',
  ]
  assert.stringEquals(figures, shown.join(' '))
}

describe('events of accounts', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    transaction()
  })

  test('a bond, with its place in the chain', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
    expectLast('UNBOND', ALICE, '100 - 0 17')
    expectEvent('delegate', ORCHESTRATOR.toHexString())
    const first = AccountEvent.load(eventId(1))!
    assert.stringEquals('BOND', first.kind)
    assert.stringEquals('300', first.stake!.toString())
    const last = AccountEvent.load(eventId())!
    assert.stringEquals('1', last.position.minus(first.position).toString())
    const block = last.blockNumber
    assert.stringEquals(
      block.leftShift(20).toString(),
      last.position.minus(last.position.mod(block.leftShift(20))).toString(),
    )
  })

  test('what becomes of a lock', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
    rebond(ALICE, ORCHESTRATOR, 0, 100)
    expectLast('REBOND', ALICE, '100 - 0 -')
    unbond(ALICE, ORCHESTRATOR, 1, 100, 17)
    withdrawStake(ALICE, 1, 100, 17)
    expectLast('WITHDRAW_STAKE', ALICE, '100 - 1 -')
  })

  test('a transfer is told of both sides', () => {
    bond(ALICE, ORCHESTRATOR, NOBODY, 300, 300)
    unbond(ALICE, ORCHESTRATOR, 0, 100, 17)
    transferBond(ALICE, BOB, 0, 4, 100)
    expectLast('TRANSFER_SENT', ALICE, '100 - 0 -')
    expectEvent('counterpart', BOB.toHexString())
    const received = AccountEvent.load(eventId().concat(Address.fromHexString('0x01')))!
    assert.stringEquals('TRANSFER_RECEIVED', received.kind)
    assert.bytesEquals(BOB, received.account)
    assert.bytesEquals(ALICE, received.counterpart!)
    assert.stringEquals('4', received.lockId!.toString())
  })

  test('claims and withdrawals of fees', () => {
    earningsClaimed(ORCHESTRATOR, ALICE, 30, 7, 12)
    expectLast('CLAIM_EARNINGS', ALICE, '30 7 - 12')
    withdrawFees(ALICE, BOB, 3)
    expectLast('WITHDRAW_FEES', ALICE, '- 3 - -')
    expectEvent('counterpart', BOB.toHexString())
    withdrawFeesOnL1(ALICE)
    expectLast('WITHDRAW_FEES', ALICE, '- 4 - -')
  })

  test('what an orchestrator does, and what happens to it', () => {
    transcoderUpdate(ORCHESTRATOR, 1, 2)
    expectLast('UPDATE_COMMISSION', ORCHESTRATOR, '- - - -')
    transcoderActivated(ORCHESTRATOR, 11)
    expectLast('ACTIVATE', ORCHESTRATOR, '- - - 11')
    bond(ORCHESTRATOR, ORCHESTRATOR, NOBODY, 100, 100)
    transcoderSlashed(ORCHESTRATOR, BOB, 5, 1)
    expectLast('SLASH', ORCHESTRATOR, '5 - - 10')
    expectEvent('counterpart', BOB.toHexString())
    transcoderDeactivated(ORCHESTRATOR, 12)
    expectLast('DEACTIVATE', ORCHESTRATOR, '- - - 12')
  })

  test('what a broadcaster does with its funds', () => {
    depositFunded(SENDER, 5)
    expectLast('FUND_DEPOSIT', SENDER, '- 5 - -')
    reserveFunded(SENDER, 6)
    expectLast('FUND_RESERVE', SENDER, '- 6 - -')
    unlock(SENDER, 10, 17)
    expectLast('UNLOCK', SENDER, '- - - 17')
    unlockCancelled(SENDER)
    expectLast('CANCEL_UNLOCK', SENDER, '- - - -')
    withdrawal(SENDER, 5, 6)
    expectLast('WITHDRAW_FUNDS', SENDER, '- 11 - -')
  })
})

describe('events of accounts on L1', () => {
  beforeEach(() => {
    startChain()
    setContractInfoOnL1('BondingManagerTarget', CONTRACT)
    startRound(961)
    transaction()
  })

  test('before there were amounts', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    expectLast('BOND', ALICE, '- - - -')
    expectEvent('delegate', ORCHESTRATOR.toHexString())
    earlyUnbond(ALICE)
    expectLast('UNBOND', ALICE, '- - - -')
    earlyWithdrawStake(ALICE)
    expectLast('WITHDRAW_STAKE', ALICE, '- - - -')
    earlyTranscoderUpdate(ORCHESTRATOR, 30000, true)
    expectLast('UPDATE_COMMISSION', ORCHESTRATOR, '- - - -')
    transcoderEvicted(ORCHESTRATOR)
    expectLast('DEACTIVATE', ORCHESTRATOR, '- - - -')
    transcoderResigned(ORCHESTRATOR)
    expectLast('DEACTIVATE', ORCHESTRATOR, '- - - -')
  })

  test('fees withdrawn by an account whose early claims are in no event are not known', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    withdrawFeesOnL1(ALICE)
    expectLast('WITHDRAW_FEES', ALICE, '- - - -')
  })

  test('an unbond that names no delegate is of the one it had', () => {
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 10, 10)
    unbondOnL1(ALICE, NOBODY, 0, 10, 968)
    expectLast('UNBOND', ALICE, '10 - 0 968')
    expectEvent('delegate', ORCHESTRATOR.toHexString())
  })
})
