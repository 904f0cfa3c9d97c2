import { groupBy } from '@confluence/protocol/lib/group-by'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { PollRow } from '../mirror/rows.ts'
import type { PollResult } from '../schema/generated.ts'
import { pendingIn } from './account.ts'
import type { CountedVote } from './votes.ts'

/** The tables of a chain, at one block, that votes are weighed by. Of the delegators only the voters are looked at. */
export type VotingStake = Pick<ChainMirror, 'protocol' | 'orchestrators' | 'delegators' | 'factors'>

/** A vote and its weight, in wei of LPT; null where that is not known. */
export interface WeighedVote extends CountedVote {
  readonly registeredTranscoder: boolean | null
  readonly voteStake: bigint | null
  readonly nonVoteStake: bigint | null
  readonly weight: bigint | null
}

/** Wei of LPT. */
export interface Tally {
  readonly yes: bigint
  readonly no: bigint
  readonly totalStake: bigint
  readonly quorumStake: bigint
  readonly result: PollResult
}

const PARTS = 1_000_000n

/**
 * LIP-16: an orchestrator votes with all stake that is delegated to it (BondingManager.getDelegator: delegatedAmount),
 * anybody else with pendingStake, which does not count for its orchestrator then. Heaviest first.
 */
export function weigh(votes: readonly CountedVote[], stake: VotingStake): WeighedVote[] {
  const weighed = votes.map((vote) => {
    const orchestrator = stake.orchestrators.get(vote.voter)
    if (orchestrator?.registered) {
      return { ...vote, registeredTranscoder: true, voteStake: orchestrator.totalStake }
    }
    const delegator = stake.delegators.get(vote.voter)
    return {
      ...vote,
      registeredTranscoder: false,
      voteStake: delegator ? pendingIn(stake, delegator).stake : 0n,
    }
  })
  const delegators = weighed.filter(({ registeredTranscoder }) => !registeredTranscoder)
  const overruling = groupBy(delegators, ({ voter }) => stake.delegators.get(voter)?.delegate ?? null)
  return weighed
    .map((vote) => {
      const others = vote.registeredTranscoder ? (overruling.get(vote.voter) ?? []) : []
      const nonVoteStake = sum(others.map(({ voteStake }) => voteStake))
      return { ...vote, nonVoteStake, weight: difference(vote.voteStake, nonVoteStake) }
    })
    .sort(heaviestFirst)
}

/**
 * LIP-16: the poll is valid where yes and no together are not less than the quorum's share of all staked LPT, and accepts
 * where yes is more than the quota's share of them. Null where a weight or the staked LPT is not exact.
 */
export function tally(
  { quorum, quota }: Pick<PollRow, 'quorum' | 'quota'>,
  votes: readonly WeighedVote[],
  { orchestrators }: VotingStake,
): Tally | null {
  const of = (choice: string) =>
    sum(votes.filter((vote) => vote.choice === choice).map(({ weight }) => weight))
  const [yes, no] = [of('YES'), of('NO')]
  const totalStake = sum([...orchestrators.values()].map((each) => each.totalStake))
  if (yes === null || no === null || totalStake === null) return null
  const quorumStake = (totalStake * quorum) / PARTS
  const accepted = yes > ((yes + no) * quota) / PARTS
  const result = yes + no < quorumStake ? 'QUORUM_NOT_MET' : accepted ? 'ACCEPTED' : 'REJECTED'
  return { yes, no, totalStake, quorumStake, result }
}

function sum(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce((total, amount) => (total === null || amount === null ? null : total + amount), 0n)
}

function difference(from: bigint | null, amount: bigint | null): bigint | null {
  return from === null || amount === null ? null : from - amount
}

function heaviestFirst(a: WeighedVote, b: WeighedVote): number {
  const [left, right] = [a.weight ?? -1n, b.weight ?? -1n]
  return left === right ? (a.voter < b.voter ? -1 : 1) : left < right ? 1 : -1
}
