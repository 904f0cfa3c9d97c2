import { BigInt } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { cutRate, forgetCutRate, learnCutRate } from '../../src/accounting/treasury'
import { loadProtocol } from '../../src/entities/protocol'
import { ProtocolState } from '../../src/entities/protocol-state'
import { int, startChain } from '../events/event'

function expectBounds(protocol: ProtocolState, least: string, greatest: string): void {
  assert.stringEquals(least, protocol.treasuryCutRateMin.toString())
  assert.stringEquals(greatest, protocol.treasuryCutRateMax.toString())
}

/** LPT in wei. */
function lpt(amount: i32): BigInt {
  return BigInt.fromI32(amount).times(BigInt.fromI32(10).pow(18))
}

describe('treasury', () => {
  beforeEach(() => {
    startChain()
  })

  test('a treasury cut bounds the rate as closely as truncation allows', () => {
    const protocol = loadProtocol()
    expectBounds(protocol, '0', '1000000000000000000000000000')
    learnCutRate(protocol, int(500), int(50))
    expectBounds(protocol, '100000000000000000000000000', '101999999999999999999999999')
    learnCutRate(protocol, int(30), int(3))
    expectBounds(protocol, '100000000000000000000000000', '101999999999999999999999999')
    learnCutRate(protocol, int(1000), int(100))
    expectBounds(protocol, '100000000000000000000000000', '100999999999999999999999999')
  })

  test('the bounds of the treasury rate are rounded inwards to whole rates', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(30), int(1))
    expectBounds(protocol, '33333333333333333333333334', '66666666666666666666666666')
  })

  test('a reward of nothing leaves the treasury rate unknown', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(0), int(0))
    expectBounds(protocol, '0', '1000000000000000000000000000')
  })

  test('a reward without a treasury cut means a rate of 0', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(160), int(0))
    assert.stringEquals('0', cutRate(protocol).toString())
  })

  test('the roundest treasury rate within the bounds is taken', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(1000), int(333))
    // 0.333 to 0.333999…
    assert.stringEquals('333000000000000000000000000', cutRate(protocol).toString())
    forgetCutRate(protocol)
    learnCutRate(protocol, int(7), int(2))
    // 0.2857… to 0.4285…: 0.3 and 0.4 are as round, the lower one is met first.
    assert.stringEquals('300000000000000000000000000', cutRate(protocol).toString())
  })

  test('a treasury rate of 10 % is found from a reward of thousands of LPT', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, lpt(2345), lpt(2345).div(BigInt.fromI32(10)))
    assert.stringEquals('100000000000000000000000000', cutRate(protocol).toString())
  })

  test('a treasury rate of many digits is found from a large reward: 1.234567891 %', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, lpt(2000), BigInt.fromString('24691357820000000000'))
    assert.stringEquals('12345678910000000000000000', cutRate(protocol).toString())
  })

  test('bounds that leave a single treasury rate give it, round or not', () => {
    const protocol = loadProtocol()
    protocol.treasuryCutRateMin = BigInt.fromString('12345678901234567')
    protocol.treasuryCutRateMax = BigInt.fromString('12345678901234567')
    assert.stringEquals('12345678901234567', cutRate(protocol).toString())
  })

  test('a bound of the treasury rate is itself a possible rate', () => {
    const protocol = loadProtocol()
    protocol.treasuryCutRateMin = BigInt.fromString('95000000000000000000000000')
    protocol.treasuryCutRateMax = BigInt.fromString('100000000000000000000000000')
    assert.stringEquals('100000000000000000000000000', cutRate(protocol).toString())
  })

  test('the treasury can cut everything', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(10), int(10))
    assert.stringEquals('1000000000000000000000000000', cutRate(protocol).toString())
  })

  test('a cut that contradicts the bounds resets them, upwards and downwards', () => {
    const protocol = loadProtocol()
    learnCutRate(protocol, int(500), int(50))
    learnCutRate(protocol, int(500), int(100))
    expectBounds(protocol, '200000000000000000000000000', '201999999999999999999999999')
    learnCutRate(protocol, int(1000), int(0))
    expectBounds(protocol, '0', '999999999999999999999999')
  })
})
