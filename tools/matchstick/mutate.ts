import { type ChildProcess, fork } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { filesIn } from '@confluence/stack/build/files'
import { Command } from 'commander'
import { type Mutant, mutantsOf } from './mutation/mutants.ts'
import type { Trial, TrialRequest } from './mutation/trial.ts'
import { project } from './project.ts'
import type { Project } from './runner/suite.ts'

interface Options {
  count: string
  seed: string
  least: string
  verbose?: boolean
}

const TIMEOUT_MS = 60_000
const COPIED = ['src', 'tests', 'generated', 'schema.graphql', ...project.manifests]
/** Only say which handlers a manifest has. */
const ENTRIES = ['src/l1.ts', 'src/l2.ts']

await new Command('test:mutants')
  .description('Break the mappings in many small ways, one at a time: a test should fail each time')
  .option('-n, --count <number>', 'how many mutants to try', '80')
  .option('-s, --seed <number>', 'chooses the mutants', '1')
  .option('-l, --least <percent>', 'share of them that has to be killed', '90')
  .option('-v, --verbose', 'show every mutant')
  .action(async (options: Options) => {
    process.exitCode = (await run(options)) ? 0 : 1
  })
  .parseAsync()

async function run({ count, seed, least, verbose }: Options): Promise<boolean> {
  const copy = await mkdtemp(join(tmpdir(), 'mutants-'))
  const copied = { ...project, root: copy }
  let worker: ChildProcess | undefined
  const survivors: Mutant[] = []
  let killed = 0
  let invalid = 0
  try {
    for (const path of COPIED) await cp(join(project.root, path), join(copy, path), { recursive: true })
    const mutants = shuffled(await allMutants(copied), Number(seed))
    const [first] = mutants
    if (first) {
      worker = startWorker()
      const { outcome, fault } = await attempt(worker, copied, { ...first, replacement: first.original })
      if (outcome !== 'survived')
        throw new UserError(`the tests fail before anything is broken: ${fault ?? 'they do not compile'}`)
    }
    for (const mutant of mutants) {
      if (killed + survivors.length === Number(count)) break
      worker ??= startWorker()
      const trial = await attempt(worker, copied, mutant)
      if (!worker.connected || worker.killed) worker = undefined
      if (trial.outcome === 'invalid') invalid++
      if (trial.outcome === 'killed') killed++
      if (trial.outcome === 'survived') survivors.push(mutant)
      if (verbose || trial.outcome === 'survived') console.log(describe(mutant, trial))
    }
  } finally {
    worker?.kill()
    await rm(copy, { recursive: true, force: true })
  }
  const tried = killed + survivors.length
  const rate = (100 * killed) / tried
  console.log(
    `${killed} of ${tried} mutants killed (${rate.toFixed(1)} %), ${survivors.length} survived; ${invalid} more did not compile`,
  )
  return rate >= Number(least)
}

function startWorker(): ChildProcess {
  return fork(join(import.meta.dirname, 'mutation', 'trial.ts'), { execArgv: ['--import', 'tsx'] })
}

/** Tries a mutant in the worker; one that never ends is stopped, with its worker, and counts as killed. */
async function attempt(worker: ChildProcess, copied: Project, mutant: Mutant): Promise<Trial> {
  const original = await readFile(join(copied.root, mutant.file), 'utf8')
  const mutated = original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end)
  const request: TrialRequest = { project: copied, file: mutant.file, mutated, original }
  return new Promise((resolve) => {
    const finish = (trial: Trial) => {
      clearTimeout(timer)
      worker.off('message', finish).off('exit', crashed)
      resolve(trial)
    }
    const crashed = () => finish({ outcome: 'killed', fault: 'the run crashed' })
    const timer = setTimeout(() => {
      worker.kill('SIGKILL')
      finish({ outcome: 'killed', fault: 'the run did not end' })
    }, TIMEOUT_MS)
    worker.on('message', finish).on('exit', crashed)
    worker.send(request)
  })
}

async function allMutants({ root }: Project): Promise<Mutant[]> {
  const sources = (await filesIn(join(root, 'src'))).map((file) => `src/${file}`)
  const files = sources.filter((file) => !ENTRIES.includes(file))
  const lists = files.map(async (file) => mutantsOf(file, await readFile(join(root, file), 'utf8')))
  return (await Promise.all(lists)).flat()
}

/** The same order for the same seed (Lehmer's generator, Fisher and Yates's shuffle). */
function shuffled(mutants: readonly Mutant[], seed: number): Mutant[] {
  let state = (seed % 2147483646) + 1
  const below = (limit: number) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
  const result = [...mutants]
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const moved = result[last] as Mutant
    result[last] = result[other] as Mutant
    result[other] = moved
  }
  return result
}

function describe({ file, line, kind, original, replacement }: Mutant, { outcome, fault }: Trial): string {
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 70)
  return `${outcome.padEnd(8)} ${file}:${line} ${kind}: ${short(original)} -> ${short(replacement)}${fault ? `  [${fault}]` : ''}`
}
