import { classicRedemptionHash, classicTicketId } from '@confluence/protocol/retryable-ticket'
import type { TicketRow } from '../mirror/rows.ts'

/** What the retryable ticket of a migration was called before Nitro. */
export interface ClassicIds {
  ticketId: string
  /** Hash of the L2 transaction that it becomes when it is redeemed. */
  redemption: string
}

const known = new WeakMap<TicketRow, ClassicIds>()

/** The classic ids of a ticket. They are kept: hashing them takes longer than the rest of an account's answer. */
export function classicIdsOf(ticket: TicketRow): ClassicIds {
  const found = known.get(ticket)
  if (found) return found
  const ticketId = classicTicketId(ticket.seqNo)
  const ids = { ticketId, redemption: classicRedemptionHash(ticketId) }
  known.set(ticket, ids)
  return ids
}
