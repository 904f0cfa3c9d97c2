import { type GraphQLArgument, type GraphQLSchema, isObjectType } from 'graphql'

/** Lets every argument that is given as null mean what leaving it out means. Changes the schema's resolvers. */
export function ignoreNullArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { args, resolve } = field
      if (args.length === 0 || !resolve) continue
      field.resolve = (source, given, context, info) =>
        resolve(source, withoutNulls(args, given), context, info)
    }
  }
  return schema
}

function withoutNulls(
  args: readonly GraphQLArgument[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...given }
  for (const { name, defaultValue } of args) {
    if (result[name] !== null) continue
    if (defaultValue === undefined) delete result[name]
    else result[name] = defaultValue
  }
  return result
}
