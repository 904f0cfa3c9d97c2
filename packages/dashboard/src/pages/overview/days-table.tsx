import type { UseQueryResult } from '@tanstack/react-query'
import { amountColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import type { Day } from './day-charts.tsx'

const NO_ROUND = 'no round had begun'

const columns = [
  valueColumn<Day>('id', 'Day (UTC)', ({ id }) => id),
  valueColumn<Day>('migratedDelegatorCount', 'Migrated', (day) => day.migratedDelegatorCount, {
    numeric: true,
  }),
  valueColumn<Day>('claimedDelegatorCount', 'By a claim', (day) => day.claimedDelegatorCount, {
    numeric: true,
  }),
  amountColumn<Day>('migratedStake', 'Stake migrated', 'LPT', (day) => day.migratedStake),
  amountColumn<Day>('totalMigratedStake', 'So far', 'LPT', (day) => day.totalMigratedStake),
  valueColumn<Day>('poolClaimCount', 'Payments of pools', (day) => day.poolClaimCount, { numeric: true }),
  amountColumn<Day>('poolClaimedStake', 'Paid by pools', 'LPT', (day) => day.poolClaimedStake),
  amountColumn<Day>('poolClaimedFees', 'Fees paid by pools', 'ETH', (day) => day.poolClaimedFees),
  amountColumn<Day>('unclaimedStake', 'Unclaimed', 'LPT', (day) => day.unclaimedStake, {
    missing: NO_ROUND,
  }),
  amountColumn<Day>('unclaimedPoolStake', 'In pools', 'LPT', (day) => day.unclaimedPoolStake, {
    missing: NO_ROUND,
  }),
]

/** All days of the migration with the figures that the charts draw. */
export function DaysTable({ query }: { query: UseQueryResult<Day[]> }) {
  const table = useTableState('-id', 'days-')
  return (
    <ListCard
      title="Days"
      name="days"
      note="What arrived and what pools paid on each day; unclaimed as the day’s last round began"
      columns={columns}
      rowKey={({ id }) => id}
      table={table}
      query={query}
      pageSize={10}
      rows={query.data}
      empty="No round has begun on Arbitrum One, and nothing has migrated yet."
    />
  )
}
