import type { Chain } from '@confluence/protocol/chains'
import type { Standing } from '@confluence/protocol/earnings'
import { pending } from '@confluence/protocol/pending'
import type { PastStakeRow } from '../mirror/rows.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'
import { type ChainRound, roundsOf } from './rounds.ts'

/** A round, and the last block before the next one; null for the current round, which ends with the pinned block. */
export interface RoundSpan {
  readonly id: string
  readonly round: ChainRound
  readonly end: number | null
  readonly before: RoundSpan | undefined
}

/** Rounds whose earnings events determine, oldest first; null where they determine none. */
export const roundSpans = {
  l1: perJoin((join) => spansOn(join, 'l1')),
  l2: perJoin((join) => spansOn(join, 'l2')),
}

// No call that changes stake or earns is possible from a round's end on until the next one is initialized, so that the
// block before that has all of a round, and the block of it none of the round before.
function spansOn(join: Join, chain: Chain): RoundSpan[] | null {
  const exactSince = join.chain(chain).protocol?.exactSinceRound ?? null
  if (exactSince === null) return null
  const rounds = roundsOf[chain](join)
    .filter(({ number }) => number >= exactSince)
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  const spans: RoundSpan[] = []
  for (const [index, round] of rounds.entries()) {
    const next = rounds[index + 1]
    const end = next ? Number(next.startBlock) - 1 : null
    spans.push({ id: round.id, round, end, before: spans[index - 1] })
  }
  return spans
}

/** Where an account stands, with its stake as of a block in `round`; null where events do not determine it. */
export function standingOf(
  { bondedAmount, principal, withdrawnFees, ...row }: PastStakeRow,
  round: bigint,
): Standing | null {
  if (bondedAmount === null || principal === null || withdrawnFees === null) return null
  const isOwnDelegate = row.delegate?.id === row.id
  const { stake, fees } = pending({ ...row, bondedAmount, isOwnDelegate }, round)
  return { pendingStake: stake, pendingFees: fees, principal, withdrawnFees }
}
