import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newData, startSmoke, stateOf, stop, useTruth } from '../harness/faults.ts'
import { processesOf } from '../harness/stack.ts'
import { kill, left, SYNCED, urlOf } from '../harness/start.ts'

const truth = useTruth()

/** A process of somebody else, with a number that a stale file may name. */
function stranger(): number {
  const { pid } = spawn('sleep', ['600'], { stdio: 'ignore' })
  onTestFinished(() => kill(pid as number, 'SIGKILL'))
  return pid as number
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('two starts at once on one data directory', () => {
  test.for([1, 2, 3])('run %i: one indexes, the other says who does', async () => {
    const data = await newData()
    const both = [startSmoke(data), startSmoke(data)]
    const first = await Promise.race(
      both.map((one) =>
        one.ended.then((code) => ({ code, loser: one, winner: both.find((other) => other !== one) })),
      ),
    )
    expect(first.code).toBe(1)
    expect(first.loser.output()).toMatch(/^error: \S+ is in use by process \d+: stop that one, or [^\n]+\n$/)
    const winner = first.winner as (typeof both)[number]
    await winner.says(SYNCED)
    expect(await stateOf(urlOf(winner))).toEqual(truth.state)
    await stop(winner, data)
  })
})

describe('orphans of a killed start', () => {
  test('are ended by the next start on their data directory, and by no other', async () => {
    const [data, other] = [await newData(), await newData()]
    const [started, neighbour] = [startSmoke(data), startSmoke(other)]
    await started.says(SYNCED)
    await neighbour.says(SYNCED)
    for (const line of await processesOf(data)) {
      if (/main\.ts|guardian/.test(line)) kill(Number.parseInt(line, 10), 'SIGKILL')
    }
    await started.ended
    const orphans = (await processesOf(data)).map((line) => Number.parseInt(line, 10))
    expect(orphans.length).toBeGreaterThan(2)
    const others = await processesOf(other)
    const again = startSmoke(data)
    await again.says(SYNCED)
    expect(orphans.filter(isAlive)).toEqual([])
    expect(others.every((line) => isAlive(Number.parseInt(line, 10)))).toBe(true)
    expect(await stateOf(urlOf(again))).toEqual(truth.state)
    expect(await stateOf(urlOf(neighbour))).toEqual(truth.state)
    await stop(again, data)
    await stop(neighbour, other)
  })
})

test('a machine that crashed before the database was on its disk: it is made anew', async () => {
  const data = await newData()
  const started = startSmoke(data)
  await started.says(SYNCED)
  await stop(started, data)
  writeFileSync(join(data, 'lock'), '7 1@an-earlier-boot 1@an-earlier-boot')
  writeFileSync(join(data, 'postgres', 'global', 'pg_control'), '')
  const again = startSmoke(data)
  await again.says(SYNCED)
  expect(await stateOf(urlOf(again))).toEqual(truth.state)
  await stop(again, data)
})

describe('stale lock and pid files', () => {
  test.for([
    ['names a process that was started later', (pid: number) => `${pid} 1@an-earlier-boot`],
    ['is empty', () => ''],
    ['holds something else', () => 'no process\n'],
    ['names no possible process', () => '-1'],
  ] as const)('a lock that %s is taken over', async ([, content]) => {
    const data = await newData()
    mkdirSync(data)
    const pid = stranger()
    writeFileSync(join(data, 'lock'), content(pid))
    const started = startSmoke(data)
    await started.says(SYNCED)
    await stop(started, data)
    expect(isAlive(pid)).toBe(true)
  })

  test('postmaster.pid whose number belongs to another process by now', async () => {
    const data = await newData()
    const started = startSmoke(data)
    await started.says(SYNCED)
    const pidFile = join(data, 'postgres', 'postmaster.pid')
    await stop(started, data)
    const pid = stranger()
    writeFileSync(pidFile, `${pid}\n`)
    const again = startSmoke(data)
    await again.says(SYNCED)
    expect(await stateOf(urlOf(again))).toEqual(truth.state)
    await stop(again, data)
    expect(isAlive(pid)).toBe(true)
    expect(await left(data)).toEqual([])
  })
})
