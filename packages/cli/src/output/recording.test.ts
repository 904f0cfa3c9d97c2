import { expect, test } from 'vitest'
import { describeRecording, reportOf } from './recording.ts'

const progress = {
  phase: 'history',
  block: 1_099,
  from: 100,
  target: 4_099,
  blocks: 20,
  logs: 12_345,
  requests: 900,
  calls: 2_000,
  seconds: 60,
  secondsLeft: 179.5,
  endpoints: [
    { name: 'one.example', requests: 600, refused: 3, range: 10_000, limited: true, batchSize: 100 },
    { name: 'two.example', requests: 300, refused: 0, range: 64_000, limited: false, batchSize: 1 },
  ],
  fault: undefined,
} as const

test('a line tells how far history is, what it costs, and what the endpoints allow', () => {
  expect(describeRecording(reportOf(progress))).toBe(
    'recorded 25% | block 1099 of 4099 | 12,345 logs | 900 requests (15/s) | 3 min left | ' +
      'one.example 10,000 blocks at most, two.example 64,000 blocks',
  )
})

test('at the head there is no time left, and a fault is told', () => {
  const fault = 'the head is not followed since 12:00:00 UTC: one.example answers: HTTP status 503'
  const line = describeRecording(reportOf({ ...progress, phase: 'head', secondsLeft: undefined, fault }))
  expect(line).toMatch(
    /^recorded to block 1099 \| 12,345 logs \| .*two\.example 64,000 blocks \| the head is not/,
  )
  expect(line).not.toContain(' left')
})

test('a report has no field undefined, so that JSON has them all', () => {
  expect(Object.values(reportOf({ ...progress, secondsLeft: undefined }))).not.toContain(undefined)
})
