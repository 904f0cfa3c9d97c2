import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql'

/**
 * The API that graph-node makes of a subgraph's schema, as far as our documents use it. Filters are taken as they come:
 * what counts is that every field exists and has the type we take it for.
 */
export function subgraphApi(entities: string): GraphQLSchema {
  const { definitions } = parse(entities)
  const types = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const api = parse(`
    directive @entity(immutable: Boolean) on OBJECT
    directive @derivedFrom(field: String) on FIELD_DEFINITION
    scalar BigInt
    scalar BigDecimal
    scalar Bytes
    scalar Filter
    enum OrderDirection { asc desc }
    input Block_height { hash: Bytes number: Int number_gte: Int }
    type _Block_ { number: Int! hash: Bytes timestamp: Int }
    type _Meta_ { block: _Block_! deployment: String! hasIndexingErrors: Boolean! }
    type Query {
      _meta(block: Block_height): _Meta_!
      ${types.map(queryFields).join('\n')}
    }`)
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      ...api.definitions,
      ...definitions.map((node) => withListArguments(node as ObjectTypeDefinitionNode)),
    ],
  }
  return buildASTSchema(document)
}

const LIST_ARGUMENTS = 'first: Int, skip: Int, orderBy: Filter, orderDirection: OrderDirection, where: Filter'

function queryFields({ name: { value: name } }: ObjectTypeDefinitionNode): string {
  const one = name.charAt(0).toLowerCase() + name.slice(1)
  return `${one}(id: ID!, block: Block_height): ${name}
    ${one}s(${LIST_ARGUMENTS}, block: Block_height): [${name}!]!`
}

/** Derived lists can be paged and ordered like those of the query type. */
function withListArguments(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !node.fields) return node
  const [carrier] = parse(`type T { f(${LIST_ARGUMENTS}): Int }`).definitions as [ObjectTypeDefinitionNode]
  const args = carrier.fields?.[0]?.arguments ?? []
  return {
    ...node,
    fields: node.fields.map((field) =>
      field.directives?.some(({ name }) => name.value === 'derivedFrom')
        ? { ...field, arguments: args }
        : field,
    ),
  }
}
