import { magnitude, parseBigInt } from './big-int.ts'

/**
 * graph-node's BigDecimal: digits * 10^exponent, rounded to 34 significant digits after every operation. graph-node keeps an
 * old release of Rust's bigdecimal crate for it, whose roundings are followed here, odd ones included.
 */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: bigint
}

const SIGNIFICANT_DIGITS = 34
const DIVISION_DIGITS = 100
const MIN_EXPONENT = -6143n
const MAX_EXPONENT = 6144n
const LOG2_10 = Math.log2(10)

export function normalize({ digits, exponent }: Decimal): Decimal {
  if (digits === 0n) return { digits: 0n, exponent: 0n }
  const count = countDigits(digits)
  let [value, power] = [digits, exponent]
  if (count > SIGNIFICANT_DIGITS) {
    const cut = tenToThe(count - SIGNIFICANT_DIGITS)
    value = digits / cut
    const rest = digits % cut
    // Never true of a negative rest: below zero the old crate truncates.
    if (10n * rest > cut) value += leadingDigitRounds(rest)
    power += BigInt(count - SIGNIFICANT_DIGITS)
  }
  while (value % 10n === 0n) {
    value /= 10n
    power += 1n
  }
  return { digits: value, exponent: power }
}

/** A decimal as a mapping hands it over. */
export function received(digits: bigint, exponent: bigint): Decimal {
  const value = normalize({ digits, exponent })
  if (value.exponent < MIN_EXPONENT || value.exponent > MAX_EXPONENT) {
    throw new Error(
      `big decimal exponent \`${value.exponent}\` is outside the \`${MIN_EXPONENT}\` to \`${MAX_EXPONENT}\` range`,
    )
  }
  return value
}

/** A decimal as it comes back from the database, which keeps whole numbers with all their zeros. */
export function fromDatabase(value: Decimal): Decimal {
  return value.exponent > 0n ? normalize({ digits: scaled(value, 0n), exponent: 0n }) : value
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = lowerExponent(a, b)
  return normalize({ digits: scaled(a, exponent) + scaled(b, exponent), exponent })
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, exponent: b.exponent })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalize({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent })
}

/** Divides to 100 digits first, then rounds to 34. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) throw new Error(`attempted to divide BigDecimal \`${formatDecimal(a)}\` by zero`)
  if (a.digits === 0n) return a
  const quotient = divideMagnitudes(magnitude(a.digits), magnitude(b.digits), a.exponent - b.exponent)
  const negative = a.digits < 0n !== b.digits < 0n
  return normalize(negative ? { ...quotient, digits: -quotient.digits } : quotient)
}

function divideMagnitudes(dividend: bigint, divisor: bigint, exponent: bigint): Decimal {
  let power = exponent
  let rest = dividend
  while (rest < divisor) {
    rest *= 10n
    power -= 1n
  }
  let digits = rest / divisor
  rest = (rest % divisor) * 10n
  for (let count = countDigits(digits); rest !== 0n && count < DIVISION_DIGITS; count++) {
    digits = digits * 10n + rest / divisor
    rest = (rest % divisor) * 10n
    power -= 1n
  }
  if (rest !== 0n) digits += leadingDigitRounds(rest / divisor)
  return { digits, exponent: power }
}

export function equals(a: Decimal, b: Decimal): boolean {
  const exponent = lowerExponent(a, b)
  return scaled(a, exponent) === scaled(b, exponent)
}

/** Plain notation, all zeros written out. */
export function formatDecimal({ digits, exponent }: Decimal): string {
  if (exponent >= 0n) return (digits * 10n ** exponent).toString()
  const places = Number(-exponent)
  const text = magnitude(digits)
    .toString()
    .padStart(places + 1, '0')
  return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
}

export function parseDecimal(text: string): Decimal {
  const parts = /^([^eE.]*)(?:\.([^eE]*))?(?:[eE]([+-]?\d+))?$/.exec(text)
  const [, whole = '', fraction = '', exponent = '0'] = parts ?? []
  try {
    const digits = parseBigInt(whole + fraction)
    return normalize({ digits, exponent: BigInt(exponent) - BigInt(fraction.length) })
  } catch {
    throw new Error(`string  is not a BigDecimal: '${text}'`)
  }
}

function lowerExponent(a: Decimal, b: Decimal): bigint {
  if (a.exponent < b.exponent) return a.exponent
  return b.exponent
}

function scaled({ digits, exponent }: Decimal, target: bigint): bigint {
  return digits * 10n ** (exponent - target)
}

/** 1 if the first digit is 5 or more, else 0: how the old crate rounds what it cuts off. */
function leadingDigitRounds(value: bigint): bigint {
  return value !== 0n && (value.toString()[0] as string) >= '5' ? 1n : 0n
}

/** Number of digits. Below zero it is the old crate's first guess, which can be one short. */
function countDigits(value: bigint): number {
  if (value >= 0n) return value.toString().length
  return Math.floor(magnitude(value).toString(2).length / LOG2_10)
}

function tenToThe(power: number): bigint {
  return 10n ** BigInt(power)
}
