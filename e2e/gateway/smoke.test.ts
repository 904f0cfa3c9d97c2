import { openRecording } from '@confluence/recording/recording'
import type { Scene } from '../harness/stack.ts'
import { bundled, useStack } from '../harness/stack.ts'
import { claimScenarios } from './scenarios/claims.ts'
import { continuityScenarios } from './scenarios/continuity.ts'
import { dayScenarios } from './scenarios/days.ts'
import { documentationScenarios } from './scenarios/documentation.ts'
import { earningsScenarios } from './scenarios/earnings.ts'
import { eventScenarios } from './scenarios/events.ts'
import { l1MigrationScenarios } from './scenarios/l1-migrations.ts'
import { listScenarios } from './scenarios/lists.ts'
import { outcomeScenarios } from './scenarios/outcomes.ts'
import { sameAnswerScenarios } from './scenarios/same-answer.ts'
import { senderScenarios } from './scenarios/senders.ts'

const recording = openRecording(process.env.CONFLUENCE_RECORDING ?? bundled('smoke'))
const scene: Scene = { recording, stack: useStack(recording.directory) }

outcomeScenarios(scene)
claimScenarios(scene)
l1MigrationScenarios(scene)
listScenarios(scene)
dayScenarios(scene)
continuityScenarios(scene)
senderScenarios(scene)
eventScenarios(scene)
earningsScenarios(scene, { compared: 500 })
documentationScenarios(scene)
sameAnswerScenarios(scene)
