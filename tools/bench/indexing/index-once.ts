import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chain } from '@confluence/recording/recording'
import { chains } from '@confluence/stack/networks/chain-profiles'
import { startStack } from '@confluence/stack/stack'
import { usedByChildren } from './processes.ts'

export type Builds = Record<Chain, string>

/** One run from an empty database. */
export interface IndexingRun {
  /** From the deployment of a chain to its head, in seconds. */
  seconds: Record<Chain, number>
  /** Of graph-node, for both chains. */
  graphNodeProcessorSeconds: number
  /** Of PostgreSQL. */
  databaseProcessorSeconds: number
  /** Sum of the peaks of both graph-nodes. */
  graphNodePeakMB: number
  entities: Record<Chain, number>
}

/** Milliseconds between looks. */
const INTERVAL = 50

/** Indexes a recording with built subgraphs, both chains side by side as `npm start` does. */
export async function indexOnce(recording: string, builds: Builds): Promise<IndexingRun> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-indexing-'))
  try {
    const stack = await startStack({ sources: { recording }, dataDirectory: directory, builds })
    const began = performance.now()
    const before = processors()
    try {
      const ends = await Promise.all(
        chains.map(async (chain) => {
          for (;;) {
            const progress = await stack[chain].progress()
            if (progress.fault) throw new Error(`${chain}: ${progress.fault}`)
            if (progress.synced) {
              return [chain, (performance.now() - began) / 1000, progress.entityCount] as const
            }
            await new Promise((resolve) => setTimeout(resolve, INTERVAL))
          }
        }),
      )
      const after = processors()
      return {
        seconds: Object.fromEntries(ends.map(([chain, seconds]) => [chain, seconds])) as Record<
          Chain,
          number
        >,
        entities: Object.fromEntries(ends.map(([chain, , entities]) => [chain, entities])) as Record<
          Chain,
          number
        >,
        graphNodeProcessorSeconds: after.graphNode - before.graphNode,
        databaseProcessorSeconds: after.database - before.database,
        graphNodePeakMB: Math.round(usedByChildren().gnd?.peakMB ?? 0),
      }
    } finally {
      await stack.stop()
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

function processors() {
  const { gnd, postgres } = usedByChildren()
  return { graphNode: gnd?.processorSeconds ?? 0, database: postgres?.processorSeconds ?? 0 }
}
