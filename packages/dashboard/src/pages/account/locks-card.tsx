import type { StakingFieldsFragment } from 'livepeer-confluence-client'
import { chainTitle, lockStates } from '#format/words.ts'
import { addressColumn, amountColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { NOT_EXACT } from '#ui/amount.tsx'
import { LockChip } from '#ui/chip.tsx'
import type { Account } from './account-page.tsx'

type Lock = StakingFieldsFragment['unbondingLocks'][number]

interface LocksProps {
  account: Account
  /** Current round of each chain, where it is known. */
  rounds: { l1: string | undefined; l2: string | undefined }
}

/** Unbonding locks of both chains; nothing where there are none. */
export function LocksCard({ account: { l1, l2 }, rounds }: LocksProps) {
  const table = useTableState('lockId', 'locks-')
  const locks = [...(l1?.unbondingLocks ?? []), ...(l2?.unbondingLocks ?? [])]
  if (locks.length === 0) return null
  const current = (lock: Lock) => (lock.chain === 'L1' ? rounds.l1 : rounds.l2)
  const ready = (lock: Lock) => {
    const round = current(lock)
    if (lock.state !== 'UNBONDING' || round === undefined) return null
    return BigInt(lock.withdrawRound) <= BigInt(round) ? 'yes' : 'no'
  }
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
    valueColumn<Lock>('ready', 'Withdrawable now', ready),
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
