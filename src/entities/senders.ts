import { Bytes } from '@graphprotocol/graph-ts'
import { Sender } from '../../generated/schema'
import { ZERO } from '../math/constants'

export function loadSender(id: Bytes): Sender {
  const existing = Sender.load(id)
  if (existing) return existing
  const sender = new Sender(id)
  sender.deposit = ZERO
  sender.reserve = ZERO
  sender.withdrawRound = ZERO
  sender.reserveClaimedRound = ZERO
  sender.reserveClaimed = ZERO
  return sender
}
