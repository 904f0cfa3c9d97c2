import { expect, test } from 'vitest'
import { createJoin } from '../join/join.ts'
import { pollsOn } from '../join/polls.ts'
import { createView } from '../join/view.ts'
import { busyView } from '../testing/busy-view.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import type { L1BlockOf } from './last-block.ts'
import { createPollCounts } from './poll-counts.ts'

const STAKE = { protocol: null, orchestrators: [], delegators: [] }

/** Counts the busy view's first poll of a chain, with L1 at a block. `answers` are what the subgraphs say, one after the other. */
function counting({ l1BlockOf }: { l1BlockOf?: L1BlockOf | undefined }, ...answers: (object | Error)[]) {
  const upstream = (chain: 'l1' | 'l2'): Upstream => ({
    chain,
    async ask() {
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      if (!answer) throw new Error('nothing more is to be asked')
      return answer as never
    },
  })
  const counts = createPollCounts({ l1: upstream('l1'), l2: upstream('l2') }, l1BlockOf)
  return {
    asksLeft: () => answers.length,
    at(block: number, chain: 'l1' | 'l2' = 'l1') {
      const { l1, l2, snapshot } = busyView()
      const mirror = l1.mirror && {
        ...l1.mirror,
        block: { ...l1.mirror.block, number: block, hash: `0x${block}` },
      }
      const join = createJoin(createView({ ...l1, mirror }, l2, snapshot))
      const [poll] = pollsOn[chain](join).values()
      if (!poll) throw new Error('no poll')
      return counts.of(join, poll)
    },
  }
}

test('an open poll is counted at once, at the blocks of the view', () => {
  const poll = counting({})
  expect(poll.at(5000)).toMatchObject({ tally: null, blockedBy: 'STAKE_NOT_EXACT' })
  expect(poll.at(5000, 'l2')).toMatchObject({ tally: { block: 7 }, blockedBy: null })
})

test('a closed poll is counted once when its end is settled, and anew in each block before', async () => {
  const poll = counting({}, STAKE, STAKE, STAKE)
  await poll.at(5001)
  expect(poll.asksLeft()).toBe(2)
  await poll.at(5249)
  expect(poll.asksLeft()).toBe(1)
  const first = await poll.at(5250)
  expect(first).toMatchObject({ tally: { block: 5000 } })
  expect(await poll.at(6000)).toBe(first)
})

test('what failed is asked again', async () => {
  const poll = counting({}, new UpstreamError('no state'), STAKE)
  await expect(poll.at(6000)).rejects.toThrow('at block 5000, where the poll ended: no state')
  expect(await poll.at(6000)).toMatchObject({ tally: { block: 5000 } })
})

const NO_WEIGHTS = [{ weight: null }, { weight: null }, { weight: null }, { weight: null }]

test('a closed poll of L2 has no tally while its last block there is not known, or not indexed', async () => {
  const blockedBy = async (l1BlockOf?: L1BlockOf) => {
    const { votes, tally, blockedBy } = await counting({ l1BlockOf }).at(5001, 'l2')
    expect({ votes, tally }).toMatchObject({ votes: NO_WEIGHTS, tally: null })
    return blockedBy
  }
  expect(await blockedBy()).toBe('END_BLOCK_UNKNOWN')
  const failing = async () => {
    throw new Error('the node does not answer')
  }
  expect(await blockedBy(failing)).toBe('END_BLOCK_UNKNOWN')
  expect(await blockedBy(async () => 5000)).toBe('END_BLOCK_NOT_INDEXED')
})

test('a closed poll of L2 is counted at its last block there', async () => {
  const l1BlockOf = async (block: number) => 4995 + block
  expect(await counting({ l1BlockOf }, STAKE).at(5001, 'l2')).toMatchObject({ tally: { block: 5 } })
})
