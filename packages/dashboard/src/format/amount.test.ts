import { describe, expect, test } from 'vitest'
import { shortAmount } from './amount.ts'

describe('shortAmount', () => {
  test.each([
    ['0', 'LPT', '0'],
    ['1', 'LPT', '<0.000001'],
    ['-1', 'LPT', '>-0.000001'],
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
