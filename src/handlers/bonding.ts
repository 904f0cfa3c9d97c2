import { Bytes } from '@graphprotocol/graph-ts'
import {
  Bond,
  EarningsClaimed,
  Rebond,
  TransferBond,
  Unbond,
  WithdrawFees,
  WithdrawFees1,
  WithdrawStake,
} from '../../generated/BondingManager/BondingManager'
import { bond, claimEarnings, rebond, unbond } from '../accounting/bonding'
import { beginAmounts } from '../accounting/early-bonding'
import { noteFallbackFactors } from '../accounting/earnings-factors'
import { close, closeLock, createLock, loadLock } from '../accounting/unbonding-locks'
import { newAccountEvent, newSecondEvent, recordFees, recordStake } from '../entities/account-events'
import { payFees } from '../entities/accounts'
import { AccountEventKind, LockState } from '../entities/enums'
import { addressOrNull } from '../entities/ids'
import { delegateOf, Ledger } from '../ledger/ledger'
import { ZERO_ADDRESS } from '../math/constants'
import { bondedAmount } from '../math/pending'

// Bond(address indexed newDelegate, address indexed oldDelegate, address indexed delegator, uint256 additionalAmount, uint256 bondedAmount)
export function handleBond(event: Bond): void {
  settleBond(new Ledger(event), event)
}

// The same on L1, where it is the first event with amounts
export function handleL1Bond(event: Bond): void {
  const ledger = new Ledger(event)
  beginAmounts(ledger)
  settleBond(ledger, event)
}

function settleBond(ledger: Ledger, event: Bond): void {
  const params = event.params
  bond(
    ledger,
    ledger.openCall(event),
    params.delegator,
    params.newDelegate,
    params.oldDelegate,
    params.additionalAmount,
    params.bondedAmount,
  )
  ledger.endCall()
  ledger.close()
  const delegate = addressOrNull(params.newDelegate)
  recordStake(event, AccountEventKind.BOND, params.delegator, delegate, params.additionalAmount)
}

// Unbond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound)
export function handleUnbond(event: Unbond): void {
  settleUnbond(new Ledger(event), event, event.params.delegate)
}

// The same on L1, where until October 2018 it names the zero address if all is unbonded: the delegate is cleared by then
export function handleL1Unbond(event: Unbond): void {
  const ledger = new Ledger(event)
  const delegator = ledger.delegator(event.params.delegator)
  if (event.params.delegate != ZERO_ADDRESS || delegator.bondedAmount) {
    settleUnbond(ledger, event, event.params.delegate)
    return
  }
  delegator.bondedAmount = event.params.amount
  settleUnbond(ledger, event, delegateOf(delegator))
}

function settleUnbond(ledger: Ledger, event: Unbond, delegate: Bytes): void {
  const params = event.params
  unbond(ledger, params.delegator, delegate, params.amount)
  createLock(ledger, params.delegator, params.unbondingLockId, delegate, params.amount, params.withdrawRound)
  ledger.endCall()
  ledger.close()
  recordStake(
    event,
    AccountEventKind.UNBOND,
    params.delegator,
    delegate == ZERO_ADDRESS ? null : delegate,
    params.amount,
    params.unbondingLockId,
    params.withdrawRound,
  )
}

// Rebond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount)
export function handleRebond(event: Rebond): void {
  settleRebond(new Ledger(event), event)
}

// The same on L1, whose claims look back for start factors that this may leave unset
export function handleL1Rebond(event: Rebond): void {
  const ledger = new Ledger(event)
  const delegate = event.params.delegate
  if (bondedAmount(ledger.delegator(event.params.delegator)).isZero()) {
    noteFallbackFactors(ledger, ledger.orchestrator(delegate), ledger.protocol.currentRound)
  }
  settleRebond(ledger, event)
}

function settleRebond(ledger: Ledger, event: Rebond): void {
  const params = event.params
  rebond(ledger, ledger.openCall(event), params.delegator, params.delegate, params.amount)
  closeLock(params.delegator, params.unbondingLockId, LockState.REBONDED)
  ledger.endCall()
  ledger.close()
  const delegate = addressOrNull(params.delegate)
  recordStake(
    event,
    AccountEventKind.REBOND,
    params.delegator,
    delegate,
    params.amount,
    params.unbondingLockId,
  )
}

// TransferBond(address indexed oldDelegator, address indexed newDelegator, uint256 oldUnbondingLockId, uint256 newUnbondingLockId, uint256 amount)
// The call goes on to bond the receiver's new lock again: neither lock outlives it, yet each used up an id.
export function handleTransferBond(event: TransferBond): void {
  const params = event.params
  const sent = loadLock(params.oldDelegator, params.oldUnbondingLockId)
  if (!sent) return
  close(sent, LockState.TRANSFERRED)
  const ledger = new Ledger(event)
  createLock(
    ledger,
    params.newDelegator,
    params.newUnbondingLockId,
    sent.delegate,
    params.amount,
    sent.withdrawRound,
  )
  const call = ledger.openCall(event)
  call.transferring = true
  call.keep(event)
  ledger.close()
  recordTransfer(event)
}

function recordTransfer(event: TransferBond): void {
  const params = event.params
  const sent = newAccountEvent(event, AccountEventKind.TRANSFER_SENT, params.oldDelegator)
  sent.counterpart = params.newDelegator
  sent.stake = params.amount
  sent.lockId = params.oldUnbondingLockId
  sent.save()
  const received = newSecondEvent(event, AccountEventKind.TRANSFER_RECEIVED, params.newDelegator)
  received.counterpart = params.oldDelegator
  received.stake = params.amount
  received.lockId = params.newUnbondingLockId
  received.save()
}

// WithdrawStake(address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound)
export function handleWithdrawStake(event: WithdrawStake): void {
  const params = event.params
  closeLock(params.delegator, params.unbondingLockId, LockState.WITHDRAWN)
  recordStake(
    event,
    AccountEventKind.WITHDRAW_STAKE,
    params.delegator,
    null,
    params.amount,
    params.unbondingLockId,
  )
}

// WithdrawFees(address indexed delegator, address recipient, uint256 amount)
export function handleWithdrawFees(event: WithdrawFees): void {
  const ledger = new Ledger(event)
  const params = event.params
  payFees(ledger.delegator(params.delegator), params.amount)
  ledger.close()
  recordFees(event, AccountEventKind.WITHDRAW_FEES, params.delegator, params.amount, params.recipient)
}

// WithdrawFees(address indexed delegator), L1: always the whole balance
export function handleL1WithdrawFees(event: WithdrawFees1): void {
  const ledger = new Ledger(event)
  const delegator = ledger.delegator(event.params.delegator)
  const paid = delegator.fees
  payFees(delegator, paid)
  ledger.close()
  recordFees(event, AccountEventKind.WITHDRAW_FEES, delegator.id, delegator.withdrawnFees ? paid : null)
}

// EarningsClaimed(address indexed delegate, address indexed delegator, uint256 rewards, uint256 fees, uint256 startRound, uint256 endRound)
export function handleEarningsClaimed(event: EarningsClaimed): void {
  const ledger = new Ledger(event)
  const params = event.params
  claimEarnings(ledger, params.delegator, params.delegate, params.rewards, params.fees, params.endRound)
  ledger.close()
  const record = newAccountEvent(event, AccountEventKind.CLAIM_EARNINGS, params.delegator)
  record.delegate = addressOrNull(params.delegate)
  record.stake = params.rewards
  record.fees = params.fees
  record.round = params.endRound
  record.save()
}
