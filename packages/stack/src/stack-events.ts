import type { RecordingProgress } from '@confluence/recording/recorder/progress'
import type { Chain } from '@confluence/recording/recording'
import { eventCount } from './chain-sources/event-count.ts'
import type { StackChain } from './chain-stack.ts'
import type { ChainProgress } from './progress.ts'

/** What a stack reports while it is being started and while it indexes. */
export type StackEvent =
  | { kind: 'step'; text: string }
  | { kind: 'recording'; chain: Chain; progress: RecordingProgress }
  | { kind: 'progress'; progress: ChainProgress }
  | ({ kind: 'synced'; progress: ChainProgress } & SyncFigures)

export interface SyncFigures {
  /** From the deployment, or the start, to the head of the chain. */
  seconds: number
  /** Events handled in that time; undefined where graph-node does not tell. */
  events: number | undefined
}

/** Turns answers on a chain's progress into events, one of which is that it is synced. */
export function progressReporter(
  { metricsUrl, deployment }: StackChain,
  report: (event: StackEvent) => void,
): (progress: ChainProgress) => Promise<void> {
  const began = Date.now()
  let synced = false
  return async (progress) => {
    report({ kind: 'progress', progress })
    if (synced || !progress.synced) return
    synced = true
    const seconds = (Date.now() - began) / 1000
    report({ kind: 'synced', progress, seconds, events: await eventCount(metricsUrl, deployment) })
  }
}
