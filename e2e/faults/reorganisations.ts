import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import { newData, stateOf, stop } from '../harness/faults.ts'
import { freshlyJoined, joined, readAllTheTime } from '../harness/joined.ts'
import { type RpcScene, startOver, useRpcScene } from '../harness/rpc-scene.ts'
import { seeded } from '../harness/seeded.ts'
import { bundled } from '../harness/stack.ts'
import { SYNCED, urlOf } from '../harness/start.ts'

const START = 60
const DEEPEST = 20
const KINDS = [
  'depth 1',
  'depth 3',
  'depth 20',
  'at an event',
  'twice in a row',
  'to a shorter chain',
] as const

const recording = openRecording(bundled('smoke'))
const snapshot = await loadSnapshot(join(bundled('smoke'), 'snapshot.json'))

const blocksOf = (chain: Chain, ...events: Parameters<typeof eventLogs>[1][]) =>
  events.flatMap((event) => [...eventLogs(recording[chain], event)].map(({ block }) => block))

/** Blocks in which a round begins, or a delegator claims or migrates. */
const eventful: Record<Chain, number[]> = {
  l1: blocksOf('l1', 'NewRound', 'MigrateDelegatorInitiated'),
  l2: blocksOf('l2', 'NewRound', 'Claimed', 'DelegatorPoolCreated'),
}

/**
 * Seeded reorganisations of both chains of a stack, each undone by the next, while a reader asks all the time. Returns the
 * stack.
 */
export function reorganisations(how: string, flags: string[], usual: readonly number[]): RpcScene {
  const scene = useRpcScene(START, ...flags)

  /** What is answered after a moment is what a gateway answers that has just read both subgraphs. */
  async function expectJoined(): Promise<void> {
    const fresh = await freshlyJoined(scene.url, snapshot)
    await expect.poll(() => joined(scene.url), { timeout: 10_000 }).toEqual(fresh)
  }

  describe(`a reorganisation (${how})`, { timeout: 120_000 }, () => {
    test.for(usual)('run %i', async (number) => {
      const { below, pick } = seeded(`reorganisation ${number}`)
      const chain = pick(['l1', 'l2'] as const)
      const kind = KINDS[number % KINDS.length]
      const node = scene.nodes[chain]
      const stopReading = readAllTheTime(scene.url)
      node.advance(below(3))
      await delay(below(1_500))

      const { head } = node
      const event = eventful[chain].findLast((block) => block <= head && block > head - DEEPEST)
      const depth =
        kind === 'depth 1'
          ? 1
          : kind === 'depth 3'
            ? 3
            : kind === 'at an event' && event
              ? head - event + 1
              : DEEPEST
      const stem = head - depth
      if (kind === 'to a shorter chain') {
        // Nobody follows a chain that is not longer; the block that makes it longer comes later.
        node.reorg(depth, depth - 2)
        await delay(1_000 + below(2_000))
        node.advance(3)
      } else node.reorg(depth)
      if (kind === 'twice in a row') {
        await delay(below(2_000))
        node.reorg(depth)
      }
      await scene.expectTruth(chain, node.head, stem)
      await expectJoined()

      node.restore()
      await scene.expectTruth(chain, node.head)
      await expectJoined()
      expect(await stopReading()).toBeGreaterThan(0)
    })

    test('the winning chain, indexed anew, gives the same', async () => {
      for (const chain of ['l1', 'l2'] as const) {
        const node = scene.nodes[chain]
        const stem = node.head - 4
        node.reorg(4)
        await scene.expectTruth(chain, node.head, stem)
      }
      const data = await newData()
      const clean = await startOver(scene.nodes, data, ['--direct'])
      await clean.says(SYNCED)
      const { l1, l2 } = scene.nodes
      await expect
        .poll(
          async () =>
            Object.values((await stateOf(urlOf(clean))).joined._meta).map(({ block }) =>
              Number(block.number),
            ),
          {
            timeout: 60_000,
          },
        )
        .toEqual([l1.head, l2.head])
      expect(await stateOf(urlOf(clean))).toEqual(await stateOf(scene.url))
      await stop(clean, data)
    })
  })
  return scene
}
