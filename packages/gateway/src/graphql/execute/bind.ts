import { isOpen, type PlannedField, type PlannedValue, type Selection, type Variables } from './plan.ts'

/** The selection with a request's arguments. Parts on which no variable has a say are the same objects for all. */
export function bind(selection: Selection, variables: Variables): Selection {
  if (!selection.open) return selection
  return { fields: selection.fields.map((field) => bindField(field, variables)), open: false }
}

function bindField(field: PlannedField, variables: Variables): PlannedField {
  const { argsOf, value } = field
  if (!argsOf && !isOpen(value)) return field
  return {
    ...field,
    args: argsOf ? argsOf(variables) : field.args,
    argsOf: undefined,
    value: bindValue(value, variables),
  }
}

function bindValue(value: PlannedValue, variables: Variables): PlannedValue {
  if (value.kind === 'list') return { ...value, of: bindValue(value.of, variables) }
  if (value.kind === 'object') return { ...value, selection: bind(value.selection, variables) }
  return value
}
