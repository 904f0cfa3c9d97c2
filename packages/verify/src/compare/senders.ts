import type { TruthRow } from '@confluence/recording/truth-row'
import type { ServedSender } from '../served.ts'
import { type Compare, eitherKeys } from '../tally.ts'

/** TicketBroker.getSenderInfo. A sender that either side does not have is one of zeros. */
export function compareSenders(compare: Compare, served: readonly ServedSender[], row: TruthRow): void {
  const ours = new Map(served.map((sender) => [sender.id, sender]))
  const theirs = new Map(Object.entries(row.senders))
  for (const id of eitherKeys(ours, theirs)) {
    const sender = ours.get(id)
    const recorded = theirs.get(id)
    const claimedNow = sender?.reserveClaimedRound === row.round ? sender.reserveClaimed : '0'
    compare('Sender.deposit', id, sender?.deposit ?? '0', recorded?.deposit ?? '0')
    compare('Sender.reserve', id, sender?.reserve ?? '0', recorded?.reserve ?? '0')
    compare('Sender.withdrawRound', id, sender?.withdrawRound ?? '0', recorded?.withdrawRound ?? '0')
    compare('Sender.reserveClaimed', id, claimedNow, recorded?.claimedInCurrentRound ?? '0')
  }
}
