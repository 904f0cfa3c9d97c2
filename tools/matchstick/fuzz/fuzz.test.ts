import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('no handler traps on random events of both chains', { timeout: 120_000 }, async () => {
  expect(await fuzz(3000, 1)).toEqual([])
})
