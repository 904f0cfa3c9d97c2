import { writeFile } from 'node:fs/promises'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { UserError } from '@confluence/protocol/lib/user-error'
import { bundledRecording } from '@confluence/stack/build/paths'
import { Command, Option } from 'commander'
import { stopRequests } from 'livepeer-confluence/lifecycle'
import { count, TIMES } from '../arguments.ts'
import { withLonger } from '../longer-recording.ts'
import { type Load, measure, type Repetition } from './measure.ts'
import { measureApart } from './measure-apart.ts'
import { type Row, results, table } from './report.ts'
import { startTargets, type Targets } from './targets.ts'
import { comparisons } from './workload.ts'

interface Options {
  recording: string
  times: number
  url?: string
  graphNode?: string
  connections: number
  seconds: number
  repetition: Repetition[]
  out?: string
}

/** Clients that ask for something else meanwhile. */
const OTHERS = 10

const repetitions: Repetition[] = ['none', 'block', 'all']

/** `npm run bench -- queries` */
export const queriesCommand = new Command('queries')
  .description('Measure the joined API under load, with graph-node beside it for comparison.')
  .option('--recording <directory>', 'index this recording', bundledRecording)
  .option(TIMES.flags, TIMES.description, count, 1)
  .option('--url <url>', 'measure a running gateway instead of starting one')
  .option('--graph-node <url>', 'its L2 subgraph at graph-node (default: as the gateway passes it on)')
  .option('--connections <number>', 'requests in the air at any time', count, 50)
  .option('--seconds <number>', 'how long each load is put on', count, 10)
  .addOption(
    new Option('--repetition <kind...>', 'whether requests repeat: never, until the next block, always')
      .choices(repetitions)
      .default(repetitions),
  )
  .option('--out <file>', 'write all figures to this file, as JSON')
  .action(run)

async function run({ recording, times, ...options }: Options): Promise<void> {
  await withLonger(recording, times, (longer) => measureAll({ ...options, recording: longer }))
}

async function measureAll({
  connections,
  seconds,
  repetition: kinds,
  out,
  ...options
}: Omit<Options, 'times'>): Promise<void> {
  const { signal, onForce } = stopRequests()
  onForce(() => process.exit(130))
  const targets = await targetsOf(options, signal)
  try {
    const rows: Row[] = []
    for (const { gateway, graphNode, beside } of comparisons(await accountsOf(targets.gateway))) {
      // Beside others it is about waiting for them, which caches would hide.
      for (const repetition of beside ? (['none'] as const) : kinds) {
        signal.throwIfAborted()
        const load: Load = { connections, seconds, repetition }
        say(`${gateway.title}, repetition: ${repetition}`)
        // A first moment does not count: both compile, and fill their pools.
        const settled = async (url: string, workload: typeof gateway) => {
          await measure(url, workload, { ...load, seconds: Math.min(2, seconds) })
          return measure(url, workload, load)
        }
        const others =
          beside && (await measureApart(targets.gateway, beside, { ...load, connections: OTHERS }))
        rows.push({
          title: gateway.title,
          repetition,
          gateway: others
            ? await measure(targets.gateway, gateway, load)
            : await settled(targets.gateway, gateway),
          ...(graphNode ? { graphNode: await settled(targets.graphNode, graphNode) } : {}),
        })
        await others?.result
      }
    }
    const report = results(rows, { connections, seconds })
    console.log(table(report))
    if (out) await writeFile(out, `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    await targets.stop()
  }
}

async function targetsOf(
  { url, graphNode, recording }: Pick<Options, 'url' | 'graphNode' | 'recording'>,
  signal: AbortSignal,
): Promise<Targets> {
  if (!url) return startTargets(recording, say, signal)
  const base = url.replace(/\/+$/, '')
  return {
    gateway: `${base}/graphql`,
    graphNode: graphNode ?? `${base}/subgraphs/l2`,
    stop: async () => {},
  }
}

async function accountsOf(gateway: string): Promise<string[]> {
  const { delegators } = await postGraphql<{ delegators: { id: string }[] }>(
    gateway,
    '{ delegators(first: 1000) { id } }',
  ).catch((error: unknown) => {
    throw new UserError(`${gateway} does not answer: ${fetchFault(error)}`)
  })
  if (delegators.length === 0) throw new UserError(`${gateway} knows no accounts`)
  return delegators.map(({ id }) => id)
}

function say(text: string): void {
  console.error(text)
}
