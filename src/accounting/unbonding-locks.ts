import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { UnbondingLockLoader } from '../../generated/schema'
import { LockState } from '../entities/enums'
import { earlyLockId, unbondingLockId } from '../entities/ids'
import { Ledger } from '../ledger/ledger'
import { ONE, ZERO } from '../math/constants'
import { PARTS_6, partOf } from '../math/precise-math'
import { Orchestrator } from '../records/orchestrator'
import { UnbondingLock } from '../records/unbonding-lock'

/** What a lock before locks had ids has for one: 2^32 - 1. */
const EARLY_LOCK = BigInt.fromI64(4294967295)

/** Rounds (days) before unbonded stake could be withdrawn in 2018. */
const EARLY_UNBONDING_PERIOD = BigInt.fromI32(7)

/** A new unbonding lock of `delegator`; ids of one account are handed out in order. */
export function createLock(
  ledger: Ledger,
  delegator: Bytes,
  lockId: BigInt,
  delegate: Bytes,
  amount: BigInt,
  withdrawRound: BigInt,
): void {
  const lock = newLock(unbondingLockId(delegator, lockId), ledger, delegator, delegate)
  lock.lockId = lockId
  lock.amount = amount
  lock.withdrawRound = withdrawRound
  lock.save()
  ledger.delegator(delegator).nextUnbondingLockId = lockId.plus(ONE)
}

/** The lock of an L1 account before locks had ids. Events tell neither its amount nor the round in which it opens. */
export function createEarlyLock(ledger: Ledger, delegator: Bytes, delegate: Bytes): void {
  const lock = newLock(earlyLockId(delegator), ledger, delegator, delegate)
  lock.lockId = EARLY_LOCK
  lock.withdrawRound = ledger.protocol.currentRound.plus(EARLY_UNBONDING_PERIOD)
  lock.save()
}

function newLock(id: Bytes, ledger: Ledger, delegator: Bytes, delegate: Bytes): UnbondingLock {
  const lock = new UnbondingLock(id)
  lock.delegator = delegator
  lock.delegate = delegate
  lock.creationRound = ledger.protocol.currentRound
  lock.state = LockState.UNBONDING
  lock.slashExposure = ZERO
  lock.exposedFromRound = firstExposedRound(ledger, delegate)
  return lock
}

/** A lock of an account. It may have been made by the same call, and then is not yet in the database. */
export function loadLock(delegator: Bytes, lockId: BigInt): UnbondingLock | null {
  const id = unbondingLockId(delegator, lockId)
  const made = UnbondingLock.loadInBlock(id)
  return made ? made : UnbondingLock.load(id)
}

/** The lock is over: WITHDRAWN, REBONDED or TRANSFERRED. */
export function closeLock(delegator: Bytes, lockId: BigInt, state: string): void {
  const lock = loadLock(delegator, lockId)
  if (lock) close(lock, state)
}

/** The same for the lock of an L1 account before locks had ids. One that is over stays as it is. */
export function closeEarlyLock(delegator: Bytes, state: string): void {
  const lock = UnbondingLock.load(earlyLockId(delegator))
  if (lock && isOpen(lock.state)) close(lock, state)
}

export function close(lock: UnbondingLock, state: string): void {
  lock.state = state
  lock.save()
}

/** L1: a migration ticket names the lock. A lock that is over stays as it is. */
export function nameInTicket(delegator: Bytes, lockId: BigInt, ticket: Bytes): void {
  const lock = UnbondingLock.load(unbondingLockId(delegator, lockId))
  if (!lock || !isOpen(lock.state)) return
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
  const locks = new UnbondingLockLoader(
    'Orchestrator',
    orchestrator.id.toHexString(),
    'unbondingLocks',
  ).load()
  for (let i = 0; i < locks.length; i++) {
    const lock = locks[i]
    if (!isOpen(lock.state) || round.lt(lock.exposedFromRound) || round.ge(lock.withdrawRound)) continue
    const amount = lock.amount
    if (!amount) continue
    const exposure = partOf(amount.minus(lock.slashExposure), rate, PARTS_6)
    lock.slashExposure = lock.slashExposure.plus(exposure)
    lock.save()
    sum = sum.plus(exposure)
  }
  return sum
}

function isOpen(state: string): boolean {
  return state == LockState.UNBONDING || state == LockState.MIGRATION_INITIATED
}
