import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import {
  TranscoderEvicted,
  TranscoderResigned,
  TranscoderUpdate,
} from '../../generated/BondingManagerPreStreamflow/EarlyBondingManager'
import { Bond, Unbond, WithdrawStake } from '../../generated/BondingManagerPreTributary/EarlyBondingManager'
import { bondEarly, joinEarlyPool, leaveEarlyPool, unbondEarly } from '../accounting/early-bonding'
import { closeEarlyLock } from '../accounting/unbonding-locks'
import { recordStake, recordStep } from '../entities/account-events'
import { AccountEventKind, LockState } from '../entities/enums'
import { Ledger } from '../ledger/ledger'

// Events of Ethereum's BondingManager that later versions logged with other arguments, or not at all. Up to August 2018
// (Tributary) those of delegators carried no amounts; up to January 2020 (Streamflow) the transcoder pool had these.

// Bond(address indexed delegate, address indexed delegator)
export function handleEarlyBond(event: Bond): void {
  const ledger = new Ledger(event)
  closeEarlyLock(event.params.delegator, LockState.REBONDED)
  bondEarly(ledger, event.params.delegator, event.params.delegate)
  ledger.close()
  recordStake(event, AccountEventKind.BOND, event.params.delegator, event.params.delegate, null)
}

// Unbond(address indexed delegate, address indexed delegator): of everything, and the delegate is cleared by then
export function handleEarlyUnbond(event: Unbond): void {
  const ledger = new Ledger(event)
  unbondEarly(ledger, event.params.delegator)
  ledger.close()
  recordStep(event, AccountEventKind.UNBOND, event.params.delegator)
}

// WithdrawStake(address indexed delegator)
export function handleEarlyWithdrawStake(event: WithdrawStake): void {
  closeEarlyLock(event.params.delegator, LockState.WITHDRAWN)
  recordStep(event, AccountEventKind.WITHDRAW_STAKE, event.params.delegator)
}

// TranscoderUpdate(address indexed transcoder, uint256 pendingRewardCut, uint256 pendingFeeShare, uint256 pendingPricePerSegment, bool registered)
export function handleEarlyTranscoderUpdate(event: TranscoderUpdate): void {
  const ledger = new Ledger(event)
  const orchestrator = ledger.orchestrator(event.params.transcoder)
  orchestrator.rewardCut = event.params.pendingRewardCut
  orchestrator.feeShare = event.params.pendingFeeShare
  if (event.params.registered) joinEarlyPool(ledger, orchestrator)
  ledger.close()
  recordStep(event, AccountEventKind.UPDATE_COMMISSION, event.params.transcoder)
}

// TranscoderEvicted(address indexed transcoder)
export function handleTranscoderEvicted(event: TranscoderEvicted): void {
  leave(event, event.params.transcoder)
}

// TranscoderResigned(address indexed transcoder)
export function handleTranscoderResigned(event: TranscoderResigned): void {
  leave(event, event.params.transcoder)
}

function leave(event: ethereum.Event, transcoder: Bytes): void {
  const ledger = new Ledger(event)
  leaveEarlyPool(ledger, ledger.orchestrator(transcoder))
  ledger.close()
  recordStep(event, AccountEventKind.DEACTIVATE, transcoder)
}
