import { createPace, type Pace } from './pace.ts'
import type { PlannedField, PlannedValue, Selection } from './plan.ts'
import type { RowTexts } from './row-texts.ts'
import { signatureOf } from './signature.ts'

/** What the context may have: texts of the rows of what it answers from. */
export interface MayHaveTexts {
  rowTexts?: RowTexts
}

/**
 * The answer to a bound selection as JSON, without the way over result objects. It equals what graphql-js makes, in
 * value and in order of keys. Rejects where that would have an error.
 */
export async function writeAnswer(selection: Selection, root: unknown, context: unknown): Promise<string> {
  const out = new Output(createPace())
  out.text = '{"data":'
  writeObject(selection, root, context, out)
  out.text += '}'
  return out.finish()
}

/** JSON in the making, with holes for values that are awaited. */
class Output {
  text = ''
  readonly pace: Pace
  readonly #parts: (string | Promise<string>)[] = []

  constructor(pace: Pace) {
    this.pace = pace
  }

  awaitText(text: Promise<string>): void {
    // Another value may fail before this one is awaited.
    text.catch(() => {})
    this.#parts.push(this.text, text)
    this.text = ''
  }

  /** The text, if nothing in it is awaited. */
  get whole(): string | undefined {
    return this.#parts.length === 0 ? this.text : undefined
  }

  async finish(): Promise<string> {
    if (this.#parts.length === 0) return this.text
    return (await Promise.all(this.#parts)).join('') + this.text
  }
}

function writeObject(selection: Selection, source: unknown, context: unknown, out: Output): void {
  let separator = '{'
  for (const field of selection.fields) {
    out.text += separator + field.label
    separator = ','
    writeValue(field.value, resolved(field, source, context), context, out)
  }
  out.text += separator === '{' ? '{}' : '}'
}

/** Resolvers of this API look at no GraphQLResolveInfo. */
const NO_INFO = undefined as never

function resolved({ resolve, name, args, value }: PlannedField, source: unknown, context: unknown): unknown {
  if (value.kind === 'constant') return undefined
  return resolve
    ? resolve(source, args, context, NO_INFO)
    : (source as Record<string, unknown> | undefined)?.[name]
}

function writeValue(planned: PlannedValue, value: unknown, context: unknown, out: Output): void {
  if (planned.kind === 'constant') {
    out.text += planned.json
    return
  }
  if (value === null || value === undefined) {
    if (!planned.nullable) throw new Error('null for a field that is never null')
    out.text += 'null'
    return
  }
  if (typeof value === 'object' && 'then' in value) {
    out.awaitText(textOf(planned, value as unknown as Promise<unknown>, context, out.pace))
    return
  }
  if (typeof value === 'function' || value instanceof Error) throw new Error('not a value')
  if (planned.kind === 'leaf') out.text += leafJson(planned.type.serialize(value))
  else if (planned.kind === 'list') writeList(planned.of, value, context, out)
  else writeObject(planned.selection, value, context, out)
}

function leafJson(value: unknown): string {
  if (value === null || value === undefined) throw new Error('a leaf that serializes to nothing')
  return JSON.stringify(value)
}

async function textOf(
  planned: PlannedValue,
  promise: Promise<unknown>,
  context: unknown,
  pace: Pace,
): Promise<string> {
  const value = await promise
  const out = new Output(pace)
  writeValue(planned, value, context, out)
  return out.finish()
}

function writeList(of: PlannedValue, items: unknown, context: unknown, out: Output): void {
  if (!Array.isArray(items)) throw new Error('not a list')
  out.text += '['
  writeItems(of.kind === 'object' ? rowWriter(of, context) : writeValue, of, items, 0, context, out)
}

/** The items from one on, and the end of the list. What takes too long goes on when others have had their turn. */
function writeItems(
  write: typeof writeValue,
  of: PlannedValue,
  items: readonly unknown[],
  from: number,
  context: unknown,
  out: Output,
): void {
  for (let index = from; index < items.length; index++) {
    if (index > from && out.pace.isOver()) {
      out.awaitText(rest(index))
      return
    }
    if (index > 0) out.text += ','
    write(of, items[index], context, out)
  }
  out.text += ']'

  async function rest(index: number): Promise<string> {
    await out.pace.turn()
    const more = new Output(out.pace)
    writeItems(write, of, items, index, context, more)
    return more.finish()
  }
}

/** Writes rows, each only once for all answers that ask the same of it. */
function rowWriter(of: PlannedValue & { kind: 'object' }, context: unknown): typeof writeValue {
  const texts = (context as MayHaveTexts | undefined)?.rowTexts?.of(signatureOf(of.selection))
  if (!texts) return writeValue
  return (_, row, __, out) => {
    const known = typeof row === 'object' && row !== null ? texts.get(row) : undefined
    if (known !== undefined) {
      out.text += known
      return
    }
    const own = new Output(out.pace)
    writeValue(of, row, context, own)
    const text = own.whole
    if (text === undefined) {
      out.awaitText(own.finish())
      return
    }
    if (typeof row === 'object' && row !== null && !('then' in row)) texts.set(row, flat(text))
    out.text += text
  }
}

/** The same text in one piece: strings that were added up stay in pieces, which take more memory and time. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}
