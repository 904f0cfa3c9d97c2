import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { stampedBuild } from './stamped-build.ts'

let root: string
let target: string

beforeEach(async () => {
  root = await temporaryDirectory()
  target = join(root, 'built')
})

const write = (text: string) => async (directory: string) => {
  await mkdir(directory)
  await writeFile(join(directory, 'file'), text)
}
const content = () => readFile(join(target, 'file'), 'utf8')

describe('stampedBuild', () => {
  test('builds again only when the inputs change', async () => {
    await stampedBuild({ target, inputs: 'a', make: write('first') })
    await stampedBuild({ target, inputs: 'a', make: write('not built') })
    expect(await content()).toBe('first')
    await stampedBuild({ target, inputs: 'b', make: write('second') })
    expect(await content()).toBe('second')
  })

  test('keeps the build that stands when a new one fails, and leaves nothing beside it', async () => {
    await stampedBuild({ target, inputs: 'a', make: write('first') })
    const failing = stampedBuild({
      target,
      inputs: 'b',
      async make(directory) {
        await write('half')(directory)
        throw new Error('out of luck')
      },
    })
    await expect(failing).rejects.toThrow('out of luck')
    expect(await content()).toBe('first')
    expect(await readdir(root)).toEqual(['built'])
  })

  test('deletes what a killed build has left, but not what a running one is making', async () => {
    const [abandoned, underway] = [`${target}.999999999`, `${target}.${process.ppid}`]
    await mkdir(abandoned)
    await mkdir(underway)
    await stampedBuild({ target, inputs: 'a', make: write('first') })
    expect([existsSync(abandoned), existsSync(underway)]).toEqual([false, true])
  })
})
