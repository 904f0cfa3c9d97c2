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
import { noteFallbackFactors } from '../accounting/earnings-factors'
import { closeLock, createLock } from '../accounting/unbonding-locks'
import { LockState } from '../entities/enums'
import { unbondingLockId } from '../entities/ids'
import { endCall, loadCall, saveCall } from '../ledger/call-context'
import { Ledger } from '../ledger/ledger'
import { ZERO } from '../math/constants'

// Bond(address indexed newDelegate, address indexed oldDelegate, address indexed delegator, uint256 additionalAmount, uint256 bondedAmount)
export function handleBond(event: Bond): void {
  const ledger = new Ledger()
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
  const ledger = new Ledger()
  const params = event.params
  unbond(ledger, params.delegator, params.delegate, params.amount)
  createLock(
    ledger,
    params.delegator,
    params.unbondingLockId,
    params.delegate,
    params.amount,
    params.withdrawRound,
  )
  endCall(loadCall(event))
  ledger.close()
}

// Rebond(address indexed delegate, address indexed delegator, uint256 unbondingLockId, uint256 amount)
export function handleRebond(event: Rebond): void {
  settleRebond(new Ledger(), event)
}

// The same on L1, whose claims look back for start factors that this may leave unset
export function handleL1Rebond(event: Rebond): void {
  const ledger = new Ledger()
  const delegate = event.params.delegate
  if (ledger.delegator(event.params.delegator).bondedAmount.isZero()) {
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
  const ledger = new Ledger()
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
  const ledger = new Ledger()
  const delegator = ledger.delegator(event.params.delegator)
  delegator.fees = delegator.fees.minus(event.params.amount)
  ledger.close()
}

// WithdrawFees(address indexed delegator), L1: always the whole balance
export function handleL1WithdrawFees(event: WithdrawFees1): void {
  const ledger = new Ledger()
  ledger.delegator(event.params.delegator).fees = ZERO
  ledger.close()
}

// EarningsClaimed(address indexed delegate, address indexed delegator, uint256 rewards, uint256 fees, uint256 startRound, uint256 endRound)
export function handleEarningsClaimed(event: EarningsClaimed): void {
  const ledger = new Ledger()
  const params = event.params
  claimEarnings(ledger, params.delegator, params.delegate, params.rewards, params.fees, params.endRound)
  ledger.close()
}
