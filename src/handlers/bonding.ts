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
import { UnbondingLock } from '../../generated/schema'
import { bond, claimEarnings, rebond, unbond } from '../accounting/bonding'
import { beginAmounts } from '../accounting/early-bonding'
import { noteFallbackFactors } from '../accounting/earnings-factors'
import { closeLock, createLock } from '../accounting/unbonding-locks'
import { payFees } from '../entities/accounts'
import { LockState } from '../entities/enums'
import { unbondingLockId } from '../entities/ids'
import { endCall, loadCall, saveCall } from '../ledger/call-context'
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
  const call = loadCall(event)
  const params = event.params
  bond(
    ledger,
    call,
    params.delegator,
    params.newDelegate,
    params.oldDelegate,
    params.additionalAmount,
    params.bondedAmount,
  )
  endCall(call)
  ledger.close()
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
  endCall(loadCall(event))
  ledger.close()
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
  const call = loadCall(event)
  const params = event.params
  rebond(ledger, call, params.delegator, params.delegate, params.amount)
  closeLock(params.delegator, params.unbondingLockId, LockState.REBONDED)
  endCall(call)
  ledger.close()
}

// TransferBond(address indexed oldDelegator, address indexed newDelegator, uint256 oldUnbondingLockId, uint256 newUnbondingLockId, uint256 amount)
// The call goes on to bond the receiver's new lock again: neither lock outlives it, yet each used up an id.
export function handleTransferBond(event: TransferBond): void {
  const params = event.params
  const sent = UnbondingLock.load(unbondingLockId(params.oldDelegator, params.oldUnbondingLockId))
  if (!sent) return
  closeLock(params.oldDelegator, params.oldUnbondingLockId, LockState.TRANSFERRED)
  const ledger = new Ledger(event)
  createLock(
    ledger,
    params.newDelegator,
    params.newUnbondingLockId,
    sent.delegate,
    params.amount,
    sent.withdrawRound,
  )
  ledger.close()
  const call = loadCall(event)
  call.transferring = true
  saveCall(call, event)
}

// WithdrawStake(address indexed delegator, uint256 unbondingLockId, uint256 amount, uint256 withdrawRound)
export function handleWithdrawStake(event: WithdrawStake): void {
  closeLock(event.params.delegator, event.params.unbondingLockId, LockState.WITHDRAWN)
}

// WithdrawFees(address indexed delegator, address recipient, uint256 amount)
export function handleWithdrawFees(event: WithdrawFees): void {
  const ledger = new Ledger(event)
  payFees(ledger.delegator(event.params.delegator), event.params.amount)
  ledger.close()
}

// WithdrawFees(address indexed delegator), L1: always the whole balance
export function handleL1WithdrawFees(event: WithdrawFees1): void {
  const ledger = new Ledger(event)
  const delegator = ledger.delegator(event.params.delegator)
  payFees(delegator, delegator.fees)
  ledger.close()
}

// EarningsClaimed(address indexed delegate, address indexed delegator, uint256 rewards, uint256 fees, uint256 startRound, uint256 endRound)
export function handleEarningsClaimed(event: EarningsClaimed): void {
  const ledger = new Ledger(event)
  const params = event.params
  claimEarnings(ledger, params.delegator, params.delegate, params.rewards, params.fees, params.endRound)
  ledger.close()
}
