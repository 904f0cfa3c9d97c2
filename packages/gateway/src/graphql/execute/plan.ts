import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { openObjects } from './open-objects.ts'
import { mentionsVariable } from './variables.ts'

/** What an operation asks for: fragments and directives are resolved. */
export interface Selection {
  readonly fields: readonly PlannedField[]
  /** Whether arguments in it or below have values that only a request tells. */
  readonly open: boolean
}

export interface PlannedField {
  /** Its name in the answer, as JSON with the colon. */
  readonly label: string
  /** Undefined for __typename. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined
  readonly name: string
  /** Empty where `argsOf` is there. */
  readonly args: Arguments
  /** The arguments with a request's variables, where they name any. Throws where one is wrong. */
  readonly argsOf?: ((variables: Variables) => Arguments) | undefined
  readonly value: PlannedValue
}

/** How a field's value becomes JSON. */
export type PlannedValue =
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType; readonly nullable: boolean }
  | { readonly kind: 'list'; readonly of: PlannedValue; readonly nullable: boolean }
  | { readonly kind: 'object'; readonly selection: Selection; readonly nullable: boolean }

export type Variables = Readonly<Record<string, unknown>>
export type Arguments = Readonly<Record<string, unknown>>

export interface PlanSource {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  /** Coerced. Of these only what directives name is looked at. */
  variables: Record<string, unknown>
}

/**
 * The plan of a valid operation, which holds for all variables that directives take the same way. Undefined where there
 * is introspection, which only graphql-js does. Throws where a constant argument is wrong.
 */
export function planOf(source: PlanSource): Selection | undefined {
  const { schema, operation, fragments, variables } = source
  const root = schema.getRootType(operation.operation)
  if (!root) return undefined
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet)
  if ([...fields.values()].some(([field]) => /^__(schema|type)$/.test(field?.name.value ?? '')))
    return undefined
  return selectionOf(source, root, fields)
}

function selectionOf(
  source: PlanSource,
  parent: GraphQLObjectType,
  nodes: ReadonlyMap<string, readonly FieldNode[]>,
): Selection {
  const fields = [...nodes].map(([key, same]) => fieldOf(source, parent, key, same))
  return { fields, open: fields.some((field) => field.argsOf !== undefined || isOpen(field.value)) }
}

export function isOpen(value: PlannedValue): boolean {
  if (value.kind === 'list') return isOpen(value.of)
  return value.kind === 'object' && value.selection.open
}

function fieldOf(
  source: PlanSource,
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
  const value = plannedValue(source, field.type, nodes)
  return { label, name, resolve: field.resolve, ...argumentsOf(field, node), value }
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Pick<PlannedField, 'args' | 'argsOf'> {
  if (!node.arguments?.some(({ value }) => mentionsVariable(value))) {
    return { args: getArgumentValues(field, node) }
  }
  const objects = openObjects(field, node)
  if (!objects) return { args: {}, argsOf: (variables) => getArgumentValues(field, node, variables) }
  const { rest, values } = objects
  return {
    args: {},
    argsOf(variables) {
      const args = getArgumentValues(field, rest, variables)
      for (const [name, compute] of values) args[name] = compute(variables)
      return args
    },
  }
}

function plannedValue(
  source: PlanSource,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): PlannedValue {
  const nullable = !isNonNullType(type)
  const inner = type instanceof GraphQLNonNull ? (type.ofType as GraphQLOutputType) : type
  if (isLeafType(inner)) return { kind: 'leaf', type: inner, nullable }
  if (isListType(inner)) return { kind: 'list', of: plannedValue(source, inner.ofType, nodes), nullable }
  if (!(inner instanceof GraphQLObjectType)) throw new Error(`${inner} is not an object`)
  const fields = collectSubfields(source.schema, source.fragments, source.variables, inner, nodes)
  return { kind: 'object', selection: selectionOf(source, inner, fields), nullable }
}

/** The fragments of a document, by name. */
export function fragmentsOf(definitions: readonly { kind: Kind }[]): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const definition of definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    const fragment = definition as FragmentDefinitionNode
    fragments[fragment.name.value] = fragment
  }
  return fragments
}
