import { Address } from '@graphprotocol/graph-ts'
import * as Events from '../../generated/TicketBroker/TicketBroker'
import * as L2 from '../../src/l2'
import { CONTRACT } from '../accounts'
import { address, emit, int, uint } from './event'

export function depositFunded(sender: Address, amount: i64): void {
  L2.handleDepositFunded(
    emit<Events.DepositFunded>(CONTRACT, [address('sender', sender), uint('amount', int(amount))]),
  )
}

export function reserveFunded(sender: Address, amount: i64): void {
  L2.handleReserveFunded(
    emit<Events.ReserveFunded>(CONTRACT, [address('reserveHolder', sender), uint('amount', int(amount))]),
  )
}

export function reserveClaimed(sender: Address, claimant: Address, amount: i64): void {
  L2.handleReserveClaimed(
    emit<Events.ReserveClaimed>(CONTRACT, [
      address('reserveHolder', sender),
      address('claimant', claimant),
      uint('amount', int(amount)),
    ]),
  )
}

/** What a winning ticket paid. */
export function winningTicketTransfer(sender: Address, recipient: Address, amount: i64): void {
  L2.handleWinningTicketTransfer(
    emit<Events.WinningTicketTransfer>(CONTRACT, [
      address('sender', sender),
      address('recipient', recipient),
      uint('amount', int(amount)),
    ]),
  )
}

export function unlock(sender: Address, startRound: i32, endRound: i32): void {
  L2.handleUnlock(
    emit<Events.Unlock>(CONTRACT, [
      address('sender', sender),
      uint('startRound', int(startRound)),
      uint('endRound', int(endRound)),
    ]),
  )
}

export function unlockCancelled(sender: Address): void {
  L2.handleUnlockCancelled(emit<Events.UnlockCancelled>(CONTRACT, [address('sender', sender)]))
}

export function withdrawal(sender: Address, deposit: i64, reserve: i64): void {
  L2.handleWithdrawal(
    emit<Events.Withdrawal>(CONTRACT, [
      address('sender', sender),
      uint('deposit', int(deposit)),
      uint('reserve', int(reserve)),
    ]),
  )
}
