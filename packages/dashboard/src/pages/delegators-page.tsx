import type { DelegatorOrderBy, DelegatorsQuery, MigrationState } from 'livepeer-confluence-client'
import { collect } from 'livepeer-confluence-client'
import { client, useAnswer } from '../api/answers.ts'
import { claimBlockers, migrationStates } from '../format/words.ts'
import { Page } from '../shell/page.tsx'
import { addressColumn, amountColumn, valueColumn } from '../table/columns.tsx'
import { PAGE_SIZE } from '../table/data-table.tsx'
import { SelectFilter } from '../table/filter.tsx'
import { ListCard } from '../table/list-card.tsx'
import { useChoice, useTableState } from '../table/table-state.ts'
import { Unknown } from '../ui/amount.tsx'
import { StateChip } from '../ui/chip.tsx'

type Delegator = NonNullable<DelegatorsQuery['delegators']>[number]

const states = Object.keys(migrationStates) as MigrationState[]
const orders = [
  'state',
  'stake',
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
  amountColumn<Delegator>('claimableStake', 'Claimable', 'LPT', ({ claimableStake }) => claimableStake),
  amountColumn<Delegator>('claimableFees', 'Claimable fees', 'ETH', ({ claimableFees }) => claimableFees),
  valueColumn<Delegator>('claimBlockedBy', 'Claim blocked', ({ claimBlockedBy }) => claimBlockedBy, {
    sortable: false,
    cell: ({ claimBlockedBy }) =>
      claimBlockedBy ? claimBlockers[claimBlockedBy].reason : <Unknown why="not blocked" />,
  }),
  amountColumn<Delegator>('l2PendingStake', 'Stake on Arbitrum', 'LPT', ({ l2 }) => l2?.pendingStake),
]

export function DelegatorsPage() {
  const [state, setState] = useChoice('state', states)
  const table = useTableState('-stake')
  const { sort, page } = table.state
  const wanted = {
    where: state ? { state } : { state_in: states },
    orderBy: orders.find((order) => order === sort.id) ?? 'stake',
    orderDirection: sort.desc ? 'desc' : 'asc',
  } as const
  const query = useAnswer('delegators', { ...wanted, first: PAGE_SIZE + 1, skip: page * PAGE_SIZE })
  const delegators = query.data?.delegators

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
        table={table}
        query={query}
        rows={delegators?.slice(0, PAGE_SIZE)}
        more={(delegators?.length ?? 0) > PAGE_SIZE}
        allRows={() =>
          collect({
            fetch: (part, blocks) => client.delegators({ ...wanted, ...part }, { blocks }),
            items: (answer) => answer.delegators,
          })
        }
        empty="No account is in this state."
      />
    </Page>
  )
}
