import { type Chain, chains } from '@confluence/protocol/chains'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { RecordingReport } from '../health/chain-health.ts'
import { names } from './names.ts'

type Recordings = Readonly<Record<Chain, { recording: RecordingReport | null }>>

/** The metrics of a recorder that runs alone, in the format of Prometheus. */
export function recorderMetrics(): { contentType: string; text(now: Recordings): Promise<string> } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: names.process })
  const set = recordingMetrics([registry])
  return {
    contentType: registry.contentType,
    text(now) {
      set(now)
      return registry.metrics()
    },
  }
}

/** Makes the metrics of recording; what it returns sets them to what is true now. Without a recorder they are empty. */
export function recordingMetrics(registers: Registry[]): (now: Recordings) => void {
  const perChain = { labelNames: ['chain'] as const, registers }
  const perEndpoint = { labelNames: ['chain', 'endpoint'] as const, registers }
  const block = new Gauge({ ...names.recordingBlock, ...perChain })
  const target = new Gauge({ ...names.recordingTarget, ...perChain })
  const secondsLeft = new Gauge({ ...names.recordingSecondsLeft, ...perChain })
  const healthy = new Gauge({ ...names.recordingHealthy, ...perChain })
  const blocks = new Counter({ ...names.recordingBlocks, ...perChain })
  const logs = new Counter({ ...names.recordingLogs, ...perChain })
  const calls = new Counter({ ...names.recordingCalls, ...perChain })
  const requests = new Counter({ ...names.recordingRequests, ...perEndpoint })
  const refused = new Counter({ ...names.recordingRefused, ...perEndpoint })
  const range = new Gauge({ ...names.recordingRange, ...perEndpoint })
  const all = [block, target, secondsLeft, healthy, blocks, logs, calls, requests, refused, range]

  return (now) => {
    // They are counted elsewhere, since the recorder was started.
    for (const metric of all) metric.reset()
    for (const chain of chains) {
      const { recording } = now[chain]
      if (!recording) continue
      block.set({ chain }, recording.block)
      target.set({ chain }, recording.target)
      if (recording.secondsLeft !== null) secondsLeft.set({ chain }, recording.secondsLeft)
      healthy.set({ chain }, recording.fault === null ? 1 : 0)
      blocks.inc({ chain }, recording.blocks)
      logs.inc({ chain }, recording.logs)
      calls.inc({ chain }, recording.calls)
      for (const { name: endpoint, ...of } of recording.endpoints) {
        requests.inc({ chain, endpoint }, of.requests)
        refused.inc({ chain, endpoint }, of.refused)
        range.set({ chain, endpoint }, of.range)
      }
    }
  }
}
