import { assert, describe, test } from 'matchstick-as/assembly/index'
import { fractionOf, PARTS_6, PARTS_9, PARTS_27, partOf } from '../../src/math/precise-math'
import { int } from '../events/event'

describe('precise math', () => {
  test('partOf truncates', () => {
    assert.bigIntEquals(int(3), partOf(int(10), int(333333), PARTS_6))
    assert.bigIntEquals(int(999999), partOf(int(1000000), int(999999), PARTS_6))
    assert.bigIntEquals(int(0), partOf(int(1), int(999999), PARTS_6))
  })

  test('fractionOf truncates twice, so a third of 3 is 0', () => {
    assert.bigIntEquals(int(0), fractionOf(int(3), int(1), int(3), PARTS_27))
    assert.bigIntEquals(int(24), fractionOf(int(150), int(250), int(1500), PARTS_27))
    assert.bigIntEquals(int(25), fractionOf(int(100), int(250), int(1000), PARTS_27))
  })

  test('the Minter computes in parts per 10^9, not 10^27', () => {
    const whole = int(3000000).times(PARTS_9)
    assert.stringEquals('999999999000000', fractionOf(whole, int(1), int(3), PARTS_9).toString())
    assert.stringEquals('999999999999999', fractionOf(whole, int(1), int(3), PARTS_27).toString())
  })

  test('fractionOf is 0 where the denominator is 0', () => {
    assert.bigIntEquals(int(0), fractionOf(int(5), int(1), int(0), PARTS_27))
  })

  test('the scales are 10^6, 10^9 and 10^27', () => {
    assert.stringEquals('1000000', PARTS_6.toString())
    assert.stringEquals('1000000000', PARTS_9.toString())
    assert.stringEquals('1000000000000000000000000000', PARTS_27.toString())
  })
})
