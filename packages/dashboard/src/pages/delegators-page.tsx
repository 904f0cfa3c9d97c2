import type { DelegatorOrderBy, DelegatorsQuery, MigrationState } from 'livepeer-confluence-client'
import { claimBlockers, migrationStates } from '#format/words.ts'
import { Page } from '#shell/page.tsx'
import { addressColumn, amountColumn, valueColumn } from '#table/columns.tsx'
import { SelectFilter } from '#table/filter.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useServerList } from '#table/server-list.ts'
import { useChoice } from '#table/table-state.ts'
import { Unknown } from '#ui/amount.tsx'
import { StateChip } from '#ui/chip.tsx'

type Delegator = NonNullable<DelegatorsQuery['delegators']>[number]

const states = Object.keys(migrationStates) as MigrationState[]
const orders = [
  'stake',
  'state',
  'fees',
  'claimableStake',
  'claimableFees',
  'l2PendingStake',
] as const satisfies readonly DelegatorOrderBy[]

const columns = [
  addressColumn<Delegator>('id', 'Account', (delegator) => delegator.id, { sortable: false }),
  valueColumn<Delegator>('state', 'State', ({ state }) => state && migrationStates[state].label, {
    cell: ({ state }) => <StateChip state={state} />,
  }),
  amountColumn<Delegator>('stake', 'Stake on Ethereum', 'LPT', ({ stake }) => stake),
  amountColumn<Delegator>('fees', 'Fees', 'ETH', ({ fees }) => fees),
  amountColumn<Delegator>('claimableStake', 'Claimable', 'LPT', ({ claimableStake }) => claimableStake, {
    missing: 'not known',
  }),
  amountColumn<Delegator>('claimableFees', 'Claimable fees', 'ETH', ({ claimableFees }) => claimableFees, {
    missing: 'not known',
  }),
  valueColumn<Delegator>('claimBlockedBy', 'Claim blocked', ({ claimBlockedBy }) => claimBlockedBy, {
    sortable: false,
    cell: ({ claimBlockedBy }) =>
      claimBlockedBy ? claimBlockers[claimBlockedBy].reason : <Unknown why="not blocked" />,
  }),
  amountColumn<Delegator>('l2PendingStake', 'Stake on Arbitrum', 'LPT', ({ l2 }) => l2?.pendingStake),
]

export function DelegatorsPage() {
  const [state, setState] = useChoice('state', states)
  const list = useServerList('delegators', {
    where: state ? { state } : { state_in: states },
    orders,
  })

  return (
    <Page
      title="Delegators"
      lead={<p>Every account that had stake or fees on Ethereum, and what became of them.</p>}
    >
      <ListCard
        title="Delegators"
        name={state ? `delegators-${state.toLowerCase().replace('_', '-')}` : 'delegators'}
        note={state && migrationStates[state].meaning}
        filters={
          <SelectFilter
            label="State"
            all="All states"
            options={states.map((value) => [value, migrationStates[value].label] as const)}
            value={state}
            onChange={setState}
          />
        }
        columns={columns}
        rowKey={(delegator) => delegator.id}
        {...list}
        empty="No account is in this state."
      />
    </Page>
  )
}
