import type { EventFieldsFragment } from 'livepeer-confluence-client'
import { client, useAnswer } from '#api/answers.ts'
import { chainTitle, eventKinds } from '#format/words.ts'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { Hash } from '#ui/address.tsx'

/** Events that are shown. */
const SHOWN = 100
/** Events that the CSV file has: as many as the gateway gives at a time. */
const WRITTEN = 1000

const columns = [
  momentColumn<EventFieldsFragment>('blockTimestamp', 'When', (event) => event.blockTimestamp),
  valueColumn<EventFieldsFragment>('chain', 'Chain', (event) => chainTitle(event.chain)),
  valueColumn<EventFieldsFragment>('kind', 'What', (event) => eventKinds[event.kind]),
  amountColumn<EventFieldsFragment>('stake', 'Stake', 'LPT', (event) => event.stake),
  amountColumn<EventFieldsFragment>('fees', 'Fees or funds', 'ETH', (event) => event.fees),
  addressColumn<EventFieldsFragment>('with', 'With', (event) => event.counterpart ?? event.delegate),
  valueColumn<EventFieldsFragment>('transactionHash', 'Transaction', (event) => event.transactionHash, {
    sortable: false,
    cell: (event) => <Hash hash={event.transactionHash} what="transaction hash" />,
  }),
]

/** What the account did on both chains, and what happened to it. */
export function HistoryCard({ id }: { id: string }) {
  const table = useTableState('-blockTimestamp', 'history-')
  const query = useAnswer('events', { account: id, first: SHOWN })
  const rows = query.data?.events
  const note =
    rows?.length === SHOWN
      ? `The last ${SHOWN} events on both chains; the CSV file has up to ${WRITTEN}`
      : 'On both chains. Rewards are in what it earned by round'
  return (
    <ListCard
      title="History"
      name="history"
      note={note}
      columns={columns}
      rowKey={(event) => event.id}
      table={table}
      query={query}
      pageSize={10}
      rows={rows}
      allRows={async () => (await client.events({ account: id, first: WRITTEN })).events}
      empty="Nothing has happened to its stake or funds on either chain."
    />
  )
}
