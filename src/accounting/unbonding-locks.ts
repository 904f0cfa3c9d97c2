import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Orchestrator, UnbondingLock } from '../../generated/schema'
import { LockState } from '../entities/enums'
import { unbondingLockId } from '../entities/ids'
import { Ledger } from '../ledger/ledger'
import { ONE, ZERO } from '../math/constants'
import { PARTS_6, partOf } from '../math/precise-math'

/** A new unbonding lock of `delegator`; ids of one account are handed out in order. */
export function createLock(
  ledger: Ledger,
  delegator: Bytes,
  lockId: BigInt,
  delegate: Bytes,
  amount: BigInt,
  withdrawRound: BigInt,
): void {
  const lock = new UnbondingLock(unbondingLockId(delegator, lockId))
  lock.delegator = delegator
  lock.lockId = lockId
  lock.delegate = delegate
  lock.amount = amount
  lock.creationRound = ledger.protocol.currentRound
  lock.withdrawRound = withdrawRound
  lock.state = LockState.UNBONDING
  lock.slashExposure = ZERO
  lock.exposedFromRound = firstExposedRound(ledger, delegate)
  lock.save()
  ledger.delegator(delegator).nextUnbondingLockId = lockId.plus(ONE)
}

/** The lock is over: WITHDRAWN, REBONDED or TRANSFERRED. */
export function closeLock(delegator: Bytes, lockId: BigInt, state: string): void {
  const lock = UnbondingLock.load(unbondingLockId(delegator, lockId))
  if (!lock) return
  lock.state = state
  lock.save()
}

/** L1: a migration ticket names the lock. A lock that is over stays as it is. */
export function nameInTicket(delegator: Bytes, lockId: BigInt, ticket: Bytes): void {
  const lock = UnbondingLock.load(unbondingLockId(delegator, lockId))
  if (!lock || !isOpen(lock)) return
  lock.state = LockState.MIGRATION_INITIATED
  lock.ticket = ticket
  lock.save()
}

/** A lock answers for slashes of its delegate from its creation on; not for one earlier in that round. */
function firstExposedRound(ledger: Ledger, delegate: Bytes): BigInt {
  const round = ledger.protocol.currentRound
  return ledger.orchestrator(delegate).lastSlashRound == round ? round.plus(ONE) : round
}

/**
 * What a slash of `rate` parts per 10^6 would take from the orchestrator's open unbonding locks, by the second proposal
 * discussed with LIP-8: each answers for its delegate at creation, from its creation to the round before it can be
 * withdrawn, and slashes compound. Returns the sum. No event but a slash, of which mainnet has none, visits locks.
 */
export function exposeLocks(orchestrator: Orchestrator, rate: BigInt, round: BigInt): BigInt {
  let sum = ZERO
  const locks = orchestrator.unbondingLocks.load()
  for (let i = 0; i < locks.length; i++) {
    const lock = locks[i]
    if (!isOpen(lock) || round.lt(lock.exposedFromRound) || round.ge(lock.withdrawRound)) continue
    const exposure = partOf(lock.amount.minus(lock.slashExposure), rate, PARTS_6)
    lock.slashExposure = lock.slashExposure.plus(exposure)
    lock.save()
    sum = sum.plus(exposure)
  }
  return sum
}

function isOpen(lock: UnbondingLock): boolean {
  return lock.state == LockState.UNBONDING || lock.state == LockState.MIGRATION_INITIATED
}
