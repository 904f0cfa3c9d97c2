import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDirectory, ensureBuild } from '@confluence/stack/build/build'
import { bundledRecording } from '@confluence/stack/build/paths'
import { Command } from 'commander'
import { machine } from '../machine.ts'
import { markdownTable } from '../markdown-table.ts'
import { buildProject } from './build-project.ts'
import { writeFloor } from './floor.ts'
import { type Builds, type IndexingRun, indexOnce } from './index-once.ts'

interface Options {
  recording: string
  runs: string
  out?: string
}

/** `npm run bench -- indexing` */
export const indexingCommand = new Command('indexing')
  .description(
    'Index a recording from an empty database, and beside it with handlers that only store an entity each.',
  )
  .option('--recording <directory>', 'index this recording', bundledRecording)
  .option('--runs <number>', 'how often each is run, in turn; the medians are shown', '3')
  .option('--out <file>', 'write all figures to this file, as JSON')
  .action(run)

async function run({ recording, runs, out }: Options): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-floor-'))
  try {
    console.error('building')
    await ensureBuild(console.error)
    await writeFloor(directory)
    const builds: Record<string, Builds> = {
      'our handlers': { l1: buildDirectory('l1'), l2: buildDirectory('l2') },
      'floor: one immutable entity per event': await buildProject(directory),
    }
    const measured: Record<string, IndexingRun[]> = {}
    for (let number = 1; number <= Number(runs); number++) {
      for (const [title, build] of Object.entries(builds)) {
        console.error(`run ${number}: ${title}`)
        measured[title] = [...(measured[title] ?? []), await indexOnce(recording, build)]
      }
    }
    console.log(table(measured))
    if (out) await writeFile(out, `${JSON.stringify({ machine: machine(), recording, measured }, null, 2)}\n`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const FIGURES: Record<string, (run: IndexingRun) => number> = {
  'L1 s': ({ seconds }) => seconds.l1,
  'L2 s': ({ seconds }) => seconds.l2,
  'graph-node processor s': ({ graphNodeProcessorSeconds }) => graphNodeProcessorSeconds,
  'PostgreSQL processor s': ({ databaseProcessorSeconds }) => databaseProcessorSeconds,
  'graph-nodes peak MB': ({ graphNodePeakMB }) => graphNodePeakMB,
  'entities L1': ({ entities }) => entities.l1,
  'entities L2': ({ entities }) => entities.l2,
}

/** Medians as a Markdown table, with the ratio of the first row to the last below. */
function table(measured: Record<string, IndexingRun[]>): string {
  const figures = Object.values(FIGURES)
  const rows = Object.entries(measured).map(([title, runs]) => ({
    title,
    medians: figures.map((figure) => median(runs.map(figure))),
  }))
  const [ours, floor] = rows
  const ratios = ours?.medians.map((value, index) => `${(value / (floor?.medians[index] ?? 1)).toFixed(2)} ×`)
  return [
    markdownTable(
      ['', ...Object.keys(FIGURES)],
      [
        ...rows.map(({ title, medians }) => [title, ...medians.map((value) => value.toFixed(1))]),
        ['ratio', ...(ratios ?? [])],
      ],
    ),
    '',
    machine(),
  ].join('\n')
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
