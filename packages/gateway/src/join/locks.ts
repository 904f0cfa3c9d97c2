import type { Chain } from '@confluence/protocol/chains'
import type { MigrationRow, TicketRow, UnbondingLockRow } from '../mirror/rows.ts'
import type { UnbondingLockState, WithdrawBlocker } from '../schema/generated.ts'
import { idOn } from './ids.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'
import { migrationsOf, ticketStateOf, ticketsOf } from './tickets.ts'

export type ChainLock = Omit<UnbondingLockRow, 'state'> & {
  chain: Chain
  /** As its own chain has it. */
  chainState: UnbondingLockRow['state']
}

/** The locks of one chain: those of a delegator, if one is asked for. */
export function locksOn(join: Join, chain: Chain, delegator?: unknown): readonly ChainLock[] {
  const mirror = join.chain(chain)
  const rows =
    typeof delegator === 'string'
      ? (indexesOf(mirror).locks().get(delegator) ?? [])
      : [...mirror.unbondingLocks.values()]
  return rows.map((row) => lockOf(chain, row))
}

/** The locks that an account owns or was the delegate of at their creation. */
export function locksAbout(join: Join, chain: Chain, account: string): ChainLock[] {
  const { locks, locksAt } = indexesOf(join.chain(chain))
  const rows = new Set([...(locks().get(account) ?? []), ...(locksAt().get(account) ?? [])])
  return [...rows].map((row) => lockOf(chain, row))
}

const made = new WeakMap<UnbondingLockRow, ChainLock>()

/** The same one for a row, which is of one chain, as long as that stays as it is. */
function lockOf(chain: Chain, row: UnbondingLockRow): ChainLock {
  const known = made.get(row)
  if (known) return known
  const { state, id, ...rest } = row
  const lock = { ...rest, id: idOn(chain, id), chain, chainState: state }
  made.set(row, lock)
  return lock
}

/** L1 does not delete a lock that migrated: only L2 knows. */
export function lockStateOf(join: Join, lock: ChainLock): UnbondingLockState {
  return migrationOfLock(join, lock) ? 'MIGRATED' : lock.chainState
}

/** How an L1 lock arrived on L2. */
export function migrationOfLock(join: Join, lock: ChainLock): MigrationRow | undefined {
  if (lock.chain === 'l2' || !isOpen(lock)) return undefined
  return migrationsOf(join, lock.delegator).find(({ lockIds }) => lockIds?.includes(lock.lockId))
}

/** The newest ticket that names an L1 lock. */
export function ticketOfLock(join: Join, lock: ChainLock): TicketRow | undefined {
  if (lock.chain === 'l2') return undefined
  return ticketsOf(join, lock.delegator, 'UNBONDING_LOCKS').find(({ lockIds }) =>
    lockIds?.includes(lock.lockId),
  )
}

/** Whether the lock still holds stake on its chain. */
export function isOpen({ chainState }: ChainLock): boolean {
  return chainState === 'UNBONDING' || chainState === 'MIGRATION_INITIATED'
}

/** Why BondingManager.withdrawStake would revert for a lock now, or what to do in its place; null where it would not. */
export function withdrawBlockedBy(join: Join, lock: ChainLock): WithdrawBlocker | null {
  const l1 = lock.chain === 'l1'
  const ticket = ticketOfLock(join, lock)
  const { protocol } = join.chain(lock.chain)
  return blockerOf({
    open: isOpen(lock) && !migrationOfLock(join, lock),
    due: lock.withdrawRound <= (protocol?.currentRound ?? 0n),
    paused: protocol?.paused ?? false,
    migrates: l1,
    migrationPaused: l1 && (join.chain('l2').protocol?.paused ?? false),
    onItsWay: ticket !== undefined && ticketStateOf(join, ticket) === 'PENDING',
  })
}

/** What withdrawing a lock depends on. */
export interface LockSituation {
  /** Whether it still holds stake. */
  open: boolean
  /** Whether its withdraw round has begun. */
  due: boolean
  /** Whether the Controller of its chain is paused, which stops withdrawStake. */
  paused: boolean
  /** Whether L1Migrator.migrateUnbondingLocks takes it, as it does while L1 is paused. */
  migrates: boolean
  /** Whether L2 is paused, where a migration could not arrive. */
  migrationPaused: boolean
  /** Whether a ticket that names it can still arrive. */
  onItsWay: boolean
}

export function blockerOf(lock: LockSituation): WithdrawBlocker | null {
  if (!lock.open) return 'NOT_OPEN'
  if (lock.onItsWay) return 'IN_MIGRATION'
  if (lock.paused) return lock.migrates && !lock.migrationPaused ? 'MIGRATE_INSTEAD' : 'CHAIN_PAUSED'
  return lock.due ? null : 'NOT_YET'
}
