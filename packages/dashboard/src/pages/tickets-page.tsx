import type {
  MigrationKind,
  MigrationTicketOrderBy,
  TicketFieldsFragment,
  TicketState,
} from 'livepeer-confluence-client'
import { collect } from 'livepeer-confluence-client'
import { client, useAnswer } from '../api/answers.ts'
import { ticketKinds, ticketStates } from '../format/words.ts'
import { Page } from '../shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '../table/columns.tsx'
import { PAGE_SIZE } from '../table/data-table.tsx'
import { SelectFilter } from '../table/filter.tsx'
import { ListCard } from '../table/list-card.tsx'
import { useChoice, useTableState } from '../table/table-state.ts'
import { Hash } from '../ui/address.tsx'
import { TicketChip } from '../ui/chip.tsx'

type Ticket = TicketFieldsFragment

// The snapshot is claimed without a ticket.
const kinds = ['DELEGATOR', 'UNBONDING_LOCKS', 'SENDER'] as const satisfies readonly MigrationKind[]
const states = Object.keys(ticketStates) as TicketState[]
const orders = [
  'kind',
  'state',
  'seqNo',
  'stake',
  'blockTimestamp',
  'expiresAt',
] as const satisfies readonly MigrationTicketOrderBy[]

const columns = [
  valueColumn<Ticket>('seqNo', 'Number', (ticket) => ticket.seqNo, { numeric: true }),
  valueColumn<Ticket>('kind', 'Kind', (ticket) => ticketKinds[ticket.kind]),
  valueColumn<Ticket>('state', 'State', (ticket) => ticketStates[ticket.state].label, {
    cell: (ticket) => <TicketChip state={ticket.state} />,
  }),
  addressColumn<Ticket>('l1Address', 'From', (ticket) => ticket.l1Address, { sortable: false }),
  addressColumn<Ticket>('l2Address', 'To', (ticket) => ticket.l2Address, { sortable: false }),
  amountColumn<Ticket>('stake', 'Stake', 'LPT', (ticket) => ticket.stake),
  amountColumn<Ticket>('fees', 'Fees', 'ETH', (ticket) => ticket.fees, { sortable: false }),
  momentColumn<Ticket>('blockTimestamp', 'Initiated', (ticket) => ticket.blockTimestamp),
  momentColumn<Ticket>('expiresAt', 'Expires', (ticket) => ticket.expiresAt),
  valueColumn<Ticket>('transactionHash', 'Transaction', (ticket) => ticket.transactionHash, {
    sortable: false,
    cell: (ticket) => <Hash hash={ticket.transactionHash} what="transaction hash" />,
  }),
]

export function TicketsPage() {
  const [kind, setKind] = useChoice('kind', kinds)
  const [state, setState] = useChoice('state', states)
  const table = useTableState('-blockTimestamp')
  const { sort, page } = table.state
  const wanted = {
    where: { ...(kind && { kind }), ...(state && { state }) },
    orderBy: orders.find((order) => order === sort.id) ?? 'blockTimestamp',
    orderDirection: sort.desc ? 'desc' : 'asc',
  } as const
  const query = useAnswer('tickets', { ...wanted, first: PAGE_SIZE + 1, skip: page * PAGE_SIZE })
  const tickets = query.data?.tickets

  return (
    <Page
      title="Tickets"
      lead={
        <p>
          Each migration that was initiated on Ethereum is a message to Arbitrum. It can be redeemed for seven
          days; then it expires, and the migration has to be initiated again.
        </p>
      }
    >
      <ListCard
        title="Tickets"
        name="tickets"
        filters={
          <>
            <SelectFilter
              label="Kind"
              all="All kinds"
              options={kinds.map((value) => [value, ticketKinds[value]] as const)}
              value={kind}
              onChange={setKind}
            />
            <SelectFilter
              label="State"
              all="All states"
              options={states.map((value) => [value, ticketStates[value].label] as const)}
              value={state}
              onChange={setState}
            />
          </>
        }
        columns={columns}
        rowKey={(ticket) => ticket.id}
        table={table}
        query={query}
        rows={tickets?.slice(0, PAGE_SIZE)}
        more={(tickets?.length ?? 0) > PAGE_SIZE}
        allRows={() =>
          collect({
            fetch: (part, blocks) => client.tickets({ ...wanted, ...part }, { blocks }),
            items: (answer) => answer.tickets,
          })
        }
        empty="No ticket is of this kind and in this state."
      />
    </Page>
  )
}
