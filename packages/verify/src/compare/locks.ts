import { unbondingLockId } from '@confluence/protocol/ids'
import type { TruthRow } from '@confluence/recording/truth-row'
import type { ServedLock } from '../served.ts'
import { type Compare, eitherKeys } from '../tally.ts'

/** BondingManager.getDelegatorUnbondingLock: which locks are open, and what is in them. */
export function compareLocks(compare: Compare, served: readonly ServedLock[], row: TruthRow): void {
  const ours = new Map(served.map((lock) => [lock.id, lock]))
  const theirs = new Map(row.locks.map((lock) => [unbondingLockId(lock.delegator, Number(lock.id)), lock]))
  for (const id of row.locksComplete ? eitherKeys(ours, theirs) : theirs.keys()) {
    const lock = ours.get(id)
    const recorded = theirs.get(id)
    const entity = recorded
      ? `lock ${recorded.id} of ${recorded.delegator}`
      : `lock ${lock?.lockId} of ${lock?.delegator.id}`
    compare('UnbondingLock.open', entity, lock !== undefined, recorded !== undefined)
    if (!lock || !recorded) continue
    compare('UnbondingLock.amount', entity, lock.amount, recorded.amount)
    compare('UnbondingLock.withdrawRound', entity, lock.withdrawRound, recorded.withdrawRound)
  }
}
