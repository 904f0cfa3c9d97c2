import type { PoolUnclaimedQuery } from 'livepeer-confluence-client'
import { client, useWholeList } from '#api/answers.ts'
import { claimBlockers, migrationStates } from '#format/words.ts'
import { addressColumn, amountColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { Unknown } from '#ui/amount.tsx'
import { StateChip } from '#ui/chip.tsx'

type Account = NonNullable<PoolUnclaimedQuery['delegatorPool']>['unclaimedBy'][number]

const columns = [
  addressColumn<Account>('id', 'Account', (account) => account.id),
  valueColumn<Account>('state', 'State', ({ state }) => state && migrationStates[state].label, {
    cell: ({ state }) => <StateChip state={state} />,
  }),
  amountColumn<Account>('stake', 'Stake', 'LPT', (account) => account.stake),
  amountColumn<Account>('claimableStake', 'Claimable', 'LPT', (account) => account.claimableStake, {
    missing: 'not known',
  }),
  amountColumn<Account>('claimableFees', 'Claimable fees', 'ETH', (account) => account.claimableFees, {
    missing: 'not known',
  }),
  valueColumn<Account>('claimBlockedBy', 'Claim blocked', (account) => account.claimBlockedBy, {
    cell: ({ claimBlockedBy }) =>
      claimBlockedBy ? claimBlockers[claimBlockedBy].reason : <Unknown why="not blocked" />,
  }),
]

/** Accounts that could claim from a pool and have not. */
export function PoolUnclaimed({ pool }: { pool: string }) {
  const table = useTableState('-stake', 'unclaimed-')
  const query = useWholeList(
    ['poolUnclaimed', pool],
    (page, options) => client.poolUnclaimed({ ...page, id: pool }, options),
    (answer) => answer.delegatorPool?.unclaimedBy ?? [],
  )
  return (
    <ListCard
      title="Not claimed"
      name="pool-not-claimed"
      note="Accounts of the snapshot that delegated to this orchestrator and have not migrated"
      columns={columns}
      rowKey={(account) => account.id}
      table={table}
      query={query}
      rows={query.data}
      empty="Every account has claimed."
    />
  )
}
