import type { Chain } from '@confluence/protocol/chains'
import { groupBy } from '@confluence/protocol/lib/group-by'
import type { MigrationRow, TicketRow, UnbondingLockRow } from '../mirror/rows.ts'
import type { UnbondingLockState } from '../schema/generated.ts'
import { idOn } from './ids.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'
import { migrationsOf, ticketsOf } from './tickets.ts'

export type ChainLock = Omit<UnbondingLockRow, 'state'> & {
  chain: Chain
  /** As its own chain has it. */
  chainState: UnbondingLockRow['state']
}

/** The locks of one chain: those of a delegator, if one is asked for. */
export function locksOn(join: Join, chain: Chain, delegator?: unknown): readonly ChainLock[] {
  const { all, byDelegator } = locksOf[chain](join)
  return typeof delegator === 'string' ? (byDelegator.get(delegator) ?? []) : all
}

const locksOf = { l1: perJoin((join) => makeLocks(join, 'l1')), l2: perJoin((join) => makeLocks(join, 'l2')) }

function makeLocks(join: Join, chain: Chain) {
  const all = [...join.chain(chain).unbondingLocks.values()].map(({ state, id, ...row }): ChainLock => {
    return { ...row, id: idOn(chain, id), chain, chainState: state }
  })
  return { all, byDelegator: groupBy(all, ({ delegator }) => delegator) }
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
