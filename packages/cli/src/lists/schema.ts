import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scalars } from '@confluence/gateway/query/scalars'
import { projectRoot } from '@confluence/stack/build/paths'
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isScalarType,
} from 'graphql'

let schema: GraphQLSchema | undefined

/** The schema of the joined API. Its scalars are checked as the gateway checks them. */
export function apiSchema(): GraphQLSchema {
  schema ??= load()
  return schema
}

function load(): GraphQLSchema {
  const built = buildSchema(
    readFileSync(join(projectRoot, 'packages', 'gateway', 'confluence-schema.graphql'), 'utf8'),
  )
  for (const [name, { parseValue }] of Object.entries(scalars)) {
    const type = built.getType(name)
    if (isScalarType(type)) type.parseValue = parseValue
  }
  return built
}

/** The conditions that a list of Query takes as `where`. */
export function whereType(field: string): GraphQLInputObjectType {
  const type = argumentType(field, 'where')
  if (!isInputObjectType(type)) throw new Error(`${field} takes no where`)
  return type
}

/** What a list of Query can be ordered by. */
export function orderings(field: string): string[] {
  const type = argumentType(field, 'orderBy')
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
}

function argumentType(field: string, argument: string) {
  const found = apiSchema()
    .getQueryType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === argument)
  return found && getNamedType(found.type)
}
