import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql'
import { type ListName, lists } from '../../lists/lists.ts'

/** The values of a row, by their path in it: `id`, `l1.bondedAmount`. What the document asks for, in its order. */
export function columnsOf(name: ListName): string[] {
  const { document, field } = lists[name]
  const parsed = parse(document.toString())
  const selection = parsed.definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : []))
    .find((node) => node.kind === Kind.FIELD && node.name.value === field)
  if (selection?.kind !== Kind.FIELD || !selection.selectionSet) throw new Error(`${name} has no rows`)
  return pathsOf(selection.selectionSet, fragmentsOf(parsed), '')
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((node) => [node.name.value, node]))
}

function pathsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  prefix: string,
): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return pathsOf(node.selectionSet, fragments, prefix)
    if (node.kind === Kind.FIELD) {
      const path = `${prefix}${node.alias?.value ?? node.name.value}`
      return node.selectionSet ? pathsOf(node.selectionSet, fragments, `${path}.`) : [path]
    }
    const fragment = fragments.get(node.name.value)
    return fragment ? pathsOf(fragment.selectionSet, fragments, prefix) : []
  })
}

/** A row's value at such a path; empty where it or what holds it is null. Lists are separated by spaces. */
export function valueAt(row: unknown, path: string): string {
  let value = row
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name]
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}
