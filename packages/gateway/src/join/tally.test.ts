import { describe, expect, test } from 'vitest'
import type { VoteRow } from '../mirror/rows.ts'
import { tally, type VotingStake, weigh } from './tally.ts'
import { countedVotes } from './votes.ts'

const vote = (voter: string, choice: number, block = 1, logIndex = 0) =>
  ({
    id: `${voter}${block}${logIndex}`,
    poll: 'p',
    voter,
    choiceId: BigInt(choice),
    blockNumber: BigInt(block),
    logIndex,
  }) as VoteRow

const counted = (...votes: VoteRow[]) => countedVotes(votes).get('p') ?? []

/** Orchestrators with what is delegated to them, and delegators that claimed in this round with their stake. */
function stakes(
  orchestrators: Record<string, bigint | null>,
  delegators: Record<string, [delegate: string, stake: bigint | null]>,
): VotingStake {
  const orchestrator = ([id, totalStake]: [string, bigint | null]) =>
    [id, { id, registered: !id.startsWith('resigned'), totalStake, cumulativeRewards: 0n }] as const
  const delegator = ([id, [delegate, bondedAmount]]: [string, [string, bigint | null]]) =>
    [id, { id, delegate, bondedAmount, fees: 0n, lastClaimRound: 9n, startPool: null }] as const
  return {
    protocol: { currentRound: 9n, exactSinceRound: 0n },
    orchestrators: new Map(Object.entries(orchestrators).map(orchestrator)),
    delegators: new Map(Object.entries(delegators).map(delegator)),
    factors: new Map(),
  } as unknown as VotingStake
}

const weights = (votes: VoteRow[], stake: VotingStake) =>
  weigh(counted(...votes), stake).map(({ voter, weight }) => [voter, weight])

describe('the vote that counts', () => {
  test('is the last one, within a block by the log', () => {
    const votes = counted(
      vote('a', 0, 1, 3),
      vote('a', 1, 1, 12),
      vote('a', 0, 1, 4),
      vote('b', 1, 2),
      vote('b', 0, 1, 9),
    )
    expect(votes.map(({ voter, choice }) => [voter, choice])).toEqual([
      ['a', 'NO'],
      ['b', 'NO'],
    ])
  })

  test('is not one for something else, which replaces none', () => {
    const votes = counted(vote('a', 0, 1), vote('a', 2, 2), vote('b', 7, 1))
    expect(votes.map(({ voter, choice }) => [voter, choice])).toEqual([['a', 'YES']])
  })
})

describe('a vote weighs', () => {
  const stake = stakes(
    { o: 100n, resigned: 40n },
    { o: ['o', 10n], d: ['o', 30n], e: ['o', 5n], r: ['resigned', 20n] },
  )

  test('of an orchestrator what is delegated to it, without its delegators who vote', () => {
    expect(weights([vote('o', 0)], stake)).toEqual([['o', 100n]])
    expect(weights([vote('o', 0), vote('d', 0), vote('e', 1)], stake)).toEqual([
      ['o', 65n],
      ['d', 30n],
      ['e', 5n],
    ])
  })

  test('of anybody else their own stake', () => {
    const votes = [vote('r', 0), vote('resigned', 0), vote('nobody', 1)]
    expect(weights(votes, stake)).toEqual([
      ['r', 20n],
      ['nobody', 0n],
      ['resigned', 0n],
    ])
  })

  test('nothing that is known, where a delegator of the orchestrator votes with stake that is not exact', () => {
    const inexact = stakes({ o: 100n }, { d: ['o', null], e: ['o', 5n] })
    expect(weights([vote('o', 0), vote('d', 0), vote('e', 0)], inexact)).toEqual([
      ['e', 5n],
      ['d', null],
      ['o', null],
    ])
    const votes = weigh(counted(vote('o', 0), vote('d', 0)), inexact)
    expect(tally({ quorum: 333_300n, quota: 500_000n }, votes, inexact)).toBeNull()
  })
})

describe('the result', () => {
  const poll = { quorum: 333_300n, quota: 500_000n }
  const total = 1_000_001n

  test.each([
    ['one wei below the quorum', 333_299n, 0n, 'QUORUM_NOT_MET'],
    ['at the quorum, which is rounded down', 333_300n, 0n, 'ACCEPTED'],
    ['with a quorum of no', 0n, 400_000n, 'REJECTED'],
    ['at the quota', 200_000n, 200_000n, 'REJECTED'],
    ['one wei above the quota', 200_001n, 200_000n, 'ACCEPTED'],
  ])('%s', (_, yes, no, result) => {
    const stake = stakes({ y: yes, n: no, rest: total - yes - no }, {})
    const votes = weigh(counted(vote('y', 0), vote('n', 1)), stake)
    expect(tally(poll, votes, stake)).toEqual({ yes, no, totalStake: total, quorumStake: 333_300n, result })
  })

  test('is not known where some stake is not', () => {
    const stake = stakes({ y: 5n, other: null }, {})
    expect(tally(poll, weigh(counted(vote('y', 0)), stake), stake)).toBeNull()
  })
})
