import type { RecordingProgress } from '@confluence/recording/recorder/progress'
import type { RecordingHealth } from 'livepeer-confluence-client'
import { formatDuration } from './pace.ts'

/** What a gateway tells of a recorder. */
export function reportOf({ seconds, secondsLeft, fault, ...counts }: RecordingProgress): RecordingHealth {
  const rate = Math.round((counts.requests / Math.max(seconds, 1)) * 100) / 100
  return {
    ...counts,
    rate,
    secondsLeft: secondsLeft === undefined ? null : Math.ceil(secondsLeft),
    fault: fault ?? null,
  }
}

/** How far recording is, in one line: blocks, logs, requests, time left, and what the endpoints allow. */
export function describeRecording(report: RecordingHealth): string {
  const { phase, block, from, target, logs, requests, rate, secondsLeft, endpoints, fault } = report
  const percent = target < from ? 100 : Math.floor(((block - from + 1) / (target - from + 1)) * 100)
  const count = (value: number) => value.toLocaleString('en')
  const limits = endpoints.map(
    ({ name, range, limited }) => `${name} ${count(range)} blocks${limited ? ' at most' : ''}`,
  )
  const where =
    phase === 'history'
      ? [`recorded ${percent}%`, `block ${block} of ${target}`]
      : [`recorded to block ${block}`]
  return [
    ...where,
    `${count(logs)} logs`,
    `${count(requests)} requests (${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s)`,
    ...(secondsLeft === null ? [] : [`${formatDuration(secondsLeft)} left`]),
    limits.join(', '),
    ...(fault === null ? [] : [fault]),
  ].join(' | ')
}
