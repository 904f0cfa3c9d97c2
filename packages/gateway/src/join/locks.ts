import type { MigrationRow, TicketRow, UnbondingLockRow } from '../mirror/rows.ts'
import { indexesOf, rowsBy } from './indexes.ts'
import type { Join } from './join.ts'
import { migrationsOf, ticketsOf } from './tickets-of.ts'

export type ChainLock = Omit<UnbondingLockRow, 'state'> & {
  chain: 'L1' | 'L2'
  /** As its own chain has it. */
  chainState: UnbondingLockRow['state']
}

export type LockState = UnbondingLockRow['state'] | 'MIGRATED'

/** The locks of one chain: those of a delegator, if one is asked for. */
export function locksOn(join: Join, chain: 'l1' | 'l2', delegator?: unknown): ChainLock[] {
  const mirror = join.chain(chain)
  const rows = [...rowsBy(delegator, indexesOf(mirror).locks, mirror.unbondingLocks)]
  const name = chain === 'l1' ? 'L1' : 'L2'
  return rows.map(({ state, ...row }) => ({ ...row, chain: name, chainState: state }))
}

/** L1 does not delete a lock that migrated: only L2 knows. */
export function lockStateOf(join: Join, lock: ChainLock): LockState {
  return migrationOfLock(join, lock) ? 'MIGRATED' : lock.chainState
}

/** How an L1 lock arrived on L2. */
export function migrationOfLock(join: Join, lock: ChainLock): MigrationRow | undefined {
  if (lock.chain === 'L2' || !isOpen(lock)) return undefined
  return migrationsOf(join, lock.delegator).find(({ lockIds }) => lockIds?.includes(lock.lockId))
}

/** The newest ticket that names an L1 lock. */
export function ticketOfLock(join: Join, lock: ChainLock): TicketRow | undefined {
  if (lock.chain === 'L2') return undefined
  return ticketsOf(join, lock.delegator, 'UNBONDING_LOCKS').find(({ lockIds }) =>
    lockIds?.includes(lock.lockId),
  )
}

/** Whether the lock still holds stake on its chain. */
export function isOpen({ chainState }: ChainLock): boolean {
  return chainState === 'UNBONDING' || chainState === 'MIGRATION_INITIATED'
}
