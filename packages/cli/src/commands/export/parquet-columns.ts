import { UserError } from '@confluence/protocol/lib/user-error'
import { type GraphQLOutputType, getNamedType, getNullableType, isListType, isNonNullType } from 'graphql'
import type { SchemaElement } from 'hyparquet-writer'
import type { Column } from './columns.ts'

/** Whole numbers of the API that are no amounts: they count blocks, rounds, seconds or things, and fit 64 bits. */
const COUNT = /^(number|seqNo|lockId|expiresAt|\w*(Block|BlockNumber|Timestamp|Round))$/i

const DECIMAL_DIGITS = 38

type Kind = 'list' | 'amount' | 'count' | 'int' | 'boolean' | 'text'

const PHYSICAL: Readonly<Record<Exclude<Kind, 'list'>, Omit<SchemaElement, 'name'>>> = {
  amount: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: DECIMAL_DIGITS,
    scale: 0,
  },
  count: { type: 'INT64' },
  int: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
}

/**
 * The columns in Parquet's terms: amounts as DECIMAL(38, 0), other whole numbers as 64 or 32 bits, lists as lists of text
 * (what is in them can have any size), objects as structs, everything else as text.
 */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elementsOf)]
}

function elementsOf({ name, type, columns }: Column): SchemaElement[] {
  const repetition_type = isNonNullType(type) ? 'REQUIRED' : 'OPTIONAL'
  if (columns)
    return [{ name, repetition_type, num_children: columns.length }, ...columns.flatMap(elementsOf)]
  const kind = kindOf(name, type)
  if (kind !== 'list') return [{ name, repetition_type, ...PHYSICAL[kind] }]
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL.text },
  ]
}

/** A value of the API as the writer takes it. Throws UserError where an amount has more than 38 digits. */
export function parquetValue({ name, type, columns }: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (columns) {
    const row = value as Record<string, unknown>
    return Object.fromEntries(columns.map((column) => [column.name, parquetValue(column, row[column.name])]))
  }
  const kind = kindOf(name, type)
  if (kind === 'list') return (value as unknown[]).map(String)
  if (kind === 'int' || kind === 'boolean') return value
  if (kind === 'text') return String(value)
  const integer = BigInt(value as string)
  const fits = kind === 'count' ? BigInt.asIntN(64, integer) === integer : digitsOf(integer) <= DECIMAL_DIGITS
  if (fits) return integer
  throw new UserError(`${name} is ${value}, which is too large for Parquet: choose another --format`)
}

function kindOf(name: string, type: GraphQLOutputType): Kind {
  if (isListType(getNullableType(type))) return 'list'
  const scalar = getNamedType(type).name
  if (scalar === 'BigInt') return COUNT.test(name) ? 'count' : 'amount'
  if (scalar === 'Int') return 'int'
  return scalar === 'Boolean' ? 'boolean' : 'text'
}

function digitsOf(integer: bigint): number {
  return String(integer < 0n ? -integer : integer).length
}
