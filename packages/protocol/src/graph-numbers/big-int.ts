// graph-node's BigInt (Rust's num-bigint): unlimited, signed. Native bigint division truncates and its remainder takes the
// dividend's sign, shifts and bitwise operators work on two's complement: exactly as there.

/** Largest magnitude, in bits, that graph-node lets a mapping have. */
const MAX_BITS = 435412

/** Throws where graph-node would: on a number too large to handle. */
export function checked(value: bigint): bigint {
  const bits = magnitude(value).toString(2).length
  if (bits > MAX_BITS) throw new Error(`BigInt is too big, total bits ${bits} (max ${MAX_BITS})`)
  return value
}

export function divide(x: bigint, y: bigint): bigint {
  if (y === 0n) throw new Error(`attempted to divide BigInt \`${x}\` by zero`)
  return x / y
}

export function remainder(x: bigint, y: bigint): bigint {
  if (y === 0n) {
    throw new Error(`attempted to calculate the remainder of \`${x}\` with a divisor of zero`)
  }
  return x % y
}

/** A decimal number with an optional sign; underscores between digits are let through, as in Rust. */
export function parseBigInt(text: string): bigint {
  if (!/^[+-]?\d[\d_]*$/.test(text)) throw new Error(`string is not a BigInt: \`${text}\``)
  return BigInt(text.replace(/^\+|_/g, ''))
}

/** Hex digits of the magnitude: graph-node drops the sign here. */
export function toHex(value: bigint): string {
  return `0x${magnitude(value).toString(16)}`
}

/** Reads two's complement, little-endian, of any length. */
export function fromBytes(bytes: Uint8Array): bigint {
  let value = 0n
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number)
  return BigInt.asIntN(8 * bytes.length, value)
}

/** Writes two's complement, little-endian, in as few bytes as hold the sign (one at least). */
export function toBytes(value: bigint): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 8n) {
    const byte = Number(BigInt.asUintN(8, rest))
    bytes.push(byte)
    const sign = byte & 0x80 ? -1n : 0n
    if (rest >> 8n === sign) return Uint8Array.from(bytes)
  }
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
