import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDirectory, ensureBuild } from '@confluence/stack/build/build'
import { bundledRecording } from '@confluence/stack/build/paths'
import { Command } from 'commander'
import { count, TIMES } from '../arguments.ts'
import { withLonger } from '../longer-recording.ts'
import { buildProject } from './build-project.ts'
import { writeFloor } from './floor.ts'
import { type IndexingRun, indexOnce } from './index-once.ts'
import { indexUsual } from './index-usual.ts'
import { results, table } from './report.ts'
import { writeUsual } from './usual.ts'

interface Options {
  recording: string
  runs: number
  times: number
  usual?: number
  out?: string
}

/** `npm run bench -- indexing` */
export const indexingCommand = new Command('indexing')
  .description(
    'Index a recording from an empty database, and beside it with handlers that only store an entity each.',
  )
  .option('--recording <directory>', 'index this recording', bundledRecording)
  .option('--runs <number>', 'how often each is run, in turn; the medians are shown', count, 3)
  .option(TIMES.flags, TIMES.description, count, 1)
  .option(
    '--usual <ms>',
    'also with handlers that first read stakes and supply from contracts, which take so long to answer',
    count,
  )
  .option('--out <file>', 'write all figures to this file, as JSON')
  .action(run)

async function run({ recording, times, ...options }: Options): Promise<void> {
  await withLonger(recording, times, async (longer) => {
    const measured = await measure(longer, options)
    const report = results(measured, { recording, times })
    console.log(table(report))
    if (options.out) await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`)
  })
}

async function measure(
  recording: string,
  { runs, usual }: Pick<Options, 'runs' | 'usual'>,
): Promise<Record<string, IndexingRun[]>> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-indexing-'))
  try {
    console.error('building')
    await ensureBuild(console.error)
    const ours = { l1: buildDirectory('l1'), l2: buildDirectory('l2') }
    await writeFloor(join(directory, 'floor'))
    const floor = await buildProject(join(directory, 'floor'))
    const variants: Record<string, () => Promise<IndexingRun>> = {
      'our handlers': () => indexOnce({ recording }, ours),
      'floor: one immutable entity per event': () => indexOnce({ recording }, floor),
    }
    if (usual !== undefined) {
      await writeUsual(join(directory, 'usual'))
      const builds = await buildProject(join(directory, 'usual'))
      variants[`with eth_calls of ${usual} ms`] = () => indexUsual(recording, builds, usual)
    }
    const measured: Record<string, IndexingRun[]> = {}
    for (let number = 1; number <= runs; number++) {
      for (const [title, variant] of Object.entries(variants)) {
        console.error(`run ${number}: ${title}`)
        measured[title] = [...(measured[title] ?? []), await variant()]
      }
    }
    return measured
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
