import { watch } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import { Command } from 'commander'
import { createCoverage, summarize } from './compiler/coverage.ts'
import { project } from './project.ts'
import { createReporter, reportCoverage, reportSummary } from './report.ts'
import { runModule, type TestResult } from './runner/run.ts'
import { loadSuite, testFiles } from './runner/suite.ts'

interface Options {
  filter?: string
  watch?: boolean
  coverage?: boolean
  verbose?: boolean
  json?: string
}

const WATCHED = ['src', 'tests', 'generated']
const SETTLE_MS = 100

await new Command('test:mappings')
  .description('Run the tests of the mappings (tests/**/*.test.ts, written with matchstick-as)')
  .argument('[files...]', 'test files, or parts of their names; all if left out')
  .option('-f, --filter <text>', 'run only the tests whose name (file > describe > test) has this text')
  .option('-w, --watch', 'run again whenever mappings or tests change')
  .option('-c, --coverage', 'list the lines of the mappings that ran')
  .option('-v, --verbose', 'show what passing tests log, too')
  .option('--json <file>', 'write {"passed": n, "failed": n} to a file')
  .action(async (names: string[], options: Options) => {
    if (!options.watch) process.exitCode = (await attempt(names, options)) ? 0 : 1
    else await keepRunning(() => attempt(names, options))
  })
  .parseAsync()

/** One run; false if a test failed or the tests could not be run, with one line that says why. */
async function attempt(names: readonly string[], options: Options): Promise<boolean> {
  try {
    return await run(names, options)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error(error.message)
    return false
  }
}

async function run(
  names: readonly string[],
  { filter, verbose, json, ...options }: Options,
): Promise<boolean> {
  const began = performance.now()
  const all = await testFiles(project)
  const files = names.length === 0 ? all : all.filter((file) => names.some((name) => file.includes(name)))
  if (files.length === 0)
    throw new UserError(`no test file has ${names.join(' or ') || '.test.ts'} in its name`)
  const coverage = options.coverage ? createCoverage() : undefined
  const module = await loadSuite(project, files, coverage ? { coverage } : {})
  const results: TestResult[] = []
  const report = createReporter(console.log, verbose ?? false)
  runModule(
    module,
    (name) => !filter || name.toLowerCase().includes(filter.toLowerCase()),
    (result) => {
      results.push(result)
      report(result)
    },
  )
  if (results.length === 0) throw new UserError(`no test has "${filter}" in its name`)
  if (coverage) reportCoverage(summarize(coverage), console.log)
  reportSummary(results, performance.now() - began, console.log)
  const failed = results.filter((result) => !result.passed).length
  if (json) await writeFile(json, `${JSON.stringify({ passed: results.length - failed, failed })}\n`)
  return failed === 0
}

/** Runs now and after every change, one run at a time, until the process is stopped. */
async function keepRunning(action: () => Promise<unknown>): Promise<never> {
  let wake = () => {}
  for (const directory of WATCHED) watch(`${project.root}/${directory}`, { recursive: true }, () => wake())
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve
    })
    await action()
    console.log('\nwaiting for changes')
    await changed
    // An editor's save is several changes.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  }
}
