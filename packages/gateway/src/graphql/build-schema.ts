import { readFileSync } from 'node:fs'
import type { GraphQLSchema } from 'graphql'
import { createSchema } from 'graphql-yoga'
import { ignoreNullArguments } from './arguments.ts'

type Resolvers = NonNullable<Parameters<typeof createSchema>[0]['resolvers']>

/** The schema of the joined API, as it is published, with its resolvers. */
export function buildSchema(resolvers: Resolvers): GraphQLSchema {
  const typeDefs = readFileSync(new URL('../../confluence-schema.graphql', import.meta.url), 'utf8')
  return ignoreNullArguments(createSchema({ typeDefs, resolvers }))
}
