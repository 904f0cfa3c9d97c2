import { expect, test } from 'vitest'
import { PRECISE_UNIT, preciseFraction } from './precise-math.ts'

test('the fraction is truncated before the product', () => {
  // 1/3 becomes 0.333... with 27 threes, so that three thirds of 3 are 2, not 3.
  expect(preciseFraction(3n, 1n, 3n)).toBe(0n)
  expect(preciseFraction(9n, 1n, 3n)).toBe(2n)
  expect(preciseFraction(9n, 2n, 3n)).toBe(5n)
  expect(preciseFraction(9n, 3n, 3n)).toBe(9n)
})

test('an amount of more than 27 digits loses wei where the exact quotient would not', () => {
  expect(preciseFraction(3n * 10n ** 30n, 1n, 3n)).toBe(10n ** 30n - 1000n)
})

test('a fraction below 10^-27 is 0', () => {
  expect(preciseFraction(10n ** 40n, 1n, PRECISE_UNIT + 1n)).toBe(0n)
})

test('a denominator of 0 is an error, as the contract reverts', () => {
  expect(() => preciseFraction(1n, 1n, 0n)).toThrow(RangeError)
})
