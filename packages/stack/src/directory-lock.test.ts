import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './directory-lock.ts'
import { bootId, processSpace, startTimeOf } from './processes/process-identity.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

/** A process of another container or machine, whose number says nothing here: ours. */
const STRANGER = `${process.pid} ${startTimeOf(process.pid)} 1@another`
const advice = 'name another'
const silence = 1_500

let directory: string
let file: string

beforeEach(async () => {
  directory = await temporaryDirectory()
  file = join(directory, 'lock')
})

describe('a lock of another container or machine', () => {
  test('is respected while its owner shows that it lives', async () => {
    await writeFile(file, STRANGER)
    const beating = setInterval(() => void utimes(file, new Date(), new Date()), 500)
    onTestFinished(() => clearInterval(beating))
    await expect(lockDirectory(directory, { advice, silence })).rejects.toThrow(
      `${directory} is in use by process ${process.pid} of another container or machine: stop that one, or name another`,
    )
    expect(await readFile(file, 'utf8')).toBe(STRANGER)
    expect(await readdir(directory)).toEqual(['lock'])
  })

  test('is taken over when its owner shows nothing', async () => {
    await writeFile(file, STRANGER)
    const { release } = await lockDirectory(directory, { advice, silence })
    expect(await readFile(file, 'utf8')).toContain(`${process.pid} `)
    await release()
    expect(await readdir(directory)).toEqual([])
  })
})

describe.runIf(processSpace())('of a lock that is taken over', () => {
  const [ticks, boot] = startTimeOf(process.pid).split('@')
  test.each([
    ['an earlier boot', `7 ${ticks}@0000 1@0000`, true],
    ['an earlier boot, as the version before wrote it', `7 ${ticks}@0000`, true],
    ['a machine that lost what was written last', '', true],
    ['a process of this boot that has ended', `999999999 ${ticks}@${boot} ${processSpace()}`, false],
    ['another container on this boot', `7 ${ticks}@${boot} 1@${boot}`, false],
  ])('%s: whether the machine crashed', async (_, content, crashed) => {
    await writeFile(file, content)
    const { machineCrashed, release } = await lockDirectory(directory, { advice, silence: 100 })
    await release()
    expect(machineCrashed).toBe(crashed)
  })
})

test('an owner whose lock was taken while it was stopped learns it, and leaves the lock alone', async () => {
  let lost = ''
  const { release } = await lockDirectory(directory, { advice, lost: (error) => (lost = error.message) })
  await writeFile(file, STRANGER)
  expect(await poll(() => lost !== '' && lost, { timeout: 5_000 })).toBe(
    `${directory} was taken by another start while this one did not run`,
  )
  await release()
  expect(await readFile(file, 'utf8')).toBe(STRANGER)
})

const canUnshare = spawnSync('unshare', ['-rpf', '--mount-proc', 'true']).status === 0

describe.runIf(canUnshare && bootId())('in a container of its own', () => {
  test('a process keeps the directory while it lives, and not after', { timeout: 60_000 }, async () => {
    const program = `
      const { lockDirectory } = await import(${JSON.stringify(join(import.meta.dirname, 'directory-lock.ts'))})
      await lockDirectory(${JSON.stringify(directory)}, { advice: '' })
      setInterval(() => {}, 1000)`
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program]
    const owner = spawn('unshare', ['-rpf', '--kill-child', '--mount-proc', ...node], { stdio: 'ignore' })
    onTestFinished(() => void owner.kill('SIGKILL'))
    await poll(() => existsSync(file), { timeout: 30_000 })
    // Its number there is one that belongs to somebody else here.
    expect(await readFile(file, 'utf8')).toMatch(/^1 /)
    await expect(lockDirectory(directory, { advice })).rejects.toThrow('of another container or machine')
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    const { release, machineCrashed } = await lockDirectory(directory, { advice, silence })
    await release()
    expect(machineCrashed).toBe(false)
  })
})
