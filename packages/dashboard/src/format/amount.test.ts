import { describe, expect, test } from 'vitest'
import { decimalAmount, exactAmount, shortAmount } from './amount.ts'

describe('decimalAmount', () => {
  test.each([
    ['0', '0'],
    ['1', '0.000000000000000001'],
    ['1000000000000000000', '1'],
    ['-1500000000000000000', '-1.5'],
    ['11285610795418459496932', '11285.610795418459496932'],
    [`${2n ** 256n - 1n}`, '115792089237316195423570985008687907853269984665640564039457.584007913129639935'],
  ])('%s wei are %s', (wei, decimal) => {
    expect(decimalAmount(wei)).toBe(decimal)
  })
})

test('exactAmount keeps every digit and groups them as the reader does', () => {
  expect(exactAmount('11285610795418459496932', 'en')).toBe('11,285.610795418459496932')
  expect(exactAmount('11285610795418459496932', 'de')).toBe('11.285,610795418459496932')
})

describe('shortAmount', () => {
  test.each([
    ['0', 'LPT', '0'],
    ['1', 'LPT', '<0.000001'],
    ['123456789000000000', 'LPT', '0.1235'],
    ['129489868345126', 'ETH', '0.0001295'],
    ['284000000000000000', 'ETH', '0.2840'],
    ['1000000000000000000', 'LPT', '1.00'],
    ['1153600000000000000', 'ETH', '1.1536'],
    ['11285610795418459496932', 'LPT', '11,285.61'],
    ['-11285610795418459496932', 'LPT', '-11,285.61'],
  ] as const)('%s wei of %s are shown as %s', (wei, unit, shown) => {
    expect(shortAmount(wei, unit, 'en')).toBe(shown)
  })
})
