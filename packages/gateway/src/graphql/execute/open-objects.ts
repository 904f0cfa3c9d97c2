import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  valueFromAST,
} from 'graphql'
import { mentionsVariable } from './variables.ts'

type Variables = Readonly<Record<string, unknown>>
type ValueOf = (variables: Variables) => unknown

/** Arguments of a field that are computed apart from its other ones. */
export interface OpenObjects {
  /** The field with its other arguments. */
  rest: FieldNode
  values: readonly [argument: string, compute: ValueOf][]
}

/**
 * The arguments that are objects with variables as values, as `where` is. graphql-js looks at each field that such an
 * object may have, hundreds for a `where`, with every request; here only those that it has are. Undefined where none can
 * be computed so.
 */
export function openObjects(field: GraphQLField<unknown, unknown>, node: FieldNode): OpenObjects | undefined {
  const given = node.arguments ?? []
  const values: [string, ValueOf][] = []
  const rest: ArgumentNode[] = []
  for (const argument of given) {
    const definition = field.args.find(({ name }) => name === argument.name.value)
    const type = definition && getNullableType(definition.type)
    const compute =
      isInputObjectType(type) && argument.value.kind === Kind.OBJECT
        ? objectOf(type, argument.value)
        : undefined
    if (compute && definition && !isNonNullType(definition.type)) values.push([argument.name.value, compute])
    else rest.push(argument)
  }
  return values.length > 0 ? { rest: { ...node, arguments: rest }, values } : undefined
}

/** How an object follows from variables; undefined where it takes more than putting them in their places. */
function objectOf(type: GraphQLInputObjectType, { fields }: ObjectValueNode): ValueOf | undefined {
  const types = type.getFields()
  const special = Object.values(types).some(
    ({ type, defaultValue }) => isNonNullType(type) || defaultValue !== undefined,
  )
  if (special) return undefined
  // In the order of the type, as graphql-js has them.
  const ordered = Object.keys(types).flatMap(
    (name) => fields.find((field) => field.name.value === name) ?? [],
  )
  const constants = new Map<string, unknown>()
  for (const { name, value } of ordered) {
    if (value.kind === Kind.VARIABLE) continue
    const fieldType = types[name.value]?.type
    if (!fieldType || mentionsVariable(value)) return undefined
    const constant = valueFromAST(value, fieldType)
    if (constant === undefined) return undefined
    constants.set(name.value, constant)
  }
  return (variables) => {
    const object: Record<string, unknown> = Object.create(null)
    for (const { name, value } of ordered) {
      if (value.kind !== Kind.VARIABLE) object[name.value] = constants.get(name.value)
      // A variable that was not sent leaves its field out.
      else if (variables[value.name.value] !== undefined) object[name.value] = variables[value.name.value]
    }
    return object
  }
}
