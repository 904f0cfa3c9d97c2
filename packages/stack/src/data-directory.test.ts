import { readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDataDirectory } from './data-directory.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

let path: string

beforeEach(async () => {
  path = join(await temporaryDirectory(), 'data')
})

function threadId(): number {
  const threads = readdirSync(`/proc/${process.pid}/task`).map(Number)
  return threads.find((id) => id !== process.pid) as number
}

describe('openDataDirectory', () => {
  test('keeps what it holds between runs', async () => {
    const first = await openDataDirectory(path, '18')
    await first.release()
    const second = await openDataDirectory(path, '18')
    expect([first.fresh, second.fresh]).toEqual([true, false])
    expect(second.password).toBe(first.password)
    await second.release()
  })

  test('refuses a second user, and says which process is the first', async () => {
    const { release } = await openDataDirectory(path, '18')
    await expect(openDataDirectory(path, '18')).rejects.toThrow(`is in use by process ${process.pid}`)
    await release()
    const next = await openDataDirectory(path, '18')
    await next.release()
  })

  test.each([
    ['of a process that has ended', '999999999 1'],
    // This process was started at another time than the one that wrote it.
    ['of another process with our id', `${process.pid} 1`],
    ['without content', ''],
    ['of a thread', `${threadId()} 1`],
  ])('takes over a lock %s', async (_, content) => {
    await mkdir(path)
    await writeFile(join(path, 'lock'), content)
    const { release } = await openDataDirectory(path, '18')
    await release()
    expect(await readdir(path)).not.toContain('lock')
  })

  test('refuses a directory of another format or PostgreSQL version, and does not touch it', async () => {
    const { release } = await openDataDirectory(path, '18')
    await release()
    await expect(openDataDirectory(path, '19')).rejects.toThrow('is of PostgreSQL 18, this is 19')
    const file = join(path, 'stack.json')
    const changed = (await readFile(file, 'utf8')).replace('"format": 1', '"format": 99')
    await writeFile(file, changed)
    await expect(openDataDirectory(path, '18')).rejects.toThrow('another version of this program')
    expect(await readFile(file, 'utf8')).toBe(changed)
  })

  test('takes a directory that has only logs, as a gateway without a database leaves it', async () => {
    await mkdir(join(path, 'logs'), { recursive: true })
    const { fresh, release } = await openDataDirectory(path, '18')
    expect(fresh).toBe(true)
    await release()
  })

  test('takes a directory that a first start left before its state was written', async () => {
    await mkdir(join(path, 'subgraphs'), { recursive: true })
    for (const name of ['lock', 'lock.999999999', 'stack.json.999999999'])
      await writeFile(join(path, name), '')
    const { fresh, release } = await openDataDirectory(path, '18')
    expect(fresh).toBe(true)
    await release()
  })

  test('keeps the password of the database from other users', async () => {
    const { release } = await openDataDirectory(path, '18')
    expect((await stat(join(path, 'stack.json'))).mode & 0o777).toBe(0o600)
    await release()
  })

  test('refuses a directory of something else', async () => {
    await mkdir(path)
    await writeFile(join(path, 'thesis.tex'), '')
    await expect(openDataDirectory(path, '18')).rejects.toThrow('holds something else')
    expect(await readdir(path)).toEqual(['thesis.tex'])
  })
})
