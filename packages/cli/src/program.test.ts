import { projectRoot } from '@confluence/stack/build/paths'
import { build, type Metafile } from 'esbuild'
import { expect, test } from 'vitest'
import { commandBundle } from '../bundle.mjs'
import { createProgram } from './program.ts'

const namesIn = async (asked?: string) =>
  (await createProgram(asked)).commands.map((command) => command.name())

test('each command has the name by which it is loaded, alone', async () => {
  const names = await namesIn()
  expect(names.length).toBeGreaterThan(25)
  for (const name of names) expect(await namesIn(name)).toEqual([name])
})

test('all commands are there where none of them is named first', async () => {
  const names = await namesIn()
  for (const asked of ['help', '--help', 'strat', 'constructor']) expect(await namesIn(asked)).toEqual(names)
})

test('start loads nothing of other commands', async () => {
  const { metafile } = await build({
    ...commandBundle(projectRoot, '../'),
    outdir: 'none',
    write: false,
    metafile: true,
  })
  const loaded = [...loadedWith(metafile, 'main.ts'), ...loadedWith(metafile, 'commands/start/command.ts')]
  expect(loaded).toContain('packages/stack/src/stack.ts')
  expect(loaded.filter((file) => /^packages\/cli\/src\/(lists|commands\/(?!start\/))/.test(file))).toEqual([])
  const libraries = ['hyparquet-writer', 'papaparse']
  expect(loaded.filter((file) => libraries.some((name) => file.includes(`node_modules/${name}/`)))).toEqual(
    [],
  )
}, 60_000)

/** The files that a module of the command's loads at once: it, and all that it imports other than late. */
function loadedWith({ inputs }: Metafile, module: string): Set<string> {
  const loaded = new Set([`packages/cli/src/${module}`])
  for (const file of loaded) {
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') loaded.add(path)
  }
  return loaded
}
