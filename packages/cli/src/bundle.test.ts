import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeEach, describe, expect, test } from 'vitest'
import { bundledCommand } from '../bundle.mjs'

describe('the command of a small project', () => {
  let project = ''
  const write = async (path: string, text: string) => {
    await mkdir(join(project, path, '..'), { recursive: true })
    await writeFile(join(project, path), text)
  }
  const bundled = async () => String(await bundledCommand(project))
  const says = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [await bundled()])
    return stdout.trim()
  }
  const written = async () => (await stat(await bundled())).mtimeMs

  beforeEach(async () => {
    project = await temporaryDirectory()
    await write('packages/cli/package.json', '{ "type": "module" }')
    await write(
      'packages/cli/src/main.ts',
      "import { one } from './one.ts'\nconsole.log(one, import.meta.url)\n",
    )
    await write('packages/cli/src/one.ts', "export const one: string = 'one'\n")
    await write('packages/cli/src/one.test.ts', '')
    await write('node_modules/.package-lock.json', '{}')
  })

  test('is made once, and again when a source or a library has changed', async () => {
    const first = await written()
    await write('packages/cli/src/one.test.ts', '// changed')
    expect(await written()).toBe(first)
    expect(await says()).toMatch(/^one /)
    await write('packages/cli/src/one.ts', "export const one: string = 'another'\n")
    expect(await says()).toMatch(/^another /)
    const second = await written()
    await write('node_modules/.package-lock.json', '{ "packages": {} }')
    expect(await written()).toBeGreaterThan(second)
  })

  test('knows its sources by their places, also in stack traces', async () => {
    expect(await says()).toBe(`one file://${project}/packages/cli/src/main.ts`)
    const { sources } = JSON.parse(await readFile(`${await bundled()}.map`, 'utf8'))
    expect(sources).toContain('../../../packages/cli/src/one.ts')
  })

  test('is made again where the file was cut off', async () => {
    const file = await bundled()
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.slice(0, -100))
    await bundled()
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  test('is undefined where it cannot be written', async () => {
    await write('node_modules/.cache', 'a file')
    expect(await bundledCommand(project)).toBeUndefined()
  })
})

test('the command loads one file and what belongs to Node, and libraries of browsers only when they are asked for', async () => {
  const text = await readFile(String(await bundledCommand(projectRoot)), 'utf8')
  const loaded = [...text.matchAll(/^import (?:.* from )?"([^"]+)";$/gm)].map(([, name = '']) => name)
  expect(loaded).toContain('node:fs')
  expect(loaded.filter((name) => !isBuiltin(name))).toEqual([])
  expect(text).toMatch(/await import\("[^"]*\/@graphql-yoga\/render-graphiql\/[^"]+"\)/)
  expect(text.length).toBeLessThan(8_000_000)
})
