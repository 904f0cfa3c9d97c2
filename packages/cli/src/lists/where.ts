import { readAddress } from '@confluence/protocol/address'
import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
} from 'graphql'
import { UsageError } from '../console/exit-codes.ts'
import { parseAmount } from '../output/amounts.ts'
import { whereType } from './schema.ts'

export type Where = Readonly<Record<string, unknown>>

/**
 * Reads the conditions for a list of the API: either one JSON object as The Graph has it, or `field=value` texts.
 * Undefined where there are none. Throws UsageError, saying what is wrong, unless the schema has all of them.
 */
export function parseWhere(list: string, texts: readonly string[] = []): Where | undefined {
  if (texts.length === 0) return undefined
  const type = whereType(list)
  const [first = ''] = texts
  const where = first.trimStart().startsWith('{') ? parseObject(texts) : parsePairs(type, texts)
  check(type, where)
  return where
}

function parseObject(texts: readonly string[]): Where {
  if (texts.length > 1)
    throw new UsageError('--where: give one JSON object, or field=value as often as needed')
  try {
    return JSON.parse(String(texts[0]))
  } catch (error) {
    throw new UsageError(`--where is not JSON: ${(error as Error).message}`)
  }
}

function parsePairs(type: GraphQLInputObjectType, texts: readonly string[]): Where {
  const where: Record<string, unknown> = {}
  for (const text of texts) {
    const [, name = '', value = ''] = /^\s*(\w+)\s*=(.*)$/s.exec(text) ?? []
    if (!name) throw new UsageError(`--where ${text}: give field=value, such as id=0x…, or a JSON object`)
    if (name in where) throw new UsageError(`--where names ${name} twice: give several values to ${name}_in`)
    const field = type.getFields()[name]
    where[name] = field ? readValue(field.type, value.trim()) : value
  }
  return where
}

function readValue(type: GraphQLInputType, text: string): unknown {
  if (text === 'null') return null
  if (isListType(getNullableType(type))) {
    return text === '' ? [] : text.split(',').map((item) => readScalar(type, item.trim()))
  }
  return readScalar(type, text)
}

function readScalar(type: GraphQLInputType, text: string): unknown {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValue(text.toUpperCase())?.name ?? text
  const { name } = named
  if (name === 'BigInt') return parseAmount(text) ?? text
  if (name === 'Int' && /^-?\d+$/.test(text)) return Number(text)
  if (name === 'Bytes' || name === 'ID') return readId(text)
  if (name === 'Boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

/** An address in the form of the API, from any in which people have it; another id as it is. Throws UsageError for a mistyped one. */
function readId(text: string): string {
  const read = readAddress(text)
  if ('address' in read) return read.address
  if (/checksum/.test(read.fault)) throw new UsageError(`--where ${text}: ${read.fault}`)
  return text
}

function check(type: GraphQLInputObjectType, where: Where): void {
  coerceInputValue(where, type, (path, _value, { message }) => {
    const at = path.length > 0 ? ` ${path.join('.')}` : ''
    const known = /is not defined by type/.test(message) ? `; it has ${basicFields(type)}` : ''
    throw new UsageError(`--where${at}: ${message}${known}`)
  })
}

/** The fields without their operators, which are the same for all. */
function basicFields(type: GraphQLInputObjectType): string {
  const names = Object.keys(type.getFields()).filter((name) => !/_(not|gt|gte|lt|lte|in|not_in)$/.test(name))
  return `${names.join(', ')} (and with _not, _gt, _gte, _lt, _lte, _in, _not_in)`
}
