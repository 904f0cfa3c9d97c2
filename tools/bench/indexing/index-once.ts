import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chain } from '@confluence/recording/recording'
import { chains } from '@confluence/stack/networks/chain-profiles'
import { type StackOptions, startStack } from '@confluence/stack/stack'
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
  /** By how much the files of tables and indexes have grown. */
  databaseMB: number
  entities: Record<Chain, number>
}

/** Milliseconds between looks, each of which costs PostgreSQL and graph-node some milliseconds too. */
const INTERVAL = 200

/** Indexes with built subgraphs, both chains side by side as `npm start` does. */
export async function indexOnce(sources: StackOptions['sources'], builds: Builds): Promise<IndexingRun> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-indexing-'))
  // So that PostgreSQL's own user, which it has where this runs as root, keeps its files here.
  await chmod(directory, 0o755)
  const tables = join(directory, 'postgres', 'base')
  try {
    const stack = await startStack({ sources, dataDirectory: directory, builds })
    const began = performance.now()
    const before = { ...processors(), tables: await megabytesOf(tables) }
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
        databaseMB: (await megabytesOf(tables)) - before.tables,
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

async function megabytesOf(directory: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(directory, { recursive: true })) {
    // Tables come and go meanwhile.
    bytes += (await stat(join(directory, name)).catch(() => undefined))?.size ?? 0
  }
  return bytes / 1e6
}
