import { groupBy } from '@confluence/protocol/lib/group-by'
import type { VoteRow } from '../mirror/rows.ts'

/** LIP-16: a vote for anything else is ignored, so that it replaces no vote. */
const CHOICES: Readonly<Record<string, VoteChoice>> = { 0: 'YES', 1: 'NO' }

export type VoteChoice = 'YES' | 'NO'

/** The vote of one voter that counts. */
export interface CountedVote extends VoteRow {
  readonly choice: VoteChoice
}

/** The last valid vote of each voter, by poll. */
export function countedVotes(votes: Iterable<VoteRow>): ReadonlyMap<string, readonly CountedVote[]> {
  const last = new Map<string, CountedVote>()
  for (const vote of votes) {
    const choice = CHOICES[String(vote.choiceId)]
    if (!choice) continue
    const key = `${vote.poll} ${vote.voter}`
    const before = last.get(key)
    if (!before || isAfter(vote, before)) last.set(key, { ...vote, choice })
  }
  return groupBy(last.values(), ({ poll }) => poll)
}

function isAfter(vote: VoteRow, other: VoteRow): boolean {
  if (vote.blockNumber === other.blockNumber) return vote.logIndex > other.logIndex
  return vote.blockNumber > other.blockNumber
}
