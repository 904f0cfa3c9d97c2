import { expect, test } from 'vitest'
import { decimalToWei, weiToDecimal } from './amount.ts'

test.each([
  ['0', '0'],
  ['1', '0.000000000000000001'],
  ['1000000000000000000', '1'],
  ['-1500000000000000000', '-1.5'],
  ['11285610795418459496932', '11285.610795418459496932'],
  [2n ** 256n - 1n, '115792089237316195423570985008687907853269984665640564039457.584007913129639935'],
])('%s wei is %s', (wei, decimal) => {
  expect(weiToDecimal(wei)).toBe(decimal)
})

test('whole tokens are read to the wei', () => {
  expect(['0', '1', ' 1.5 ', '0.000000000000000001', '1234.10'].map(decimalToWei)).toEqual([
    0n,
    10n ** 18n,
    15n * 10n ** 17n,
    1n,
    12_341n * 10n ** 17n,
  ])
  expect(['', '-1', '1e3', '1,5', '.5', '0.0000000000000000001', 'one'].map(decimalToWei)).toEqual(
    Array(7).fill(undefined),
  )
})
