import { expect, test } from 'vitest'
import { ratio } from './ratio.ts'

test.each([
  [1n, 2n, '0.5'],
  [1n, 1n, '1'],
  [300n, 2n, '150'],
  [0n, 7n, '0'],
  [0n, 0n, '0'],
  [7n, 0n, '0'],
  [1n, 3n, '0.3333333333333333333333333333333333'],
  [2n, 3n, '0.6666666666666666666666666666666667'],
  [20n, 3n, '6.666666666666666666666666666666667'],
  [2n, 3000n, '0.0006666666666666666666666666666666667'],
  [1n, 1000n, '0.001'],
])('%s / %s is %s', (numerator, denominator, expected) => {
  expect(ratio(numerator, denominator)).toBe(expected)
})
