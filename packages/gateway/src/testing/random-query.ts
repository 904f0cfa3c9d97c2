import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Values that arguments are given, by scalar: of rows that exist, and of none. */
export interface Pools {
  Bytes: readonly string[]
  ID: readonly string[]
  BigInt: readonly string[]
}

export interface RandomQuery {
  query: string
  variables: Record<string, unknown>
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const DEPTH = 5
const MOST_FRAGMENTS = 6

/** A query over the whole schema, with directives, fragments, aliases and variables of every kind. It may be invalid. */
export function randomQuery(schema: GraphQLSchema, pools: Pools, random: () => number): RandomQuery {
  const definitions: string[] = []
  const variables: Record<string, unknown> = {}
  const fragments: { name: string; type: string; text: string }[] = []
  const chance = (share: number) => random() < share
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const times = (most: number) => 1 + Math.floor(random() * most)

  /** A value as GraphQL text, and the same as JSON. */
  function value(type: GraphQLInputType): { text: string; json: unknown } {
    if (type instanceof GraphQLNonNull) return value(type.ofType as GraphQLInputType)
    if (isListType(type)) {
      const items = Array.from({ length: times(3) }, () => value(type.ofType as GraphQLInputType))
      return { text: `[${items.map(({ text }) => text).join(', ')}]`, json: items.map(({ json }) => json) }
    }
    if (isEnumType(type)) {
      const { name } = pick(type.getValues())
      return { text: name, json: name }
    }
    if (isInputObjectType(type)) return object(Object.values(type.getFields()))
    const { name } = getNamedType(type)
    if (name === 'Boolean') return same(chance(0.5))
    if (name === 'Int') return same(Math.floor(random() * 6))
    if (name === 'BigDecimal') return same(pick(['0.1', '0.25', '0']))
    return same(pick(pools[name as keyof Pools] ?? ['x']))
  }

  function object(fields: readonly { name: string; type: GraphQLInputType }[]) {
    const chosen = new Map(Array.from({ length: times(3) }, () => pick(fields)).map((one) => [one.name, one]))
    const text: string[] = []
    const json: Record<string, unknown> = {}
    for (const { name, type } of chosen.values()) {
      const made = chance(0.1) && !isNonNullType(type) ? same(null) : value(type)
      text.push(`${name}: ${chance(0.25) ? variable(type) : made.text}`)
      json[name] = made.json
    }
    return { text: `{ ${text.join(', ')} }`, json }
  }

  /** Declares a variable: sent, sent as null, left out, or with a default. */
  function variable(type: GraphQLInputType): string {
    const name = `v${definitions.length}`
    const optional = !isNonNullType(type)
    const fallback = chance(0.3) ? constant(type) : undefined
    definitions.push(`$${name}: ${type}${fallback ? ` = ${fallback}` : ''}`)
    if (optional && chance(0.2)) variables[name] = null
    else if (!(optional || fallback) || chance(0.6)) variables[name] = value(type).json
    return `$${name}`
  }

  /** A value in which there are no variables. */
  function constant(type: GraphQLInputType): string {
    for (let attempt = 0; attempt < 20; attempt++) {
      const before = definitions.length
      const { text } = value(type)
      if (definitions.length === before) return text
      for (const definition of definitions.splice(before)) delete variables[/\w+/.exec(definition)?.[0] ?? '']
    }
    return 'null'
  }

  function argument({ name, type }: GraphQLArgument): string {
    if (chance(0.35)) return `${name}: ${variable(type)}`
    return `${name}: ${!isNonNullType(type) && chance(0.15) ? 'null' : value(type).text}`
  }

  function directives(): string {
    const one = () => {
      const condition = chance(0.6) ? variable(new GraphQLNonNull(booleanType())) : String(chance(0.5))
      return ` @${chance(0.5) ? 'include' : 'skip'}(if: ${condition})`
    }
    return (chance(0.2) ? one() : '') + (chance(0.03) ? one() : '')
  }

  const booleanType = () => schema.getType('Boolean') as Extract<GraphQLInputType, { name: string }>

  function field(parent: GraphQLObjectType, depth: number): string {
    const fields = Object.values(parent.getFields()).filter(
      ({ type }) => depth > 0 || !isObjectType(getNamedType(type)),
    )
    if (chance(0.05) || fields.length === 0) return `${chance(0.5) ? 'kind_: ' : ''}__typename${directives()}`
    const chosen: GraphQLField<unknown, unknown> = pick(fields)
    const args = chosen.args.filter(({ type }) => isNonNullType(type) || chance(0.3)).map(argument)
    const named = args.length > 0 ? `(${args.join(', ')})` : ''
    // Fields with the same key must have the same arguments.
    const alias = named || chance(0.15) ? `a${keyOf(named)}_${chosen.name}: ` : ''
    const type = getNamedType(chosen.type)
    const inner = isObjectType(type) ? ` ${selection(type, depth - 1)}` : ''
    return `${alias}${chosen.name}${named}${directives()}${inner}`
  }

  function spread(parent: GraphQLObjectType, depth: number): string {
    const known = fragments.filter(({ type }) => type === parent.name)
    if (known.length > 0 && chance(0.6)) return `...${pick(known).name}${directives()}`
    if (fragments.length < MOST_FRAGMENTS && chance(0.5)) {
      const name = `F${fragments.length}`
      const fragment = { name, type: '', text: '' }
      fragments.push(fragment)
      fragment.text = `fragment ${name} on ${parent.name} ${selection(parent, depth - 1)}`
      fragment.type = parent.name
      return `...${name}${directives()}`
    }
    return `...${chance(0.5) ? ` on ${parent.name}` : ''}${directives()} ${selection(parent, depth - 1)}`
  }

  function selection(parent: GraphQLObjectType, depth: number): string {
    const entries: string[] = []
    for (let left = times(4); left > 0; left--) {
      entries.push(depth > 0 && chance(0.3) ? spread(parent, depth) : field(parent, depth))
      if (chance(0.1)) entries.push(entries[Math.floor(random() * entries.length)] as string)
    }
    return `{ ${entries.join(' ')} }`
  }

  const root = selection(schema.getQueryType() as GraphQLObjectType, DEPTH)
  const declared = definitions.length > 0 ? `(${definitions.join(', ')})` : ''
  return { query: [`query${declared} ${root}`, ...fragments.map(({ text }) => text)].join('\n'), variables }
}

const same = (value: string | number | boolean | null) => ({
  text: JSON.stringify(value),
  json: value as unknown,
})

/** A short name for arguments: the same for the same text. */
function keyOf(text: string): string {
  let sum = 7
  for (const character of text) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0
  return sum.toString(36)
}
