import { type Command, Option } from 'commander'
import type { AccountEventKind, EventFieldsFragment } from 'livepeer-confluence-client/generated'
import { count, MAX_ROWS, rows } from '../../console/arguments.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatTime } from '../../output/amounts.ts'
import { describeBlocks, printList } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

interface EventsOptions extends AskOptions {
  chain: 'L1' | 'L2' | 'BOTH'
  kind?: AccountEventKind[]
  order: 'asc' | 'desc'
  first: number
  skip: number
}

/** `confluence events ADDRESS`: what an account did on both chains. */
export function eventsCommand(): Command {
  return askAboutCommand(
    'events',
    'List what an account did on both chains, and what happened to it, newest first: its stake and fees, its migrations, its part as an orchestrator or broadcaster, and its votes.',
    'account, or delegator pool',
  )
    .addOption(
      new Option('--chain <chain>', 'of one chain only').choices(['L1', 'L2', 'BOTH']).default('BOTH'),
    )
    .addOption(
      new Option('--kind <kind>', 'only events of this kind, such as BOND; repeatable').argParser(
        (text: string, before?: string[]) => [...(before ?? []), text.toUpperCase()],
      ),
    )
    .addOption(
      new Option('--order <direction>', 'ascending or descending').choices(['asc', 'desc']).default('desc'),
    )
    .addOption(
      new Option('--first <rows>', `most rows to print, up to ${MAX_ROWS} with those that are skipped`)
        .argParser(rows)
        .default(100),
    )
    .addOption(new Option('--skip <rows>', 'rows to skip').argParser(count).default(0))
    .action(run)
}

async function run(account: string, options: EventsOptions): Promise<void> {
  const { url, json, table, chain, kind, order, first, skip } = options
  const { events, _meta } = await clientOf({ url }).events({
    ...{ account, first, skip, orderDirection: order },
    where: { chain, ...(kind ? { kind_in: kind } : {}) },
  })
  const more = events.length === first ? [`there may be more: use --skip ${skip + first}`] : []
  printList(events, {
    columns: COLUMNS,
    footer: [describeBlocks(_meta), ...more],
    ...(json && { json }),
    ...(table && { table }),
  })
}

const COLUMNS: readonly Column<EventFieldsFragment>[] = [
  { title: 'TIME (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
  { title: 'CHAIN', value: ({ chain }) => chain },
  { title: 'EVENT', value: ({ kind }) => kind },
  { title: 'LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
  { title: 'ETH', value: ({ fees }) => formatAmount(fees), align: 'decimal' },
  { title: 'LOCK', value: ({ lockId }) => lockId ?? '–', align: 'right' },
  { title: 'WITH', value: ({ counterpart, delegate }) => counterpart ?? delegate ?? '–' },
  { title: 'TRANSACTION', value: ({ transactionHash }) => transactionHash },
]
