import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startTimeOf } from '../processes/process-identity.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { replaceDirectory, stampedBuild } from './stamped-build.ts'

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

  /** The name under which this process makes the directory. */
  async function ownPlace(): Promise<string> {
    let place = ''
    await replaceDirectory(target, async (partial) => {
      place = partial
      return false
    })
    return place
  }

  test('deletes what a killed build has left, but not what a running one is making', async () => {
    const [pid, ticks, space] = (await ownPlace()).slice(`${target}.`.length).split('-')
    const parent = startTimeOf(process.ppid).replace(/@.*/, '')
    const abandoned = ['999999999', `999999999-${ticks}-${space}`, `${process.ppid}-1-${space}`]
    const underway = [`${process.ppid}`, `${process.ppid}-${parent}-${space}`, `${pid}-1-00000000`]
    for (const mark of [...abandoned, ...underway]) await mkdir(`${target}.${mark}`)
    await stampedBuild({ target, inputs: 'a', make: write('first') })
    const left = (marks: string[]) => marks.filter((mark) => existsSync(`${target}.${mark}`))
    expect([left(abandoned), left(underway)]).toEqual([[], underway])
  })

  test('deletes what another container or boot has left after a day', async () => {
    const place = `${target}.7-1-00000000`
    await mkdir(place)
    const before = new Date(Date.now() - 2 * 86_400_000)
    await utimes(place, before, before)
    await stampedBuild({ target, inputs: 'a', make: write('first') })
    expect(existsSync(place)).toBe(false)
  })
})
