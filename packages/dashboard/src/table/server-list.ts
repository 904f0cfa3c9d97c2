import type { UseQueryResult } from '@tanstack/react-query'
import { collect } from 'livepeer-confluence-client'
import { client, useAnswer } from '#api/answers.ts'
import { PAGE_SIZE } from './data-table.tsx'
import { type TableStateAccess, useTableState } from './table-state.ts'

/** Lists that the gateway sorts and pages: the field that has their rows is named like their method. */
type ListName = 'delegators' | 'migrations' | 'polls' | 'tickets'
type Variables<Name extends ListName> = NonNullable<Parameters<(typeof client)[Name]>[0]>
type OrderBy<Name extends ListName> = NonNullable<Variables<Name>['orderBy']>
type Answer<Name extends ListName> = Awaited<ReturnType<(typeof client)[Name]>>
type Row<Name extends ListName> = Answer<Name> extends { [Key in Name]: (infer Item)[] } ? Item : never

interface ServerList<Item> {
  table: TableStateAccess
  query: UseQueryResult
  /** The page that is shown; undefined until there is an answer. */
  rows: Item[] | undefined
  more: boolean
  /** Reads every page at one pair of blocks. */
  allRows(): Promise<Item[]>
}

interface Wanted<Name extends ListName> {
  where: Variables<Name>['where']
  /** Fields that the list may be sorted by: the first where the page's address names another. */
  orders: readonly [OrderBy<Name>, ...OrderBy<Name>[]]
}

/** A list sorted and paged by the gateway, newest or largest first; its state is kept in the page's address. */
export function useServerList<Name extends ListName>(
  name: Name,
  { where, orders }: Wanted<Name>,
): ServerList<Row<Name>> {
  const table = useTableState(`-${orders[0]}`)
  const { sort, page } = table.state
  const wanted = {
    where,
    orderBy: orders.find((order) => order === sort.id) ?? orders[0],
    orderDirection: sort.desc ? 'desc' : 'asc',
  }
  const rowsOf = (answer: Answer<Name>) => (answer as Record<Name, unknown>)[name] as Row<Name>[]
  const query = useAnswer(name, {
    ...wanted,
    first: PAGE_SIZE + 1,
    skip: page * PAGE_SIZE,
  } as never) as UseQueryResult<Answer<Name>>
  const found = query.data && rowsOf(query.data)
  const list = client[name] as (variables: object, options: object) => Promise<Answer<Name>>
  return {
    table,
    query,
    rows: found?.slice(0, PAGE_SIZE),
    more: (found?.length ?? 0) > PAGE_SIZE,
    allRows: () =>
      collect({ fetch: (part, blocks) => list({ ...wanted, ...part }, { blocks }), items: rowsOf }),
  }
}
