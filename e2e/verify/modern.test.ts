import { openRecording } from '@confluence/recording/recording'
import { expect, test } from 'vitest'
import { earningsScenarios } from '../gateway/scenarios/earnings.ts'
import type { Scene } from '../harness/stack.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { pollTallyScenarios } from './scenarios/poll-tallies.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('modern'))
const scene: Scene = { recording, stack: useStack(recording.directory) }

verifyScenarios(scene, { comparisons: 60_934 })
pollTallyScenarios(scene, { checkpoints: { l1: 20, l2: 28 } })
earningsScenarios(scene, { compared: 90 })

test('each BondingManager from v9 to v14 is known, and live from its registration on', async () => {
  const { contractUpdates } = await scene.stack.query<{ contractUpdates: Record<string, unknown>[] }>(
    'l2',
    '{ contractUpdates(orderBy: blockNumber, where: { name: "BondingManagerTarget" }) { address known blockNumber } }',
  )
  const { contracts, bondingManagerUpgrades = [] } = recording.l2.meta
  expect(contractUpdates).toEqual(
    bondingManagerUpgrades.map(({ version, block }) => ({
      address: contracts[`BondingManagerV${version}`],
      known: true,
      // The first is registered with the deployment, before the recording's rounds.
      blockNumber: block === 0 ? '5' : `${block}`,
    })),
  )
})
