import { openRecording } from '@confluence/recording/recording'
import { expect, test } from 'vitest'
import type { Scene } from '../harness/stack.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('unknown'))
const scene: Scene = { recording, stack: useStack(recording.directory) }

/** Block that registers an implementation which the recording does not name. */
const REGISTRATION = 273

// It is v14's code at another address: by the newest known rules all figures are right.
verifyScenarios(scene, { comparisons: 38_200 })

test('an unknown implementation is recorded in the block of its registration', async () => {
  const { contractUpdates } = await scene.stack.query<{ contractUpdates: Record<string, unknown>[] }>(
    'l2',
    '{ contractUpdates(where: { known: false }) { name address blockNumber } }',
  )
  const address = recording.l2.meta.unknownImplementation
  expect(contractUpdates).toEqual([{ name: 'BondingManagerTarget', address, blockNumber: `${REGISTRATION}` }])
  expect(await protocolAt(REGISTRATION - 1)).toMatchObject({ bondingManagerVersion: 14 })
  expect(await protocolAt(REGISTRATION)).toEqual({ bondingManagerVersion: 0, bondingManager: address })
})

async function protocolAt(block: number): Promise<unknown> {
  const query = `{ protocol(id: "livepeer", block: { number: ${block} }) { bondingManagerVersion bondingManager } }`
  return (await scene.stack.query<{ protocol: unknown }>('l2', query)).protocol
}
