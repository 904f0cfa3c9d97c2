import type { Command } from 'commander'
import { examplesOf } from 'livepeer-confluence/examples'
import { createProgram } from 'livepeer-confluence/program'
import { entriesOf } from 'livepeer-confluence/tree'
import { expect, test } from 'vitest'

const paths = entriesOf(await createProgram()).map(({ path }) => path)

test.each(paths)('the help of `%s` has examples', (path) => {
  expect(examplesOf(path).length).toBeGreaterThan(0)
})

const lines = paths.flatMap((path) => examplesOf(path).map(([line]) => line))

test.each(lines)('the example `%s` is a command line that there is', async (line) => {
  const program = await createProgram()
  const parsed: string[] = []
  const silence = (command: Command) => {
    command.action(() => void parsed.push(command.name())).configureOutput({ writeErr: () => {} })
    for (const child of command.commands) silence(child)
  }
  silence(program)
  await program.parseAsync(wordsOf(line), { from: 'user' })
  expect(parsed).toHaveLength(1)
})

/** The words after `confluence`, up to where the shell takes over. */
function wordsOf(line: string): string[] {
  const [, command = ''] = /\bconfluence ((?:'[^']*'|[^'|>&;)])*)/.exec(line) ?? []
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
