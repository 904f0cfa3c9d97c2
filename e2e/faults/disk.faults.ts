import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startSmoke, stateOf, stop, untilHealth, useTruth, wordsOf } from '../harness/faults.ts'
import { canMount, smallDisk } from '../harness/small-disk.ts'
import { left, SYNCED, urlOf } from '../harness/start.ts'

const truth = useTruth()
/** Room for an index of `smoke`. */
const ENOUGH = 400

describe.runIf(canMount)('a full disk', () => {
  test('while chains are followed: health names the cause, and indexing goes on by itself once there is room', {
    timeout: 300_000,
  }, async () => {
    const disk = await smallDisk(ENOUGH)
    const data = join(disk.directory, 'data')
    const started = startSmoke(data, '--head', '100', '--rate', '2')
    await started.says(SYNCED)
    const url = urlOf(started)
    disk.fill()
    const full = await untilHealth(
      url,
      (health) => health.status !== 'ok' && /space/i.test(wordsOf(health)),
      90_000,
    )
    expect(full.status).not.toBe('ok')
    await delay(5_000)
    disk.clear()
    await untilHealth(
      url,
      ({ status, l1, l2 }) => status === 'ok' && l1.block === 288 && l2.block === 276,
      180_000,
    )
    expect(await stateOf(url)).toEqual(truth.state)
    await stop(started, data)
  })

  test('at a first start: one line, nothing left running, and all is well once there is room', async () => {
    const disk = await smallDisk(ENOUGH)
    const data = join(disk.directory, 'data')
    mkdirSync(data)
    disk.fill()
    const refused = startSmoke(data)
    expect(await refused.ended).toBe(1)
    expect(refused.output().trim().split('\n').at(-1)).toMatch(/^error: .*space/i)
    expect(refused.output()).not.toMatch(/^\s+at /m)
    expect(await left(data)).toEqual([])
    disk.clear()
    const started = startSmoke(data)
    await started.says(SYNCED)
    expect(await stateOf(urlOf(started))).toEqual(truth.state)
    await stop(started, data)
  })

  test('while the database is made: the same', async () => {
    const disk = await smallDisk(24)
    const data = join(disk.directory, 'data')
    const refused = startSmoke(data)
    expect(await refused.ended).toBe(1)
    expect(refused.output().trim().split('\n').at(-1)).toMatch(/^error: .*space/i)
    expect(await left(data)).toEqual([])
  })
})

describe.runIf(canMount)('a read-only data directory', () => {
  test('is refused in one line, and used when it is not any more', async () => {
    const disk = await smallDisk(ENOUGH)
    const data = join(disk.directory, 'data')
    const first = startSmoke(data)
    await first.says(SYNCED)
    await stop(first, data)
    disk.remount('ro')
    const refused = startSmoke(data)
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toMatch(/^error: [^\n]*read-only[^\n]*\n$/)
    disk.remount('rw')
    const again = startSmoke(data)
    await again.says(SYNCED)
    expect(again.output()).toContain('Ethereum: resuming')
    expect(await stateOf(urlOf(again))).toEqual(truth.state)
    await stop(again, data)
  })
})
