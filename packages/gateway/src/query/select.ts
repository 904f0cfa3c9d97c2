import { apiError } from '../errors.ts'

/** Most rows of one list. */
export const MAX_FIRST = 1000

export type Value = string | number | bigint | boolean | null | undefined

/** How to compute what rows of a list are filtered and ordered by, under the names of the API. */
export type Fields<Row> = Readonly<Record<string, (row: Row) => Value>>

/** The field that a condition is about. */
type FieldOf<Condition> = Condition extends `${infer Name}_${string}` ? Name : Condition

/**
 * The fields of a list, which its arguments in the schema name. What is on the row under the same name needs no function.
 */
export type FieldsOf<
  Row,
  Arguments extends { orderBy?: string; where?: object },
  Name = NonNullable<Arguments['orderBy']> | FieldOf<keyof NonNullable<Arguments['where']>>,
> = {
  readonly [N in Name & string as N extends OnRow<Row> ? never : N]: (row: Row) => Value
} & { readonly [N in Name & OnRow<Row>]?: (row: Row) => Value }

type OnRow<Row> = { [Name in keyof Row]: Row[Name] extends Value ? Name & string : never }[keyof Row]

export type Where = Readonly<Record<string, unknown>>

export interface ListArguments {
  first: number
  skip: number
  orderBy?: string
  orderDirection?: 'asc' | 'desc'
  where?: Where | undefined
}

/** Arguments of a list in the schema, whose pages have defaults. */
export type Paged<Arguments> = Arguments & Pick<ListArguments, 'first' | 'skip'>

/** Rows that can be asked for in any order. What is computed of them is kept as long as the list. */
export interface List<Row> {
  readonly fields: Fields<Row>
  /** Ties by id, nulls last. */
  sorted(orderBy: string, direction: 'asc' | 'desc'): readonly Row[]
}

export function listOf<Row extends { id: string }>(rows: Iterable<Row>, fields: Fields<Row> = {}): List<Row> {
  // An iterator is read once, but a list is sorted once per order.
  const all = Array.from(rows)
  const known = new Map<string, readonly Row[]>()
  return {
    fields,
    sorted(orderBy, direction) {
      const name = `${orderBy} ${direction}`
      const found = known.get(name) ?? sort(all, field(fields, orderBy), direction === 'desc' ? -1 : 1)
      known.set(name, found)
      return found
    },
  }
}

function sort<Row extends { id: string }>(
  rows: readonly Row[],
  key: (row: Row) => Value,
  sign: 1 | -1,
): Row[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  keyed.sort((a, b) => order(a.key, b.key, sign) || order(a.row.id, b.row.id, 1))
  return keyed.map(({ row }) => row)
}

/**
 * The rows of a list as The Graph's conventions have it: those that `where` lets through, ordered. Throws the API's
 * error if a page is too large.
 */
export function select<Row>(
  { fields, sorted }: List<Row>,
  { first, skip, orderBy = 'id', orderDirection = 'asc', where }: ListArguments,
): Row[] {
  checkPage(first, skip)
  const rows = sorted(orderBy, orderDirection)
  const conditions = Object.entries(where ?? {})
  if (conditions.length === 0) return rows.slice(skip, skip + first)
  const matches = predicate(fields, where ?? {})
  const page: Row[] = []
  let skipped = 0
  for (const row of rows) {
    if (page.length === first) break
    if (!matches(row)) continue
    if (skipped < skip) skipped++
    else page.push(row)
  }
  return page
}

export function checkPage(first: number, skip: number): void {
  if (first < 0 || first > MAX_FIRST) {
    throw apiError(
      'BAD_USER_INPUT',
      `first is ${first}: ask for 0 to ${MAX_FIRST}, and for more with where: {id_gt}`,
    )
  }
  if (skip < 0) throw apiError('BAD_USER_INPUT', `skip is ${skip}: it cannot be negative`)
}

/** The arguments of a list of records, which has the newest first unless another order is asked for. */
export function newestFirst<Arguments extends ListArguments>(args: Arguments): Arguments {
  return {
    ...args,
    orderDirection: args.orderDirection ?? (args.orderBy === 'blockTimestamp' ? 'desc' : 'asc'),
  }
}

/** Whether a row fulfils all conditions of `where`. */
export function predicate<Row>(fields: Fields<Row>, where: Where): (row: Row) => boolean {
  const conditions = Object.entries(where).map(([name, operand]) => condition(fields, name, operand))
  return (row) => conditions.every((holds) => holds(row))
}

type Operator = (value: Value, operand: unknown) => boolean

const OPERATORS: Readonly<Record<string, Operator>> = {
  not: (value, operand) => value !== operand,
  gt: comparison((order) => order > 0),
  gte: comparison((order) => order >= 0),
  lt: comparison((order) => order < 0),
  lte: comparison((order) => order <= 0),
  in: (value, operand) => (operand as Value[] | null)?.includes(value) ?? false,
  not_in: (value, operand) => !(operand as Value[] | null)?.includes(value),
}

/** A null compares with nothing. */
function comparison(holds: (order: number) => boolean): Operator {
  return (value, operand) =>
    !isNull(value) && !isNull(operand as Value) && holds(order(value, operand as Value, 1))
}

function condition<Row>(fields: Fields<Row>, name: string, operand: unknown): (row: Row) => boolean {
  const [, base = name, suffix = ''] = /^(.*?)_(not_in|not|gte?|lte?|in)$/.exec(name) ?? []
  const value = field(fields, base)
  const operator = OPERATORS[suffix]
  if (!operator) return (row) => (value(row) ?? null) === operand
  return (row) => operator(value(row) ?? null, operand)
}

/** Names are the schema's, which FieldsOf holds the fields to. */
function field<Row>(fields: Fields<Row>, name: string): (row: Row) => Value {
  return fields[name] ?? ((row) => row[name as keyof Row] as Value)
}

function order(a: Value, b: Value, sign: number): number {
  if (a === b) return 0
  if (isNull(a)) return 1
  if (isNull(b)) return -1
  return a < b ? -sign : sign
}

function isNull(value: Value): value is null | undefined {
  return value === null || value === undefined
}
