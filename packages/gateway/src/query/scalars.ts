import { GraphQLScalarType, type GraphQLScalarTypeConfig, Kind } from 'graphql'
import { apiError } from '../errors.ts'

const WHOLE = /^-?\d+$/
const DECIMAL = /^-?\d+(\.\d+)?$/
const HEX = /^(0x)?(([0-9a-f]{2})*)$/

function scalar<T>(name: string, what: string, parse: (text: string) => T | undefined): GraphQLScalarType {
  const read = (value: unknown): T => {
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw apiError(
        'BAD_USER_INPUT',
        `${value} has more digits than a JSON number holds: give it as a string`,
      )
    }
    const parsed = typeof value === 'string' || typeof value === 'number' ? parse(String(value)) : undefined
    if (parsed === undefined) throw apiError('BAD_USER_INPUT', `${JSON.stringify(value)} is not ${what}`)
    return parsed
  }
  const config: GraphQLScalarTypeConfig<T, string> = {
    name,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read('value' in node && node.kind !== Kind.BOOLEAN ? node.value : node.kind),
  }
  return new GraphQLScalarType(config)
}

/** The scalars of the API: amounts as bigint, addresses and hashes in lower case whatever case they come in. */
export const scalars = {
  BigInt: scalar('BigInt', 'a whole number (as a string)', (text) =>
    WHOLE.test(text) ? BigInt(text) : undefined,
  ),
  BigDecimal: scalar('BigDecimal', 'a decimal number (as a string)', (text) =>
    DECIMAL.test(text) ? Number(text) : undefined,
  ),
  Bytes: scalar('Bytes', 'an address or hash: lower-case hex with 0x', (text) => {
    const digits = HEX.exec(text.toLowerCase())?.[2]
    // Empty text is where paging by id_gt begins.
    return digits === undefined || text === '' ? digits : `0x${digits}`
  }),
}
