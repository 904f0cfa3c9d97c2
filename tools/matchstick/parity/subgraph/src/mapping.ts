import { BigDecimal, BigInt, Entity, ethereum, store, Value } from '@graphprotocol/graph-ts'
import { Random } from './random'

const ROUNDS = 110

let count = 0

/** Computes with seeded random numbers, whatever the event was, and keeps every result. */
export function handleEvent(_event: ethereum.Event): void {
  const random = new Random(20220214)
  count = 0
  for (let i = 0; i < ROUNDS; i++) {
    integers(random)
    decimals(random)
  }
}

function integers(random: Random): void {
  const text = random.integer(80)
  const a = BigInt.fromString(text)
  const b = random.bigInt(60)
  const small = random.below(12) as u8
  const bits = random.below(256) as u8
  const left = a.toString()
  const right = b.toString()
  keepInteger('fromString', text, '', a)
  keepText('toHexString', left, '', a.toHexString())
  keepInteger('plus', left, right, a.plus(b))
  keepInteger('minus', left, right, a.minus(b))
  keepInteger('times', left, right, a.times(b))
  if (!b.isZero()) {
    keepInteger('div', left, right, a.div(b))
    keepInteger('mod', left, right, a.mod(b))
  }
  keepInteger('pow', left, small.toString(), a.pow(small))
  keepInteger('leftShift', left, bits.toString(), a.leftShift(bits))
  keepInteger('rightShift', left, bits.toString(), a.rightShift(bits))
  keepInteger('bitOr', left, right, a.bitOr(b))
  keepInteger('bitAnd', left, right, a.bitAnd(b))
  keepInteger('neg', left, '', a.neg())
  keepInteger('abs', left, '', a.abs())
  keepInteger('sqrt', left, '', a.abs().sqrt())
  keepText('compare', left, right, BigInt.compare(a, b).toString())
  keepText('equals', left, left, a.equals(BigInt.fromString(left)).toString())
  keepDecimal('toBigDecimal', left, '', a.toBigDecimal())
  const divisor = BigDecimal.fromString(random.decimal(20))
  if (divisor != BigDecimal.zero()) {
    keepDecimal('divDecimal', left, divisor.toString(), a.divDecimal(divisor))
  }
}

function decimals(random: Random): void {
  const text = random.decimal(40)
  const a = BigDecimal.fromString(text)
  const b = BigDecimal.fromString(random.decimal(12))
  const places = random.below(10)
  const left = a.toString()
  const right = b.toString()
  keepDecimal('decimal fromString', text, '', a)
  keepDecimal('decimal plus', left, right, a.plus(b))
  keepDecimal('decimal minus', left, right, a.minus(b))
  keepDecimal('decimal times', left, right, a.times(b))
  keepDecimal('decimal neg', left, '', a.neg())
  keepText('decimal compare', left, right, BigDecimal.compare(a, b).toString())
  keepText('decimal equals', left, left, a.equals(BigDecimal.fromString(left)).toString())
  if (b != BigDecimal.zero()) {
    const quotient = a.div(b)
    keepDecimal('decimal div', left, right, quotient)
    keepDecimal('decimal div times', left, right, quotient.times(b))
    keepDecimal('decimal div minus', left, right, quotient.minus(a))
  }
  // truncate changes the number that it is called on.
  keepDecimal('decimal truncate', left, places.toString(), BigDecimal.fromString(left).truncate(places))
}

function keepInteger(operation: string, left: string, right: string, value: BigInt): void {
  const result = newResult(operation, left, right, value.toString())
  result.set('integer', Value.fromBigInt(value))
  save(result)
}

function keepDecimal(operation: string, left: string, right: string, value: BigDecimal): void {
  const result = newResult(operation, left, right, value.toString())
  result.set('decimal', Value.fromBigDecimal(value))
  save(result)
}

function keepText(operation: string, left: string, right: string, value: string): void {
  save(newResult(operation, left, right, value))
}

function newResult(operation: string, left: string, right: string, text: string): Entity {
  const result = new Entity()
  result.set('operation', Value.fromString(operation))
  result.set('left', Value.fromString(left))
  result.set('right', Value.fromString(right))
  result.set('text', Value.fromString(text))
  return result
}

function save(result: Entity): void {
  const id = (count++).toString()
  result.set('id', Value.fromString(id))
  store.set('Result', id, result)
}
