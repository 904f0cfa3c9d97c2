import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { readAtMost, readFileAtMost, TooLongError } from './read-at-most.ts'

const MOST = 200_000

test('a file is read as a whole up to a length', () => {
  const directory = mkdtempSync(join(tmpdir(), 'read-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'file')
  const bytes = Buffer.from(Uint8Array.from({ length: MOST }, (_, index) => index))
  writeFileSync(file, bytes)
  expect(readFileAtMost(file, MOST).equals(bytes)).toBe(true)
  expect(() => readFileAtMost(file, MOST - 1)).toThrow(TooLongError)
})

test('a device without end is refused in place of filling the memory', () => {
  expect(() => readFileAtMost('/dev/zero', MOST)).toThrow('has no end')
  expect(readFileAtMost('/dev/null').length).toBe(0)
})

test('a stream is read up to a length, and ended beyond it', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000)
    })(),
  )
  await expect(readAtMost(endless, MOST)).rejects.toThrow(TooLongError)
  expect(endless.destroyed).toBe(true)
  expect(`${await readAtMost(Readable.from([Buffer.from('a'), Buffer.from('b')]))}`).toBe('ab')
})
