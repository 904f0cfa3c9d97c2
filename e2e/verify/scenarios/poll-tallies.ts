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
  })

  test('the tally of a closed poll on l1 is that of its last block', { timeout: 60_000 }, async () => {
    const created = createdPoll(recording.l1)
    const joined = await joinScene(scene)
    for (const row of wholeCheckpoints(recording.l1, created).slice(0, -1)) {
      const ended = withMirror(joined, 'l1', endedAt(joined.join.chain('l1'), row.block))
      const recounted = recountedPoll(recording.l1, created, row)
      expect(await polls(joined, ended, 'l1')).toEqual([
        { ...recounted, endBlock: `${row.block}`, state: 'CLOSED' },
      ])
    }
  })
}

async function polls({ upstreams }: Joined, join: Join, chain: Chain): Promise<object[]> {
  const ask = askerOf(join, upstreams)
  return (await ask<{ polls: object[] }>(POLLS, { chain: chain.toUpperCase() })).polls
}

async function mirrorAt({ upstreams }: Joined, chain: Chain, block: number, before?: ChainMirror) {
  const since = before ? before.block.number + 1 : 0
  return applyChanges(before, await fetchChanges(upstreams[chain], since, { number: block }))
}

function withMirror({ join, snapshot }: Joined, chain: Chain, mirror: ChainMirror): Join {
  if (chain === 'l1') return joinOf(mirror, join.chain('l2'), snapshot)
  return joinOf(join.chain('l1'), mirror, snapshot)
}

/** A chain whose polls took no votes after a block. */
function endedAt(mirror: ChainMirror, block: number): ChainMirror {
  const endBlock = BigInt(block)
  return {
    ...mirror,
    polls: new Map([...mirror.polls].map(([id, poll]) => [id, { ...poll, endBlock }])),
    votes: new Map([...mirror.votes].filter(([, vote]) => vote.blockNumber <= endBlock)),
  }
}
