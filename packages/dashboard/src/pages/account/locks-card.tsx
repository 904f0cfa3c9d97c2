import type { StakingFieldsFragment } from 'livepeer-confluence-client'
import { chainTitle, lockStates, withdrawBlockers } from '#format/words.ts'
import { addressColumn, amountColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { NOT_EXACT } from '#ui/amount.tsx'
import { LockChip } from '#ui/chip.tsx'
import type { Account } from './account-page.tsx'

type Lock = StakingFieldsFragment['unbondingLocks'][number]

/** Unbonding locks of both chains; nothing where there are none. */
export function LocksCard({ account: { l1, l2 } }: { account: Account }) {
  const table = useTableState('lockId', 'locks-')
  const locks = [...(l1?.unbondingLocks ?? []), ...(l2?.unbondingLocks ?? [])]
  if (locks.length === 0) return null
  const columns = [
    valueColumn<Lock>('chain', 'Chain', (lock) => chainTitle(lock.chain)),
    valueColumn<Lock>('lockId', 'Lock', (lock) => BigInt(lock.lockId), { numeric: true }),
    valueColumn<Lock>('state', 'State', (lock) => lockStates[lock.state].label, {
      cell: (lock) => <LockChip state={lock.state} />,
    }),
    amountColumn<Lock>('amount', 'Amount', 'LPT', (lock) => lock.amount, { missing: NOT_EXACT }),
    addressColumn<Lock>('delegate', 'Delegate', (lock) => lock.delegate),
    valueColumn<Lock>('withdrawRound', 'Withdrawable from round', (lock) => BigInt(lock.withdrawRound), {
      numeric: true,
    }),
    valueColumn<Lock>('ready', 'Withdrawable now', withdrawal),
  ]
  return (
    <ListCard
      title="Unbonding locks"
      name="locks"
      columns={columns}
      rowKey={({ id }) => id}
      table={table}
      rows={locks}
      empty="It has none."
    />
  )
}

/** Whether a lock can be withdrawn, or what to do in its place. */
function withdrawal({ withdrawBlockedBy }: Lock): string {
  if (!withdrawBlockedBy) return 'Yes'
  const { reason, remedy } = withdrawBlockers[withdrawBlockedBy]
  return `No. ${reason}. ${remedy}`
}
