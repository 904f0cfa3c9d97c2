import type { PlannedField, PlannedValue, Selection } from './plan.ts'

const known = new WeakMap<Selection, string>()

/** Equal for bound selections that bring the same of a row. */
export function signatureOf(selection: Selection): string {
  const signature = known.get(selection) ?? selection.fields.map(ofField).join()
  known.set(selection, signature)
  return signature
}

function ofField({ label, name, args, value }: PlannedField): string {
  return `${label}${name}(${JSON.stringify(args, exactly)})${ofValue(value)}`
}

function ofValue(value: PlannedValue): string {
  if (value.kind === 'list') return ofValue(value.of)
  return value.kind === 'object' ? `{${signatureOf(value.selection)}}` : ''
}

/** Integers look otherwise than the same digits as text. */
function exactly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { integer: String(value) } : value
}
