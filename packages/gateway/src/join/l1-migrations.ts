import type { L1MigrationCall } from '@confluence/protocol/l1-migration'
import type { L1MigrationBlocker } from '../schema/generated.ts'
import { owedTo } from './account.ts'
import type { Join } from './join.ts'
import { type ChainLock, isOpen, locksOn, migrationOfLock, withdrawBlockedBy } from './locks.ts'
import { senderMigration } from './senders.ts'
import { ticketStateOf, ticketsOf } from './tickets.ts'

/** What a transaction on L1 could still migrate. Amounts in wei, null where events do not determine them. */
export interface L1Migration extends L1MigrationCall {
  /** The delegate on L1; null where there is none, and for senders. */
  delegate: string | null
  stake: bigint | null
  delegatedStake: bigint | null
  fees: bigint | null
  deposit: bigint | null
  reserve: bigint | null
  blockedBy: L1MigrationBlocker | null
}

const NOTHING = {
  delegate: null,
  stake: null,
  delegatedStake: null,
  fees: null,
  lockIds: null,
  deposit: null,
  reserve: null,
}

/** Id of the locks of 2018, before locks had ids: L1Migrator takes them for locks that do not exist. */
const EARLY_LOCK = 2n ** 32n - 1n

/** What is left to migrate of an address. Throws the API's error unless both chains answer. */
export function l1MigrationsOf(join: Join, account: string): L1Migration[] {
  return [
    delegatorMigration(join, account),
    locksMigration(join, account),
    senderMigrationOf(join, account),
  ].flatMap((migration) => migration ?? [])
}

function delegatorMigration(join: Join, id: string): L1Migration | null {
  const account = join.account(id)
  const row = join.chain('l1').delegators.get(id)
  if (!account || !row || account.migration) return null
  const { stake, fees } = owedTo(join, account)
  if (stake === 0n && fees === 0n) return null
  const delegatedStake = join.chain('l1').orchestrators.get(id)?.totalStake
  return {
    ...NOTHING,
    kind: 'DELEGATOR',
    account: id,
    delegate: row.delegate,
    stake,
    delegatedStake: delegatedStake === undefined ? 0n : delegatedStake,
    fees,
    blockedBy: blockerOf(join, isOnItsWay(join, id, 'DELEGATOR')) ?? (stake === 0n ? 'NO_STAKE' : null),
  }
}

function locksMigration(join: Join, account: string): L1Migration | null {
  const open = migratableLocks(join, account)
  const free = open.filter((lock) => withdrawBlockedBy(join, lock) !== 'IN_MIGRATION')
  const locks = free.length > 0 ? free : open
  if (locks.length === 0) return null
  return {
    ...NOTHING,
    kind: 'UNBONDING_LOCKS',
    account,
    delegate: join.chain('l1').delegators.get(account)?.delegate ?? null,
    stake: sumOf(locks),
    lockIds: locks.map(({ lockId }) => lockId),
    blockedBy: blockerOf(join, free.length === 0),
  }
}

/** Locks of an account that still hold stake on L1, by id. */
function migratableLocks(join: Join, account: string): ChainLock[] {
  return locksOn(join, 'l1', account)
    .filter((lock) => isOpen(lock) && lock.lockId !== EARLY_LOCK && !migrationOfLock(join, lock))
    .toSorted((a, b) => (a.lockId < b.lockId ? -1 : 1))
}

function senderMigrationOf(join: Join, account: string): L1Migration | null {
  const row = join.chain('l1').senders.get(account)
  if (!row || row.deposit + row.reserve === 0n) return null
  if (senderMigration(join, { id: account, l1: row, l2: undefined })) return null
  return {
    ...NOTHING,
    kind: 'SENDER',
    account,
    deposit: row.deposit,
    reserve: row.reserve,
    blockedBy: blockerOf(join, isOnItsWay(join, account, 'SENDER')),
  }
}

function isOnItsWay(join: Join, account: string, kind: 'DELEGATOR' | 'SENDER'): boolean {
  return ticketsOf(join, account, kind).some((ticket) => ticketStateOf(join, ticket) === 'PENDING')
}

/** What stands in the way of any migration. */
function blockerOf(join: Join, onItsWay: boolean): L1MigrationBlocker | null {
  if (!join.chain('l1').protocol?.paused) return 'L1_NOT_PAUSED'
  if (onItsWay) return 'IN_MIGRATION'
  return join.chain('l2').protocol?.paused ? 'L2_PAUSED' : null
}

/** Null where the amount of a lock is. */
function sumOf(locks: readonly ChainLock[]): bigint | null {
  return locks.reduce<bigint | null>(
    (total, { amount }) => (total === null || amount === null ? null : total + amount),
    0n,
  )
}
