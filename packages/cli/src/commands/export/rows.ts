import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import { type Page, pagesByKey, samePair } from 'livepeer-confluence-client/pages'
import { type ListName, lists } from '../../lists/lists.ts'
import type { Where } from '../../lists/where.ts'

export interface RowsOptions {
  where: Where | undefined
  pageSize: number
  signal: AbortSignal
  /** Gets each page, for its blocks. */
  onPage(page: Page): void
}

/** All rows of a list at one pair of blocks, by page, in the order of their key. Throws BlockPairMoved if the gateway drops it. */
export async function* exportRows(
  client: ConfluenceClient,
  name: ListName,
  { where, pageSize, signal, onPage }: RowsOptions,
): AsyncGenerator<readonly unknown[], void> {
  const { document, field, key } = lists[name]
  const pair = samePair()
  for (const part of partsOf(name, where)) {
    yield* pagesByKey({
      async fetch({ first, after }, blocks) {
        const variables = {
          first,
          orderBy: key,
          orderDirection: 'asc',
          where: { ...part, ...(after !== undefined && { [`${key}_gt`]: after }) },
        }
        const answer = (await client.request<object, object>(document, variables, { signal, blocks })) as Page
        onPage(answer)
        return answer
      },
      items: (answer) => (answer as unknown as Record<string, object[]>)[field] ?? [],
      key: (row) => String((row as Record<string, unknown>)[key]),
      pageSize,
      pair,
    })
  }
}

/** The ids of locks are unique only within a chain: one chain follows the other. */
function partsOf(name: ListName, where: Where = {}): Where[] {
  if (name !== 'locks' || where.chain) return [where]
  return [
    { ...where, chain: 'L1' },
    { ...where, chain: 'L2' },
  ]
}
