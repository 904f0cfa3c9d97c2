import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../console/tree.ts'
import { createProgram } from '../../program.ts'
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { zsh } from './zsh.ts'

const program = await createProgram()

/** What bash offers at the end of a command line. */
function offered(...words: string[]): string[] {
  const script = `${bash(program)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _confluence; printf '%s\\n' "\${COMPREPLY[@]}"`
  const output = execFileSync('bash', ['-c', script, 'bash', 'confluence', ...words], { encoding: 'utf8' })
  return output.split('\n').filter(Boolean)
}

describe('bash completes', () => {
  test.each([
    [['st'], ['start', 'status']],
    [['pool'], ['pools', 'pool']],
    [['export', 't'], ['tickets']],
    [
      ['export', 'pools', '--format', ''],
      ['csv', 'ndjson', 'json', 'parquet'],
    ],
    [
      ['snapshot', ''],
      ['verify', '--help'],
    ],
    [['snapshot', 'verify', 'file.json', '--r'], ['--root']],
    [
      ['deploy', 'l'],
      ['l1', 'l2'],
    ],
    [['rounds', '--json', '--chain', 'B'], ['BOTH']],
    [
      ['nothing', 'sta'],
      ['start', 'status'],
    ],
  ])('%j', (words, expected) => {
    expect(offered(...words)).toEqual(expected)
  })
})

const hasFish = spawnSync('fish', ['--version']).status === 0
if (!hasFish) console.warn('completion in fish is not tried: fish is not installed')

describe.skipIf(!hasFish)('fish completes', () => {
  test.each([
    ['confluence st', ['start', 'status']],
    ['confluence export t', ['tickets']],
    ['confluence export pools --format ', ['csv', 'json', 'ndjson', 'parquet']],
    ['confluence snapshot ', ['verify']],
    ['confluence export pools --format csv --url http://x --ou', ['--output']],
    ['confluence --help sta', ['start', 'status']],
    ['confluence deploy l', ['l1', 'l2']],
  ])('%s', (line, expected) => {
    const script = `source (echo $argv[1] | psub); complete -C $argv[2]`
    const found = execFileSync('fish', ['--no-config', '-c', script, fish(program), line])
    const words = found.toString().split('\n').filter(Boolean)
    expect(words.map((word) => word.split('\t')[0])).toEqual(expected)
  })
})

test.each([
  ['zsh', zsh],
  ['fish', fish],
])('the script for %s has every command and option', (_, script) => {
  const text = script(program)
  for (const { path, command } of entriesOf(program)) {
    if (path) expect(text).toContain(path)
    for (const { long } of command.options) expect(text).toContain(String(long).slice(2))
  }
})
