import type { MigrationFieldsFragment, MigrationOrderBy } from 'livepeer-confluence-client'
import { ticketKinds } from '#format/words.ts'
import { ContinuityCards } from '#pages/continuity-cards.tsx'
import { Page } from '#shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useServerList } from '#table/server-list.ts'
import { Hash } from '#ui/address.tsx'

type Migration = MigrationFieldsFragment

const orders = [
  'blockTimestamp',
  'kind',
  'stake',
  'receivedStake',
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
  const list = useServerList('migrations', {
    where: { l2AddressDiffers: true },
    orders,
  })

  return (
    <Page
      title="Audit"
      lead={
        <p>
          What moved over the migration, to the wei, and migrations that arrived at another address than they
          came from. Contract wallets had to do this; for any other account it is worth a look whose address
          it is.
        </p>
      }
    >
      <ContinuityCards />
      <ListCard
        title="Migrations to another address"
        name="migrations-to-another-address"
        columns={columns}
        rowKey={(migration) => migration.id}
        {...list}
        empty="Every migration so far went to the address that it came from."
      />
    </Page>
  )
}
