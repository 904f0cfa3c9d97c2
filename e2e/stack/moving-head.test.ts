import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import { type Stack, startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundled, networksFile } from '../harness/stack.ts'

/** Arbitrum One's pace, in blocks per second. */
const RATE = 4
const START = 50
/** Of 276 blocks, so that the head does not come to rest meanwhile. */
const SECONDS = 15
/** How often new blocks are to be seen in that time: a subgraph that waits for the head to rest moves once or twice. */
const MOVES = 5

const recording = openRecording(bundled('smoke'))

async function start(sources: Sources): Promise<Stack> {
  const stack = await startStack({ sources, dataDirectory: join(await temporaryDirectory(), 'data') })
  onTestFinished(() => stack.stop())
  return stack
}

/** How often new blocks are seen to be indexed while the head moves. */
async function movesOf(stack: Stack): Promise<number> {
  await stack.waitUntilSynced()
  const seen = new Set<number | undefined>()
  for (const end = performance.now() + SECONDS * 1_000; performance.now() < end; await setTimeout(200)) {
    const { block, head } = await stack.l2.progress()
    expect(head).toBeLessThan(recording.l2.meta.lastBlock)
    seen.add(block)
  }
  return seen.size - 1
}

describe('a head that moves on all the time is followed', { timeout: 180_000 }, () => {
  test('in a replay', async () => {
    const stack = await start({ recording: recording.directory, head: START, rate: RATE })
    expect(await movesOf(stack)).toBeGreaterThan(MOVES)
  })

  test('over RPC, as on the real chains', async () => {
    const { l1, l2 } = recording
    const nodes = { l1: await startReplay(l1), l2: await startReplay(l2, { head: START, rate: RATE }) }
    onTestFinished(() => Promise.all([nodes.l1.close(), nodes.l2.close()]).then(() => {}))
    const networks = await networksFile(recording)
    const stack = await start({
      l1Rpc: nodes.l1.url,
      l2Rpc: nodes.l2.url,
      networks,
      maxBlockRange: 2_000,
    })
    expect(await movesOf(stack)).toBeGreaterThan(MOVES)
  })
})
