import {
  DepositFunded,
  ReserveClaimed,
  ReserveFunded,
  Unlock,
  UnlockCancelled,
  WinningTicketTransfer,
  Withdrawal,
} from '../../generated/TicketBroker/TicketBroker'
import { addFees } from '../accounting/fees'
import { recordFees, recordStep } from '../entities/account-events'
import { AccountEventKind } from '../entities/enums'
import { loadProtocol } from '../entities/protocol'
import { addRoundFees } from '../entities/rounds'
import { loadSender } from '../entities/senders'
import { Ledger } from '../ledger/ledger'
import { ZERO } from '../math/constants'

// DepositFunded(address indexed sender, uint256 amount)
export function handleDepositFunded(event: DepositFunded): void {
  const sender = loadSender(event.params.sender)
  sender.deposit = sender.deposit.plus(event.params.amount)
  sender.save()
  recordFees(event, AccountEventKind.FUND_DEPOSIT, sender.id, event.params.amount)
}

// ReserveFunded(address indexed reserveHolder, uint256 amount)
export function handleReserveFunded(event: ReserveFunded): void {
  const sender = loadSender(event.params.reserveHolder)
  sender.reserve = sender.reserve.plus(event.params.amount)
  sender.save()
  recordFees(event, AccountEventKind.FUND_RESERVE, sender.id, event.params.amount)
}

// ReserveClaimed(address indexed reserveHolder, address claimant, uint256 amount)
// What is claimed passes through the deposit: the WinningTicketTransfer that follows takes the deposit and it together.
export function handleReserveClaimed(event: ReserveClaimed): void {
  const amount = event.params.amount
  const round = loadProtocol().currentRound
  const sender = loadSender(event.params.reserveHolder)
  if (sender.reserveClaimedRound != round) {
    sender.reserveClaimedRound = round
    sender.reserveClaimed = ZERO
  }
  sender.reserveClaimed = sender.reserveClaimed.plus(amount)
  sender.reserve = sender.reserve.minus(amount)
  sender.deposit = sender.deposit.plus(amount)
  sender.save()
}

// WinningTicketTransfer(address indexed sender, address indexed recipient, uint256 amount): what was really paid, where
// WinningTicketRedeemed only has the face value
export function handleWinningTicketTransfer(event: WinningTicketTransfer): void {
  const sender = loadSender(event.params.sender)
  sender.deposit = sender.deposit.minus(event.params.amount)
  sender.save()

  const ledger = new Ledger(event)
  addFees(ledger, event.params.recipient, event.params.amount)
  addRoundFees(ledger.protocol, event.params.amount)
  ledger.close()
}

// Unlock(address indexed sender, uint256 startRound, uint256 endRound): endRound is the first one to withdraw in
export function handleUnlock(event: Unlock): void {
  const sender = loadSender(event.params.sender)
  sender.withdrawRound = event.params.endRound
  sender.save()
  recordStep(event, AccountEventKind.UNLOCK, sender.id, event.params.endRound)
}

// UnlockCancelled(address indexed sender)
export function handleUnlockCancelled(event: UnlockCancelled): void {
  const sender = loadSender(event.params.sender)
  sender.withdrawRound = ZERO
  sender.save()
  recordStep(event, AccountEventKind.CANCEL_UNLOCK, sender.id)
}

// Withdrawal(address indexed sender, uint256 deposit, uint256 reserve): everything; the contract leaves withdrawRound
export function handleWithdrawal(event: Withdrawal): void {
  const sender = loadSender(event.params.sender)
  sender.deposit = ZERO
  sender.reserve = ZERO
  sender.save()
  const paid = event.params.deposit.plus(event.params.reserve)
  recordFees(event, AccountEventKind.WITHDRAW_FUNDS, sender.id, paid)
}
