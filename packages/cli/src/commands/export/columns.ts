import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { type ListName, lists } from '../../lists/lists.ts'
import { apiSchema } from '../../lists/schema.ts'

/** A value that each row has, or an object of values. */
export interface Column {
  readonly name: string
  readonly type: GraphQLOutputType
  /** Those of an object; undefined for a value. */
  readonly columns?: readonly Column[]
}

/** The columns of a list: what the document asks for, in its order. */
export function columnsOf(name: ListName): Column[] {
  const { document, field } = lists[name]
  const parsed = parse(document.toString())
  const fragments = parsed.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const walk = walker(new Map(fragments.map((node) => [node.name.value, node])))
  const list = walk(queryOf(parsed), apiSchema().getQueryType()).find((column) => column.name === field)
  if (!list?.columns) throw new Error(`${name} has no rows`)
  return [...list.columns]
}

function queryOf({ definitions }: DocumentNode): SelectionSetNode {
  const query = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (!query) throw new Error('the document has no query')
  return query.selectionSet
}

function walker(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  return function walk({ selections }: SelectionSetNode, parent: unknown): Column[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return walk(node.selectionSet, parent)
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value)
        return fragment ? walk(fragment.selectionSet, parent) : []
      }
      const type = isObjectType(parent) ? parent.getFields()[node.name.value]?.type : undefined
      if (!type) throw new Error(`the schema has no ${node.name.value}`)
      const name = node.alias?.value ?? node.name.value
      if (!node.selectionSet) return [{ name, type }]
      return [{ name, type, columns: walk(node.selectionSet, getNamedType(type)) }]
    })
  }
}

/** The values of a row, by their path in it: `id`, `l1.bondedAmount`. */
export function pathsOf(columns: readonly Column[], prefix = ''): string[] {
  return columns.flatMap(({ name, columns }) =>
    columns ? pathsOf(columns, `${prefix}${name}.`) : [`${prefix}${name}`],
  )
}

/** A row's value at such a path; empty where it or what holds it is null. Lists are separated by spaces. */
export function valueAt(row: unknown, path: string): string {
  let value = row
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name]
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}
