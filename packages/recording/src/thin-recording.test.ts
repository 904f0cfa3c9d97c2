import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLines } from './read.ts'
import { openRecording, recordingPath } from './recording.ts'
import { SMOKE } from './test-support.ts'
import { keptCheckpoints, thinRecording } from './thin-recording.ts'
import { readTruth } from './truth.ts'

const rows = Array.from({ length: 101 }, (_, i) => ({ block: i * 10, label: i === 37 ? 'op+freeze' : 'op' }))

test('checkpoints are kept evenly, with the freeze and the first after each upgrade', () => {
  expect(keptCheckpoints(rows, 3, [])).toEqual([0, 37, 50, 100])
  expect(keptCheckpoints(rows, 2, [0, 120, 121, 5000])).toEqual([0, 12, 13, 37, 100])
  expect(keptCheckpoints(rows.slice(0, 2), 32, [])).toEqual([0, 1])
})

test('a thinned recording keeps whole lines of the truth and everything else', () => {
  const parent = mkdtempSync(join(tmpdir(), 'thin-'))
  try {
    const to = join(parent, 'smoke')
    thinRecording(SMOKE, to, 10)
    const thin = openRecording(to)
    expect(thin.l2.blocks).toEqual(openRecording(SMOKE).l2.blocks)
    for (const chain of ['l1', 'l2'] as const) {
      const texts = (directory: string) =>
        [...readLines(recordingPath(directory, chain, 'truth.jsonl.gz'))].map(({ text }) => text)
      const kept = texts(to)
      expect(kept.length).toBeGreaterThanOrEqual(10)
      expect(kept.length).toBeLessThanOrEqual(12)
      const all = new Set(texts(SMOKE))
      expect(kept.filter((line) => !all.has(line))).toEqual([])
      expect([...readTruth<'l1' | 'l2'>(thin[chain])].at(-1)?.label).toBe('final')
    }
    expect(readFileSync(join(to, 'expected.json'))).toEqual(readFileSync(join(SMOKE, 'expected.json')))
    expect(() => thinRecording(SMOKE, to, 10)).toThrow(`${to} exists: remove it`)
    expect(() => thinRecording(join(parent, 'none'), join(parent, 'new'), 10)).toThrow(
      'there is no directory',
    )
    expect(existsSync(join(parent, 'new'))).toBe(false)
  } finally {
    rmSync(parent, { recursive: true })
  }
})
