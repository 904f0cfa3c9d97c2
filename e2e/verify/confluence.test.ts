import { openRecording } from '@confluence/recording/recording'
import { claimScenarios } from '../gateway/scenarios/claims.ts'
import { continuityScenarios } from '../gateway/scenarios/continuity.ts'
import { outcomeScenarios } from '../gateway/scenarios/outcomes.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { pollTallyScenarios } from './scenarios/poll-tallies.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('confluence'))
// To index it takes longest, so what both subgraphs and the joined API say is tested in one place.
const scene = { recording, stack: useStack(recording.directory) }

verifyScenarios(scene, { comparisons: 295_334 })
pollTallyScenarios(scene, { checkpoints: { l1: 2, l2: 5 } })
outcomeScenarios(scene)
claimScenarios(scene)
continuityScenarios(scene)
