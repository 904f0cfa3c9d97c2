import * as decimals from '@confluence/protocol/graph-numbers/big-decimal'
import { divide, parseBigInt, remainder, toHex } from '@confluence/protocol/graph-numbers/big-int'
import type { Environment, HostFunctions } from './environment.ts'

const U8 = 0xff

/** graph-ts's `bigInt`, `bigDecimal` and their conversions. */
export function numberFunctions({ memory, codec }: Environment): HostFunctions {
  const { bigInt, decimal, newBigInt, newDecimal } = codec
  const integers = (operate: (x: bigint, y: bigint) => bigint) => (x: number, y: number) =>
    newBigInt(operate(bigInt(x), bigInt(y)))
  const byBits = (operate: (x: bigint, bits: bigint) => bigint) => (x: number, bits: number) =>
    newBigInt(operate(bigInt(x), BigInt(bits & U8)))
  const fractions =
    (operate: (x: decimals.Decimal, y: decimals.Decimal) => decimals.Decimal) => (x: number, y: number) =>
      newDecimal(operate(decimal(x), decimal(y)))

  return {
    'bigInt.plus': integers((x, y) => x + y),
    'bigInt.minus': integers((x, y) => x - y),
    'bigInt.times': integers((x, y) => x * y),
    'bigInt.dividedBy': integers(divide),
    'bigInt.mod': integers(remainder),
    'bigInt.bitOr': integers((x, y) => x | y),
    'bigInt.bitAnd': integers((x, y) => x & y),
    'bigInt.pow': byBits((x, exponent) => x ** exponent),
    'bigInt.leftShift': byBits((x, bits) => x << bits),
    'bigInt.rightShift': byBits((x, bits) => x >> bits),
    'bigInt.fromString': (text: number) => newBigInt(parseBigInt(memory.string(text))),
    'bigInt.dividedByDecimal': (x: number, y: number) =>
      newDecimal(decimals.divide(decimals.normalize({ digits: bigInt(x), exponent: 0n }), decimal(y))),
    'bigDecimal.plus': fractions(decimals.add),
    'bigDecimal.minus': fractions(decimals.subtract),
    'bigDecimal.times': fractions(decimals.multiply),
    'bigDecimal.dividedBy': fractions(decimals.divide),
    'bigDecimal.equals': (x: number, y: number) => Number(decimals.equals(decimal(x), decimal(y))),
    'bigDecimal.toString': (x: number) => memory.newString(decimals.formatDecimal(decimal(x))),
    'bigDecimal.fromString': (text: number) => newDecimal(decimals.parseDecimal(memory.string(text))),
    'typeConversion.bigIntToString': (x: number) => memory.newString(bigInt(x).toString()),
    'typeConversion.bigIntToHex': (x: number) => memory.newString(toHex(bigInt(x))),
  }
}
