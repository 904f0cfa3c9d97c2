import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Types that addresses and ids are declared as: The Graph's own APIs take one for the other. */
const ALIKE = new Set(['ID', 'Bytes', 'String'])

/** Takes a variable declared as ID, Bytes or String wherever the schema has another of them. */
export function retypeVariables(schema: () => GraphQLSchema): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => retyped(schema(), parseFn(source, options) as DocumentNode))
    },
  }
}

/** The document with such variables declared as their first use needs. */
export function retyped(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const declared = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ type }) => ALIKE.has(namedType(type).name.value)),
  )
  if (!declared) return document
  const uses = usesOf(schema, document)
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? withTypes(definition, uses) : definition,
    ),
  }
}

/** The type that each variable's first use needs, by the variable's name. */
function usesOf(schema: GraphQLSchema, document: DocumentNode): Map<string, string> {
  const uses = new Map<string, string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Variable({ name }) {
        const type = getNamedType(info.getInputType() as GraphQLInputType | undefined)
        if (type && ALIKE.has(type.name) && !uses.has(name.value)) uses.set(name.value, type.name)
      },
    }),
  )
  return uses
}

function withTypes(
  operation: OperationDefinitionNode,
  uses: ReadonlyMap<string, string>,
): OperationDefinitionNode {
  const variableDefinitions = operation.variableDefinitions?.map((definition) => {
    const wanted = uses.get(definition.variable.name.value)
    if (!wanted || !ALIKE.has(namedType(definition.type).name.value)) return definition
    return { ...definition, type: renamed(definition.type, wanted) }
  })
  return variableDefinitions ? { ...operation, variableDefinitions } : operation
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type)
}

function renamed<Node extends TypeNode>(type: Node, name: string): Node {
  if (type.kind === Kind.NAMED_TYPE) return { ...type, name: { kind: Kind.NAME, value: name } }
  return { ...type, type: renamed(type.type, name) }
}
