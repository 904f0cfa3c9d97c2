import { type Command, Option } from 'commander'
import type { MetaFieldsFragment } from 'livepeer-confluence-client/generated'
import { count, MAX_ROWS, rows } from '../console/arguments.ts'
import { type AskOptions, askCommand, clientOf } from '../console/options.ts'
import { describeBlocks, printList } from '../output/print.ts'
import type { Column } from '../output/table.ts'
import { type ListName, lists, type RowOf } from './lists.ts'
import { orderings } from './schema.ts'
import { parseWhere } from './where.ts'
import { withWhere } from './where-option.ts'

export interface ListSpec<Name extends ListName> {
  list: Name
  /** Of the command, where it is not that of the list. */
  description: string
  orderBy: string
  order: 'asc' | 'desc'
  columns: readonly Column<RowOf<Name>>[]
}

interface ListOptions extends AskOptions {
  first: number
  skip: number
  orderBy: string
  order: 'asc' | 'desc'
  where?: string[]
  chain?: string
}

/** A command that prints one page of a list. */
export function listCommand<Name extends ListName>(spec: ListSpec<Name>): Command {
  const { list, description, orderBy, order } = spec
  return withWhere(askCommand(list, description))
    .addOption(
      new Option('--order-by <field>', 'order by this field')
        .choices(orderings(lists[list].field))
        .default(orderBy),
    )
    .addOption(
      new Option('--order <direction>', 'ascending or descending').choices(['asc', 'desc']).default(order),
    )
    .addOption(
      new Option('--first <rows>', `most rows to print, up to ${MAX_ROWS} (for all, use confluence export)`)
        .argParser(rows)
        .default(100),
    )
    .addOption(new Option('--skip <rows>', 'rows to skip').argParser(count).default(0))
    .action((options: ListOptions) => run(spec, options))
}

async function run<Name extends ListName>(
  { list, columns }: ListSpec<Name>,
  { where, order, url, json, table, ...page }: ListOptions,
): Promise<void> {
  const { document, field } = lists[list]
  const variables = { ...page, orderDirection: order, where: parseWhere(field, where) ?? null }
  const answer = (await clientOf({ url }).request<object, object>(document, variables)) as {
    _meta: MetaFieldsFragment
  }
  const found = (answer as unknown as Record<string, RowOf<Name>[]>)[field] ?? []
  const more =
    found.length === page.first
      ? [`there may be more: use --skip ${page.skip + page.first}, or confluence export`]
      : []
  printList(found, {
    columns,
    footer: [describeBlocks(answer._meta), ...more],
    ...(json && { json }),
    ...(table && { table }),
  })
}
