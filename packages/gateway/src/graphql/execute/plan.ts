import {
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'

/** What an operation asks for with one request's variables: fragments, directives and arguments are all resolved. */
export interface Selection {
  readonly fields: readonly PlannedField[]
  /** Equal for selections that bring the same of a row. */
  readonly signature: string
}

export interface PlannedField {
  /** Its name in the answer, as JSON with the colon. */
  readonly label: string
  /** Undefined for __typename. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly value: PlannedValue
}

/** How a field's value becomes JSON. */
export type PlannedValue =
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType; readonly nullable: boolean }
  | { readonly kind: 'list'; readonly of: PlannedValue; readonly nullable: boolean }
  | { readonly kind: 'object'; readonly selection: Selection; readonly nullable: boolean }

interface Request {
  schema: GraphQLSchema
  fragments: Record<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
}

/**
 * The plan of a valid document's operation. Undefined where there is something that only graphql-js does: introspection,
 * and words for variables that are wrong. Throws where an argument is wrong.
 */
export function planOf({
  schema,
  document,
  operationName,
  variableValues,
}: ExecutionArgs): Selection | undefined {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return undefined
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  if (!coerced) return undefined
  const request: Request = { schema, fragments: {}, variables: coerced }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) request.fragments[definition.name.value] = definition
  }
  const fields = collectFields(schema, request.fragments, coerced, root, operation.selectionSet)
  if ([...fields.values()].some(([field]) => /^__(schema|type)$/.test(field?.name.value ?? '')))
    return undefined
  return selectionOf(request, root, fields)
}

function selectionOf(
  request: Request,
  parent: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Selection {
  const planned = [...fields].map(([key, nodes]) => fieldOf(request, parent, key, nodes))
  return { fields: planned, signature: planned.map(signatureOf).join() }
}

function signatureOf({ label, name, args, value }: PlannedField): string {
  return `${label}${name}(${JSON.stringify(args, exactly)})${innerOf(value)}`
}

function innerOf(value: PlannedValue): string {
  if (value.kind === 'list') return innerOf(value.of)
  return value.kind === 'object' ? `{${value.selection.signature}}` : ''
}

/** Integers look otherwise than the same digits as text. */
function exactly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { integer: String(value) } : value
}

function fieldOf(
  request: Request,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): PlannedField {
  const node = nodes[0] as FieldNode
  const name = node.name.value
  const label = `${JSON.stringify(key)}:`
  if (name === '__typename') {
    const json = JSON.stringify(parent.name)
    return { label, name, resolve: undefined, args: {}, value: { kind: 'constant', json } }
  }
  const field = parent.getFields()[name]
  if (!field) throw new Error(`${parent.name} has no field ${name}`)
  return {
    label,
    name,
    resolve: field.resolve,
    args: getArgumentValues(field, node, request.variables),
    value: plannedValue(request, field.type, nodes),
  }
}

function plannedValue(request: Request, type: GraphQLOutputType, nodes: readonly FieldNode[]): PlannedValue {
  const nullable = !isNonNullType(type)
  const inner = type instanceof GraphQLNonNull ? (type.ofType as GraphQLOutputType) : type
  if (isLeafType(inner)) return { kind: 'leaf', type: inner, nullable }
  if (isListType(inner)) return { kind: 'list', of: plannedValue(request, inner.ofType, nodes), nullable }
  if (!(inner instanceof GraphQLObjectType)) throw new Error(`${inner} is not an object`)
  const fields = collectSubfields(request.schema, request.fragments, request.variables, inner, nodes)
  return { kind: 'object', selection: selectionOf(request, inner, fields), nullable }
}
