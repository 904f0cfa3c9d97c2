import { styleText } from 'node:util'
import type { FileCoverage } from './compiler/coverage.ts'
import type { OutputLine } from './host/state.ts'
import type { TestResult } from './runner/run.ts'

const SLOW_MS = 50

/** Prints results as they come: names nested as the describe blocks are, the reasons of a failure below it. */
export function createReporter(print: (line: string) => void, verbose: boolean) {
  let file = ''
  let open: readonly string[] = []
  return (result: TestResult): void => {
    if (result.file !== file) {
      file = result.file
      open = []
      print('')
      print(styleText('bold', file))
    }
    const groups = result.path.slice(0, -1)
    const differing = groups.findIndex((name, depth) => open[depth] !== name)
    if (differing >= 0) {
      for (let depth = differing; depth < groups.length; depth++)
        print(`${indent(depth + 1)}${groups[depth]}`)
    }
    open = groups
    const depth = indent(groups.length + 1)
    const time = result.milliseconds >= SLOW_MS ? ` ${result.milliseconds.toFixed(0)} ms` : ''
    const mark = result.passed ? styleText('green', '✓') : styleText('red', '✗')
    print(`${depth}${mark} ${result.path.at(-1)}${styleText('gray', time)}`)
    for (const fault of result.faults) {
      for (const line of fault.split('\n')) print(styleText('red', `${depth}    ${line}`))
    }
    if (verbose || !result.passed)
      for (const line of result.output) print(`${depth}    ${shown(line, depth)}`)
  }
}

/** The last line of a run, and what failed again, as the list above it may be long. */
export function reportSummary(
  results: readonly TestResult[],
  milliseconds: number,
  print: (line: string) => void,
): void {
  const failed = results.filter((result) => !result.passed)
  print('')
  for (const { file, path } of failed) print(styleText('red', `✗ ${[file, ...path].join(' > ')}`))
  const seconds = (milliseconds / 1000).toFixed(1)
  print(`${results.length - failed.length} passed, ${failed.length} failed in ${seconds} s`)
}

export function reportCoverage(files: readonly FileCoverage[], print: (line: string) => void): void {
  const width = Math.max(...files.map(({ file }) => file.length), 5)
  const percent = (covered: number, lines: number) => `${((100 * covered) / lines).toFixed(1)} %`.padStart(8)
  print('')
  for (const { file, lines, covered, uncovered } of files) {
    const missing = uncovered.length > 0 ? `  not run: ${uncovered.join(', ')}` : ''
    print(`${file.padEnd(width)} ${percent(covered, lines)}${missing}`)
  }
  const sum = (pick: (file: FileCoverage) => number) => files.reduce((total, file) => total + pick(file), 0)
  const [covered, lines] = [sum((file) => file.covered), sum((file) => file.lines)]
  print(`${'lines'.padEnd(width)} ${percent(covered, lines)}  ${covered} of ${lines}`)
}

function shown({ level, text }: OutputLine, depth: string): string {
  return `${level}: ${text.replaceAll('\n', `\n${depth}    `)}`
}

function indent(depth: number): string {
  return '  '.repeat(depth)
}
