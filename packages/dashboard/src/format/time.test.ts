import { expect, test } from 'vitest'
import { duration, isoTime, utcTime } from './time.ts'

test('moments are given in UTC', () => {
  expect(utcTime('1644457300')).toBe('2022-02-10 01:41:40 UTC')
  expect(isoTime('1644457300')).toBe('2022-02-10T01:41:40.000Z')
})

test.each([
  [604_800, '7 days'],
  [86_399, '23 hours'],
  [-120, '2 minutes'],
  [1, '1 second'],
  [0, '0 seconds'],
])('%d seconds are %s', (seconds, shown) => {
  expect(duration(seconds, 'en')).toBe(shown)
})
