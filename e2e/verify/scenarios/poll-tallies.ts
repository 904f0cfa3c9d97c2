import type { Join } from '@confluence/gateway/join/join'
import { applyChanges, type ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { fetchChanges } from '@confluence/gateway/mirror/fetch-changes'
import type { Chain } from '@confluence/recording/recording'
import { describe, expect, test } from 'vitest'
import { askerOf, type Joined, joinOf, joinScene } from '../../gateway/scenarios/joined.ts'
import { createdPoll, recountedPoll, wholeCheckpoints } from '../../harness/recounted-poll.ts'
import type { Scene } from '../../harness/stack.ts'

const POLLS = `query ($chain: Chain!) {
  polls(where: { chain: $chain }) {
    address endBlock state voterCount tallyBlockedBy
    tally { block yes no totalStake quorumStake result }
    votes { voter choice registeredTranscoder voteStake nonVoteStake weight }
  }
}`

/** Tallies as they are served, against recounts from what the contracts answered. `checkpoints`: how many there are. */
export function pollTallyScenarios(
  scene: Scene,
  { checkpoints }: { checkpoints: Record<Chain, number> },
): void {
  const { recording } = scene

  describe.each(['l1', 'l2'] as const)('tallies of polls on %s', (chain) => {
    test('of an open poll are exact at every checkpoint', { timeout: 120_000 }, async () => {
      const created = createdPoll(recording[chain])
      const rows = wholeCheckpoints(recording[chain], created)
      expect(rows).toHaveLength(checkpoints[chain])
      const joined = await joinScene(scene)
      let mirror: ChainMirror | undefined
      for (const row of rows) {
        mirror = await mirrorAt(joined, chain, row.block, mirror)
        const recounted = recountedPoll(recording[chain], created, row)
        expect(await polls(joined, withMirror(joined, chain, mirror), chain)).toEqual([
          { ...recounted, state: 'OPEN' },
        ])
      }
    })

    test('of a closed poll are those of its last block', { timeout: 60_000 }, async () => {
      const created = createdPoll(recording[chain])
      const joined = await joinScene(scene)
      const rows = wholeCheckpoints(recording[chain], created).slice(0, -1)
      for (const row of rows.filter((_, index) => index % SPARED === 0)) {
        const ended = endedAt(joined.join.chain(chain), row.block, row.block - AHEAD[chain])
        const recounted = recountedPoll(recording[chain], created, row)
        expect(await polls(joined, withMirror(joined, chain, ended, row.block), chain)).toEqual([
          { ...recounted, endBlock: `${row.block - AHEAD[chain]}`, state: 'CLOSED' },
        ])
      }
    })
  })
}

/** Of so many checkpoints, closed polls are counted at one. */
const SPARED = 6

/** By how much a chain's blocks are taken to be ahead of those of L1: recordings have no poll that ended. */
const AHEAD = { l1: 0, l2: 100 }

async function polls({ upstreams }: Joined, join: Join, chain: Chain): Promise<object[]> {
  const ask = askerOf(join, upstreams, async (block) => block - AHEAD.l2)
  return (await ask<{ polls: object[] }>(POLLS, { chain: chain.toUpperCase() })).polls
}

async function mirrorAt({ upstreams }: Joined, chain: Chain, block: number, before?: ChainMirror) {
  const since = before ? before.block.number + 1 : 0
  return applyChanges(before, await fetchChanges(upstreams[chain], since, { number: block }))
}

/** A chain as it is in a mirror, with L1 at the block `now`, if that is given. */
function withMirror({ join, snapshot }: Joined, chain: Chain, mirror: ChainMirror, now?: number): Join {
  if (chain === 'l1') return joinOf(mirror, join.chain('l2'), snapshot)
  const l1 = join.chain('l1')
  const block = { ...l1.block, number: now ?? l1.block.number }
  return joinOf({ ...l1, block }, mirror, snapshot)
}

/** A chain whose polls took no votes after a block, in which it saw their end block. */
function endedAt(mirror: ChainMirror, block: number, endBlock: number): ChainMirror {
  return {
    ...mirror,
    polls: new Map([...mirror.polls].map(([id, poll]) => [id, { ...poll, endBlock: BigInt(endBlock) }])),
    votes: new Map([...mirror.votes].filter(([, vote]) => vote.blockNumber <= BigInt(block))),
  }
}
