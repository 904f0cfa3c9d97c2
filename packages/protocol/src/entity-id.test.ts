import { expect, test } from 'vitest'
import { earningsPoolId, unbondingLockId } from './entity-id.ts'

const address = '0x00000000000000000000000000000000000000ff'

test('the number follows the address in little-endian order', () => {
  expect(unbondingLockId(address, 0)).toBe(`${address}00000000`)
  expect(earningsPoolId(address, 2466)).toBe(`${address}a2090000`)
})
