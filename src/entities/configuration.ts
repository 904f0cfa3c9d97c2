import { BigInt, Bytes, dataSource, Value, ValueKind } from '@graphprotocol/graph-ts'

// The facts of a network that the manifest gives a data source in its context. A network may lack any of them.

/** An address or hash of the context, null if it has none of that name. */
export function configuredBytes(name: string): Bytes | null {
  const value = dataSource.context().get(name)
  return value && value.kind == ValueKind.BYTES ? value.toBytes() : null
}

/** Whether the context gives `address` under the name. */
export function isConfigured(name: string, address: Bytes): boolean {
  const value = configuredBytes(name)
  return value ? value == address : false
}

/** A number of the context, null if it has none of that name. */
export function configuredNumber(name: string): BigInt | null {
  const value = dataSource.context().get(name)
  return value ? numberOf(value) : null
}

/** A text of the context, empty if it has none of that name. */
export function configuredText(name: string): string {
  const value = dataSource.context().get(name)
  return value && value.kind == ValueKind.STRING ? value.toString() : ''
}

/** The number that a value holds, also as decimal digits in a string. */
function numberOf(value: Value): BigInt | null {
  if (value.kind == ValueKind.INT) return BigInt.fromI32(value.toI32())
  if (value.kind == ValueKind.BIGINT) return value.toBigInt()
  return value.kind == ValueKind.STRING ? parseNumber(value.toString()) : null
}

/** A number in decimal digits, which may follow a minus sign; null for any other text. */
export function parseNumber(text: string): BigInt | null {
  const start = text.startsWith('-') ? 1 : 0
  if (text.length == start) return null
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i)
    if (digit < 48 || digit > 57) return null
  }
  return BigInt.fromString(text)
}
