import type { MigrationFieldsFragment, MigrationOrderBy } from 'livepeer-confluence-client'
import { collect } from 'livepeer-confluence-client'
import { client, useAnswer } from '../api/answers.ts'
import { ticketKinds } from '../format/words.ts'
import { Page } from '../shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '../table/columns.tsx'
import { PAGE_SIZE } from '../table/data-table.tsx'
import { ListCard } from '../table/list-card.tsx'
import { useTableState } from '../table/table-state.ts'
import { Hash } from '../ui/address.tsx'

type Migration = MigrationFieldsFragment

const orders = [
  'kind',
  'stake',
  'receivedStake',
  'blockTimestamp',
] as const satisfies readonly MigrationOrderBy[]

const columns = [
  momentColumn<Migration>('blockTimestamp', 'Arrived', (migration) => migration.blockTimestamp),
  valueColumn<Migration>('kind', 'Kind', (migration) => ticketKinds[migration.kind]),
  addressColumn<Migration>('l1Address', 'From, on Ethereum', (migration) => migration.l1Address, {
    sortable: false,
  }),
  addressColumn<Migration>('l2Address', 'To, on Arbitrum', (migration) => migration.l2Address, {
    sortable: false,
  }),
  amountColumn<Migration>('stake', 'Stake', 'LPT', (migration) => migration.stake),
  amountColumn<Migration>('fees', 'Fees', 'ETH', (migration) => migration.fees, { sortable: false }),
  amountColumn<Migration>('deposit', 'Deposit', 'ETH', (migration) => migration.deposit, { sortable: false }),
  amountColumn<Migration>('reserve', 'Reserve', 'ETH', (migration) => migration.reserve, { sortable: false }),
  valueColumn<Migration>('transactionHash', 'Transaction', (migration) => migration.transactionHash, {
    sortable: false,
    cell: (migration) => <Hash hash={migration.transactionHash} what="transaction hash" />,
  }),
]

export function AuditPage() {
  const table = useTableState('-blockTimestamp')
  const { sort, page } = table.state
  const wanted = {
    where: { l2AddressDiffers: true },
    orderBy: orders.find((order) => order === sort.id) ?? 'blockTimestamp',
    orderDirection: sort.desc ? 'desc' : 'asc',
  } as const
  const query = useAnswer('migrations', { ...wanted, first: PAGE_SIZE + 1, skip: page * PAGE_SIZE })
  const migrations = query.data?.migrations

  return (
    <Page
      title="Audit"
      lead={
        <p>
          Migrations that arrived at another address than they came from. Contract wallets had to do this; for
          any other account it is worth a look whose address it is.
        </p>
      }
    >
      <ListCard
        title="Migrations to another address"
        name="migrations-to-another-address"
        columns={columns}
        rowKey={(migration) => migration.id}
        table={table}
        query={query}
        rows={migrations?.slice(0, PAGE_SIZE)}
        more={(migrations?.length ?? 0) > PAGE_SIZE}
        allRows={() =>
          collect({
            fetch: (part, blocks) => client.migrations({ ...wanted, ...part }, { blocks }),
            items: (answer) => answer.migrations,
          })
        }
        empty="Every migration so far went to the address that it came from."
      />
    </Page>
  )
}
