import type { Chain } from '@confluence/protocol/chains'
import { earnedBetween, NOTHING } from '@confluence/protocol/earnings'
import { apiError } from '../errors.ts'
import { type RoundSpan, roundSpans, standingOf } from '../join/earnings.ts'
import { idOn } from '../join/ids.ts'
import { perJoin } from '../join/per-join.ts'
import { presentStake } from '../mirror/past-stake.ts'
import { type FieldsOf, listOf, type Paged, select } from '../query/select.ts'
import type { RoundEarnings, StakingEarningsArgs } from '../schema/generated.ts'
import type { ApiContext } from './context.ts'

/** Most rounds of one account in a page: each is read from the subgraph at a block of its own. */
const MOST_ROUNDS = 100

const fields = { round: ({ round }) => round.number } satisfies FieldsOf<
  RoundSpan,
  StakingEarningsArgs & { orderBy: 'round' }
>

const spanLists = {
  l1: perJoin((join) => listOf(roundSpans.l1(join) ?? [], fields)),
  l2: perJoin((join) => listOf(roundSpans.l2(join) ?? [], fields)),
}

/** What an account earned round by round; null where events do not determine it. */
export async function earningsOf(
  context: ApiContext,
  chain: Chain,
  account: string,
  args: Paged<StakingEarningsArgs>,
): Promise<RoundEarnings[] | null> {
  const { join } = context
  if (args.first > MOST_ROUNDS) {
    throw apiError(
      'BAD_USER_INPUT',
      `first is ${args.first}: ask for 0 to ${MOST_ROUNDS} rounds, and for more with where: {round_lt}`,
    )
  }
  if (!roundSpans[chain](join)) return null
  const spans = select(spanLists[chain](join), { ...args, orderBy: 'round' })
  const rows = await Promise.all(spans.map((span) => rowOf(context, chain, account, span)))
  return rows.includes('UNKNOWN') ? null : rows.filter((row) => row !== null && row !== 'UNKNOWN')
}

/** Null where the account had no stake yet when the round ended. */
async function rowOf(
  context: ApiContext,
  chain: Chain,
  account: string,
  { round, ...span }: RoundSpan,
): Promise<RoundEarnings | 'UNKNOWN' | null> {
  const [after, before] = await Promise.all([
    stakeAt(context, chain, account, span.end),
    span.before ? stakeAt(context, chain, account, span.before.end) : null,
  ])
  if (!after) return null
  const now = standingOf(after, round.number)
  const then = before && span.before ? standingOf(before, span.before.round.number) : NOTHING
  if (!now || !then) return 'UNKNOWN'
  return {
    id: idOn(chain, `${account}-${round.number}`),
    round: round.number,
    startTimestamp: round.startTimestamp,
    delegate: after.delegate?.id ?? null,
    ...earnedBetween(then, now),
    pendingStake: now.pendingStake,
    pendingFees: now.pendingFees,
  }
}

/** The account's stake at a block, or at the pinned one. */
async function stakeAt(
  { join, pastStakes }: ApiContext,
  chain: Chain,
  account: string,
  block: number | null,
) {
  if (block === null) return presentStake(join.chain(chain), account) ?? null
  return pastStakes.load({ chain, account, block })
}
