import { type DocumentNode, Kind, type ValueNode, visit } from 'graphql'

/** Whether a variable stands in a value, at any depth. */
export function mentionsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(mentionsVariable)
  return value.kind === Kind.OBJECT && value.fields.some((field) => mentionsVariable(field.value))
}

/** Names of the variables on which it depends what is left out: those of @skip and @include. */
export function namesInDirectives(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      return false
    },
  })
  return [...names]
}
