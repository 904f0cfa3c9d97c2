import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stretchedNetworks } from '@confluence/e2e/harness/providers'
import { openRecording } from '@confluence/recording/recording'
import { startAnsweringNode } from './answering-node.ts'
import { type Builds, type IndexingRun, indexOnce } from './index-once.ts'

const AS_RECORDED = { start: 0, step: 1 }
const MOST_BLOCKS = 2_000

/** Indexes a recording with subgraphs that call contracts; nodes answer a call after `latency` milliseconds. */
export async function indexUsual(directory: string, builds: Builds, latency: number): Promise<IndexingRun> {
  const recording = openRecording(directory)
  const scratch = await mkdtemp(join(tmpdir(), 'bench-usual-'))
  const nodes = {
    l1: await startAnsweringNode(recording.l1, latency),
    l2: await startAnsweringNode(recording.l2, latency),
  }
  try {
    const networks = stretchedNetworks(scratch, recording, { l1: AS_RECORDED, l2: AS_RECORDED })
    const sources = { l1Rpc: nodes.l1.url, l2Rpc: nodes.l2.url, networks, maxBlockRange: MOST_BLOCKS }
    const run = await indexOnce(sources, builds)
    console.error(`${nodes.l2.calls} calls`)
    return run
  } finally {
    await Promise.all([nodes.l1.close(), nodes.l2.close()])
    await rm(scratch, { recursive: true, force: true })
  }
}
