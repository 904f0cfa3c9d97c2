import type { Chain } from '@confluence/protocol/chains'
import { LRUCache } from 'lru-cache'
import { apiError } from '../errors.ts'
import type { Join } from '../join/join.ts'
import { perRow } from '../join/per-join.ts'
import { type ChainPoll, pollState, votesIn } from '../join/polls.ts'
import { type Tally, tally, type VotingStake, type WeighedVote, weigh } from '../join/tally.ts'
import { isSettled } from '../mirror/follow.ts'
import { votingStakeAt } from '../mirror/voting-stake.ts'
import type { TallyBlocker } from '../schema/generated.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'

/** What the votes of a poll come to, or why that is not known. */
export interface PollCount {
  /** `block`: the one of the poll's chain whose stake is counted. */
  readonly tally: (Tally & { block: number }) | null
  readonly blockedBy: TallyBlocker | null
  readonly votes: readonly WeighedVote[]
}

/** Counts the votes of polls: of open ones in the join, of others with the stake that their chain's subgraph has of then. */
export interface PollCounts {
  of(join: Join, poll: ChainPoll): PollCount | Promise<PollCount>
}

/** Closed polls whose counts are kept. */
const MOST_KEPT = 1000

export function createPollCounts(upstreams: Readonly<Record<Chain, Upstream>>): PollCounts {
  const kept = new LRUCache<string, Promise<PollCount>>({ max: MOST_KEPT })
  const openCount = perRow((join: Join, poll: ChainPoll) => {
    const mirror = join.chain(poll.chain)
    return countAt(join, poll, mirror.block.number, mirror)
  })

  async function closedCount(join: Join, poll: ChainPoll): Promise<PollCount> {
    const { block, deployment } = join.chain(poll.chain)
    const last = poll.chain === 'l1' ? Number(poll.endBlock) : null
    if (last === null) return unknown(join, poll, 'END_BLOCK_UNKNOWN')
    if (last > block.number) return unknown(join, poll, 'END_BLOCK_NOT_INDEXED')
    const key = [deployment, poll.id, last, isSettled(last, block.number) || block.hash].join()
    const counting = kept.get(key) ?? count()
    kept.set(key, counting)
    counting.catch(() => kept.delete(key))
    return counting

    async function count() {
      const voters = votesIn(join, poll).map(({ voter }) => voter)
      return countAt(join, poll, last as number, await stakeAt(upstreams[poll.chain], last as number, voters))
    }
  }

  return {
    of: (join, poll) => (pollState(join, poll) === 'OPEN' ? openCount(join, poll) : closedCount(join, poll)),
  }
}

function countAt(join: Join, poll: ChainPoll, block: number, stake: VotingStake): PollCount {
  const votes = weigh(votesIn(join, poll), stake)
  const counted = tally(poll, votes, stake)
  return counted
    ? { tally: { ...counted, block }, blockedBy: null, votes }
    : { tally: null, blockedBy: 'STAKE_NOT_EXACT', votes }
}

function unknown(join: Join, poll: ChainPoll, blockedBy: TallyBlocker): PollCount {
  const votes = votesIn(join, poll).map((vote) => ({
    ...vote,
    registeredTranscoder: null,
    voteStake: null,
    nonVoteStake: null,
    weight: null,
  }))
  return { tally: null, blockedBy, votes }
}

async function stakeAt(upstream: Upstream, block: number, voters: readonly string[]): Promise<VotingStake> {
  try {
    return await votingStakeAt(upstream, block, voters)
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    throw apiError(
      'SUBGRAPH_UNAVAILABLE',
      `the subgraph does not give the stake at block ${block}, where the poll ended: ${error.message}`,
    )
  }
}
