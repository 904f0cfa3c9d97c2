import { describe, expect, test } from 'vitest'
import { parseWhere } from './where.ts'

const ADDRESS = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
const CHECKSUMMED = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'

describe('a condition on an address', () => {
  test.each([
    ADDRESS,
    CHECKSUMMED,
    ADDRESS.toUpperCase(),
    ADDRESS.slice(2),
    `arb1:${CHECKSUMMED}`,
    `eth:${ADDRESS}`,
  ])('takes %s', (text) => {
    expect(parseWhere('delegators', [`delegate=${text}`])).toEqual({ delegate: ADDRESS })
    expect(parseWhere('delegators', [`id_in=${text}, ${text}`])).toEqual({ id_in: [ADDRESS, ADDRESS] })
  })

  test('refuses a mistyped one, which would match nothing', () => {
    const mistyped = CHECKSUMMED.replace('5aA', '5aB')
    expect(() => parseWhere('delegators', [`delegate=${mistyped}`])).toThrow(/The capitals do not match/)
  })
})

test('a condition on an id of another kind is left as it is', () => {
  expect(parseWhere('polls', ['id=l2-0xab'])).toEqual({ id: 'l2-0xab' })
})
