import { Bytes } from '@graphprotocol/graph-ts'
import { Sender } from '../records/sender'

/** A broadcaster; one that no event has mentioned has nothing. */
export function loadSender(id: Bytes): Sender {
  const existing = Sender.load(id)
  return existing ? existing : new Sender(id)
}
