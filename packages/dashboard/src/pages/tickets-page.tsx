import type {
  MigrationKind,
  MigrationTicketOrderBy,
  TicketFieldsFragment,
  TicketState,
} from 'livepeer-confluence-client'
import { ticketKinds, ticketStates } from '#format/words.ts'
import { Page } from '#shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { SelectFilter } from '#table/filter.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useServerList } from '#table/server-list.ts'
import { useChoice } from '#table/table-state.ts'
import { Hash } from '#ui/address.tsx'
import { TicketChip } from '#ui/chip.tsx'

type Ticket = TicketFieldsFragment

// The snapshot is claimed without a ticket.
const kinds = ['DELEGATOR', 'UNBONDING_LOCKS', 'SENDER'] as const satisfies readonly MigrationKind[]
const states = Object.keys(ticketStates) as TicketState[]
const orders = [
  'blockTimestamp',
  'kind',
  'state',
  'seqNo',
  'stake',
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
  const list = useServerList('tickets', {
    where: { ...(kind && { kind }), ...(state && { state }) },
    orders,
  })

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
        {...list}
        empty="No ticket is of this kind and in this state."
      />
    </Page>
  )
}
