import { postGraphql } from '@confluence/protocol/lib/post-graphql'

/** graph-node's largest page: a list that fills it may be cut off. */
const PAGE = 1_000

/** All that a subgraph holds at a block. */
export interface Entities {
  block: { number: number; hash: string }
  hasIndexingErrors: boolean
  /** Rows by list, in the order of their ids. */
  lists: Record<string, unknown[]>
}

interface TypeRef {
  kind: string
  name: string | null
  ofType: TypeRef | null
}

interface Introspected {
  __schema: {
    queryType: { name: string }
    types: { name: string; fields: { name: string; type: TypeRef; args: { name: string }[] }[] | null }[]
  }
}

const INTROSPECTION = `{ __schema { queryType { name } types { name fields { name args { name }
  type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`

const documents = new Map<string, string>()

/** Every stored field of every entity of a subgraph, in one answer, at its head or at block `number`. */
export async function allEntities(url: string, number?: number): Promise<Entities> {
  let document = documents.get(url)
  if (!document) {
    document = documentOf(await postGraphql<Introspected>(url, INTROSPECTION))
    documents.set(url, document)
  }
  const variables = number === undefined ? {} : { block: { number } }
  const { _meta, ...lists } = await postGraphql<Record<string, unknown[]>>(url, document, { variables })
  for (const [name, rows] of Object.entries(lists)) {
    if (rows.length === PAGE) throw new Error(`${name} may have more than ${PAGE} rows`)
  }
  return { ...(_meta as unknown as Omit<Entities, 'lists'>), lists }
}

/** A query for all lists. What is derived stands on the other side of the relation already. */
function documentOf({ __schema: { queryType, types } }: Introspected): string {
  const fieldsOf = (name: string) => types.find((type) => type.name === name)?.fields ?? []
  const lists = fieldsOf(queryType.name).filter(({ args, name }) => {
    return !name.startsWith('_') && args.some((argument) => argument.name === 'first')
  })
  const selections = lists.map(({ name, type }) => {
    const stored = fieldsOf(innermost(type).name ?? '').flatMap((field) => {
      const { kind } = innermost(field.type)
      if (kind !== 'OBJECT') return [field.name]
      return isList(field.type) ? [] : [`${field.name} { id }`]
    })
    return `${name}(first: ${PAGE}, orderBy: id, block: $block) { ${stored.join(' ')} }`
  })
  return `query ($block: Block_height) {
    _meta(block: $block) { block { number hash } hasIndexingErrors }
    ${selections.join('\n')}
  }`
}

const innermost = (type: TypeRef): TypeRef => (type.ofType ? innermost(type.ofType) : type)

const isList = (type: TypeRef): boolean => type.kind === 'LIST' || (type.ofType ? isList(type.ofType) : false)
