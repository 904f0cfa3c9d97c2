import { openRecording } from '@confluence/recording/recording'
import { earningsScenarios } from '../gateway/scenarios/earnings.ts'
import { slashingScenarios } from '../gateway/scenarios/slashings.ts'
import type { Scene } from '../harness/stack.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { lockScenarios, slashScenarios } from './scenarios/locks-and-slashes.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('rare'))
const scene: Scene = { recording, stack: useStack(recording.directory) }

verifyScenarios(scene, { comparisons: 57_185 })
earningsScenarios(scene, { compared: 100 })
slashScenarios(scene, { l1: 7, l2: 21 })
slashingScenarios(scene)
lockScenarios(scene, {
  l1: ['UNBONDING', 'WITHDRAWN', 'REBONDED', 'MIGRATION_INITIATED'],
  l2: ['UNBONDING', 'WITHDRAWN', 'REBONDED', 'TRANSFERRED'],
})
