import { type Decimal, formatDecimal } from '@confluence/protocol/graph-numbers/big-decimal'

/** A field of an entity. Bytes are lower-case hex with 0x. */
export type StoreValue =
  | { kind: 'String' | 'Bytes'; value: string }
  | { kind: 'Int'; value: number }
  | { kind: 'BigInt' | 'Int8' | 'Timestamp'; value: bigint }
  | { kind: 'BigDecimal'; value: Decimal }
  | { kind: 'Boolean'; value: boolean }
  | { kind: 'Array'; value: readonly StoreValue[] }
  | { kind: 'Null'; value: null }

/** Kinds of StoreValue, in the order of graph-ts's numbers for them. */
export const storeKinds = [
  'String',
  'Int',
  'BigDecimal',
  'Boolean',
  'Array',
  'Null',
  'Bytes',
  'BigInt',
  'Int8',
  'Timestamp',
] as const satisfies readonly StoreValue['kind'][]

export type Entity = ReadonlyMap<string, StoreValue>

/** A parameter of an event or a call. */
export type EthereumValue =
  | { kind: 'address' | 'fixedBytes' | 'bytes' | 'string'; value: string }
  | { kind: 'int' | 'uint'; value: bigint }
  | { kind: 'bool'; value: boolean }
  | { kind: 'fixedArray' | 'array' | 'tuple'; value: readonly EthereumValue[] }

/** Kinds of EthereumValue, in the order of graph-ts's numbers for them. */
export const ethereumKinds = [
  'address',
  'fixedBytes',
  'bytes',
  'int',
  'uint',
  'bool',
  'string',
  'fixedArray',
  'array',
  'tuple',
] as const satisfies readonly EthereumValue['kind'][]

/** As `assert.fieldEquals` compares it. */
export function show(value: StoreValue | EthereumValue): string {
  switch (value.kind) {
    case 'Array':
    case 'array':
    case 'fixedArray':
      return `[${value.value.map(show).join(', ')}]`
    case 'tuple':
      return `(${value.value.map(show).join(', ')})`
    case 'BigDecimal':
      return formatDecimal(value.value)
    default:
      return String(value.value)
  }
}

export function toHexString(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).toString('hex')}`
}

export function fromHexString(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.slice(2), 'hex'))
}
