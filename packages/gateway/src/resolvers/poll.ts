import { idOn } from '../join/ids.ts'
import type { Join } from '../join/join.ts'
import { perChains } from '../join/per-join.ts'
import { type ChainPoll, pollState, pollsOn, proposalText, votesIn } from '../join/polls.ts'
import { checkPage, type FieldsOf, listOf, newestFirst, type Paged, select } from '../query/select.ts'
import type { PollResolvers, QueryPollsArgs } from '../schema/generated.ts'
import type { ApiContext } from './context.ts'
import type { PollCount } from './poll-counts.ts'

const fields = (join: Join) =>
  ({
    state: (poll) => pollState(join, poll),
    voterCount: (poll) => votesIn(join, poll).length,
  }) satisfies FieldsOf<ChainPoll, QueryPollsArgs>

const lists = perChains((join, chains) =>
  listOf(
    chains.flatMap((chain) => [...pollsOn[chain](join).values()]),
    fields(join),
  ),
)

export function polls(join: Join, given: Paged<QueryPollsArgs>): ChainPoll[] {
  const args = newestFirst(given)
  return select(lists[args.where?.chain ?? 'both'](join), args)
}

export const Poll = {
  proposalText,
  state: (poll, _, { join }) => pollState(join, poll),
  voterCount: (poll, _, { join }) => votesIn(join, poll).length,
  tally: (poll, _, context) => counted(poll, context, ({ tally }) => tally),
  tallyBlockedBy: (poll, _, context) => counted(poll, context, ({ blockedBy }) => blockedBy),
  votes(poll, { first, skip }, context) {
    checkPage(first, skip)
    return counted(poll, context, ({ votes }) =>
      votes.slice(skip, skip + first).map((vote) => ({ ...vote, id: idOn(poll.chain, vote.id) })),
    )
  },
} satisfies PollResolvers

/** Nothing is awaited where nothing has to be asked for. */
function counted<T>(
  poll: ChainPoll,
  { join, pollCounts }: ApiContext,
  pick: (count: PollCount) => T,
): T | Promise<T> {
  const count = pollCounts.of(join, poll)
  return count instanceof Promise ? count.then(pick) : pick(count)
}
