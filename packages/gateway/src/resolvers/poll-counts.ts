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
import { type L1BlockOf, lastBlockFinder } from './last-block.ts'

/** What the votes of a poll come to, or why that is not known. */
export interface PollCount {
  /** The one of the poll's chain whose stake is counted; null where that is not known. */
  readonly block: number | null
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

/** Without `l1BlockOf` the last block of a closed poll on L2 is not known. */
export function createPollCounts(
  upstreams: Readonly<Record<Chain, Upstream>>,
  l1BlockOf: L1BlockOf = async () => null,
): PollCounts {
  const kept = new LRUCache<string, Promise<PollCount>>({ max: MOST_KEPT })
  const findLast = lastBlockFinder(l1BlockOf)
  const openCount = perRow((join: Join, poll: ChainPoll) => {
    const mirror = join.chain(poll.chain)
    return countAt(join, poll, mirror.block.number, mirror)
  })

  async function closedCount(join: Join, poll: ChainPoll): Promise<PollCount> {
    const { block } = join.chain(poll.chain)
    const last = await lastBlock(poll, block.number)
    if (typeof last === 'string') return unknown(join, poll, last)
    const voters = votesIn(join, poll).map(({ voter }) => voter)
    return countAt(join, poll, last, await stakeAt(upstreams[poll.chain], last, voters))
  }

  /** The block of a poll's chain that votes are counted at. */
  async function lastBlock({ chain, endBlock, blockNumber }: ChainPoll, head: number) {
    const range = { from: Number(blockNumber), to: head }
    const last = chain === 'l1' ? Number(endBlock) : await findLast(endBlock, range).catch(() => null)
    if (last === null) return 'END_BLOCK_UNKNOWN'
    return last === 'AFTER' || last > head ? 'END_BLOCK_NOT_INDEXED' : last
  }

  /** Kept for good once no reorganisation can change it, else for one block. What failed is not kept. */
  function keptCount(join: Join, poll: ChainPoll): Promise<PollCount> {
    const { block: head, deployment } = join.chain(poll.chain)
    const forGood = `${deployment} ${poll.id}`
    const forBlock = `${forGood} ${head.hash}`
    const known = kept.get(forGood) ?? kept.get(forBlock)
    if (known) return known
    const counting = closedCount(join, poll)
    kept.set(forBlock, counting)
    counting.then(
      ({ block }) => block !== null && isSettled(block, head.number) && kept.set(forGood, counting),
      () => kept.delete(forBlock),
    )
    return counting
  }

  return {
    of: (join, poll) => (pollState(join, poll) === 'OPEN' ? openCount(join, poll) : keptCount(join, poll)),
  }
}

function countAt(join: Join, poll: ChainPoll, block: number, stake: VotingStake): PollCount {
  const votes = weigh(votesIn(join, poll), stake)
  const counted = tally(poll, votes, stake)
  return counted
    ? { block, tally: { ...counted, block }, blockedBy: null, votes }
    : { block, tally: null, blockedBy: 'STAKE_NOT_EXACT', votes }
}

function unknown(join: Join, poll: ChainPoll, blockedBy: TallyBlocker): PollCount {
  const votes = votesIn(join, poll).map((vote) => ({
    ...vote,
    registeredTranscoder: null,
    voteStake: null,
    nonVoteStake: null,
    weight: null,
  }))
  return { block: null, tally: null, blockedBy, votes }
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
