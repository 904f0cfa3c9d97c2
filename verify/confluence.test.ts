import { openRecording } from '../node/replay/recording.ts'
import { bundled, useStack } from '../node/testing.ts'
import { verifyScenarios } from './scenarios/verify.ts'

const recording = openRecording(bundled('confluence'))

verifyScenarios({ recording, stack: useStack(recording.directory) }, { comparisons: 295_334 })
