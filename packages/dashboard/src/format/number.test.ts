import { expect, test } from 'vitest'
import { count, perBillion, percent, share, smallPercent } from './number.ts'

test('counts are grouped', () => {
  expect(count('1234567', 'en')).toBe('1,234,567')
})

test.each([
  [0, '0.0%'],
  [0.00001, '<0.1%'],
  [0.4567, '45.7%'],
  [0.99999, '>99.9%'],
  [1, '100.0%'],
])('%d is %s', (value, shown) => {
  expect(percent(value, 1, 'en')).toBe(shown)
})

test('a share is exact enough for amounts beyond 2^53', () => {
  expect(share('333333333333333333333333', '1000000000000000000000000')).toBeCloseTo(1 / 3, 11)
  expect(share('5', '0')).toBe(0)
})

test('inflation is in parts per 10^9', () => {
  expect(smallPercent(perBillion('221500'), 'en')).toBe('0.02215%')
  expect(smallPercent(perBillion('137'), 'en')).toBe('0.0000137%')
})
