import { setTimeout as delay } from 'node:timers/promises'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newData, stop, untilHealth } from '../harness/faults.ts'
import { joined } from '../harness/joined.ts'
import { growthOf, type Usage, usageOf } from '../harness/resources.ts'
import { startOver } from '../harness/rpc-scene.ts'
import { bundled, processesOf } from '../harness/stack.ts'
import { mainProcess, SYNCED, urlOf } from '../harness/start.ts'

/** How long it runs: FAULTS_MINUTES. Without it, it does not. */
const MINUTES = Number(process.env.FAULTS_MINUTES ?? 0)
/** Blocks per second of both chains: of Ethereum, twelve times as many as the real one has. */
const RATE = { l1: 1, l2: 4 }
const SAMPLE = 5_000
/** What is filled at first, such as caches, is no growth. */
const WARM_UP = 0.3
/** Growth over the rest of the run that is none. */
const FLAT = { memory: 0.15, descriptors: 0.15, latency: 0.5 }

describe.runIf(MINUTES > 0)('a long run under constant queries', () => {
  test(`for ${MINUTES} minutes`, { timeout: (MINUTES + 5) * 60_000 }, async () => {
    const recording = openRecording(bundled('smoke'))
    const nodes = { l1: await startReplay(recording.l1), l2: await startReplay(recording.l2) }
    onTestFinished(() => Promise.all([nodes.l1.close(), nodes.l2.close()]).then(() => {}))
    const data = await newData()
    const started = await startOver(nodes, data, ['--direct'])
    await started.says(SYNCED)
    const url = urlOf(started)
    const pids = {
      command: await mainProcess(data),
      'graph-node': Number.parseInt(
        (await processesOf(data)).find((line) => line.includes('gnd dev')) ?? '',
        10,
      ),
    }

    const samples: (Record<keyof typeof pids, Usage> & { latency: number })[] = []
    const end = performance.now() + MINUTES * 60_000
    while (performance.now() < end) {
      for (const chain of ['l1', 'l2'] as const) nodes[chain].advance((RATE[chain] * SAMPLE) / 1_000)
      const latencies = await askFor(url, SAMPLE)
      const [command, graphNode] = [usageOf(pids.command), usageOf(pids['graph-node'])]
      samples.push({ command, 'graph-node': graphNode, latency: percentile(latencies, 0.95) })
    }
    const heads = { l1: nodes.l1.head, l2: nodes.l2.head }
    await untilHealth(
      url,
      ({ status, l1, l2 }) => status === 'ok' && l1.block === heads.l1 && l2.block === heads.l2,
    )
    await stop(started, data)

    const warm = samples.slice(Math.floor(samples.length * WARM_UP))
    const series = {
      'command memory': warm.map(({ command }) => command.memory),
      'command descriptors': warm.map(({ command }) => command.descriptors),
      'graph-node memory': warm.map((sample) => sample['graph-node'].memory),
      'graph-node descriptors': warm.map((sample) => sample['graph-node'].descriptors),
      latency: warm.map(({ latency }) => latency),
    }
    for (const [name, values] of Object.entries(series)) {
      const [first = 0, last = 0] = [values[0], values.at(-1)]
      console.log(
        `${name}: ${first.toFixed(1)} to ${last.toFixed(1)}, growth ${(growthOf(values) * 100).toFixed(1)} %`,
      )
    }
    for (const [name, values] of Object.entries(series)) {
      expect(growthOf(values), name).toBeLessThan(FLAT[name.split(' ').at(-1) as keyof typeof FLAT])
    }
  })
})

/** Asks for all that is joined, over and over for so long. Returns how long each answer took, in milliseconds. */
async function askFor(url: string, milliseconds: number): Promise<number[]> {
  const latencies: number[] = []
  for (const end = performance.now() + milliseconds; performance.now() < end; await delay(20)) {
    const began = performance.now()
    await joined(url)
    latencies.push(performance.now() - began)
  }
  return latencies
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
