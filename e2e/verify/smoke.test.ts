import { openRecording } from '@confluence/recording/recording'
import { expect, test } from 'vitest'
import type { Scene } from '../harness/stack.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { contractScenarios } from './scenarios/against-contracts.ts'
import { bridgeTransferScenarios } from './scenarios/bridge-transfers.ts'
import { commandScenarios } from './scenarios/command.ts'
import { delegatorPoolScenarios } from './scenarios/delegator-pools.ts'
import { lockScenarios } from './scenarios/locks-and-slashes.ts'
import { migrationScenarios } from './scenarios/migrations.ts'
import { pollTallyScenarios } from './scenarios/poll-tallies.ts'
import { pollScenarios } from './scenarios/polls.ts'
import { roundScenarios } from './scenarios/rounds.ts'
import { ticketScenarios } from './scenarios/tickets.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('smoke'))
const scene: Scene = { recording, stack: useStack(recording.directory) }

verifyScenarios(scene, { comparisons: 123_107 })
commandScenarios(scene)
contractScenarios(scene)
ticketScenarios(scene)
migrationScenarios(scene)
delegatorPoolScenarios(scene)
lockScenarios(scene, {
  l1: ['UNBONDING', 'REBONDED', 'MIGRATION_INITIATED'],
  l2: ['UNBONDING', 'REBONDED', 'TRANSFERRED'],
})
bridgeTransferScenarios(scene)
roundScenarios(scene)
pollScenarios(scene)
pollTallyScenarios(scene, { checkpoints: { l1: 54, l2: 84 } })

test('the snapshot is the one that claims were proved against', async () => {
  const { snapshots } = await scene.stack.query<{ snapshots: { root: string }[] }>(
    'l2',
    '{ snapshots { root } }',
  )
  expect(snapshots).toEqual([{ root: recording.l2.meta.snapshotRoot }])
})

test('no orchestrator was slashed', async () => {
  for (const chain of ['l1', 'l2'] as const) {
    expect(await scene.stack.query(chain, '{ slashEvents { id } }')).toEqual({ slashEvents: [] })
  }
})
