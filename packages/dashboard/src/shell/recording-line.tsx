import { chainTitles } from '@confluence/protocol/chains'
import type { RecordedChain } from '#api/recording.ts'
import { count, percent, share } from '#format/number.ts'
import { duration } from '#format/time.ts'
import { Bar } from '#ui/bar.tsx'

/** How far a chain's history is recorded, and when it will be done. */
export function RecordingLine({ chain, recording }: RecordedChain) {
  const { phase, block, from, target, logs, requests, rate, secondsLeft, fault } = recording
  const done = share(Math.max(0, block - from + 1), Math.max(1, target - from + 1))
  const facts = [
    `block ${count(block)} of ${count(target)}`,
    `${count(logs)} logs`,
    `${count(requests)} requests, ${count(Math.round(rate))} per second`,
    ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]),
  ]
  return (
    <div className="recording" role="status">
      <p>
        <strong>{chainTitles[chain]}</strong>
        {phase === 'history' ? ` is being recorded: ${percent(done, 0)}, ${facts.join(', ')}.` : '.'}
        {fault !== null && ` ${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`}
      </p>
      {phase === 'history' && (
        <Bar
          segments={[
            { name: 'recorded', tone: 'done', share: done },
            { name: 'to come', tone: 'rest', share: 1 - done },
          ]}
        />
      )}
    </div>
  )
}
