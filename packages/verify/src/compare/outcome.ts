import type { Expected } from '@confluence/recording/expected'
import type { ServedMigration, ServedTicket } from '../served.ts'
import { type Compare, eitherKeys, type Value } from '../tally.ts'
import { expectedMigrations, expectedTickets, type RecordFields } from './expected-records.ts'
import { servedMigrations, servedTickets } from './served-records.ts'

export interface ServedOutcome {
  tickets: readonly ServedTicket[]
  migrations: readonly ServedMigration[]
}

/** All tickets of L1 with everything in them. */
export function compareTickets(compare: Compare, { tickets }: ServedOutcome, expected: Expected): void {
  compareRecords(compare, 'MigrationTicket', servedTickets(tickets), expectedTickets(expected))
}

/** All migrations of L2 with everything in them, and how far both chains together tell each account, lock and sender is. */
export function compareMigrations(compare: Compare, outcome: ServedOutcome, expected: Expected): void {
  const { tickets, migrations } = outcome
  compareRecords(compare, 'Migration', servedMigrations(migrations), expectedMigrations(expected))

  for (const [address, { state }] of Object.entries(expected.delegators)) {
    compare('Delegator state (L1 and L2)', address, delegatorState(outcome, address), state)
  }
  for (const [address, { state }] of Object.entries(expected.senders)) {
    const of = ({ kind, l1Address }: ServedMigration) => kind === 'SENDER' && l1Address === address
    const served = migrations.some(of) ? 'FINALIZED' : tickets.some(of) ? 'INITIATED' : 'NOT_MIGRATED'
    compare('Sender state (L1 and L2)', address, served, state)
  }
  // No event says which of several equal tickets was redeemed, so state belongs to a lock.
  for (const [lock, state] of expectedLockStates(expected)) {
    const of = ({ kind, l1Address, lockIds }: ServedMigration) =>
      kind === 'UNBONDING_LOCKS' && (lockIds ?? []).some((id) => lockKey(l1Address, id) === lock)
    const served = migrations.some(of) ? 'FINALIZED' : tickets.some(of) ? 'INITIATED' : 'NOT_MIGRATED'
    compare('UnbondingLock state (L1 and L2)', lock, served, state)
  }
}

function delegatorState({ tickets, migrations }: ServedOutcome, address: string): string {
  const kinds = migrations.filter(({ l1Address }) => l1Address === address).map(({ kind }) => kind)
  if (kinds.includes('SNAPSHOT')) return 'CLAIMED'
  if (kinds.includes('DELEGATOR')) return 'FINALIZED'
  const initiated = tickets.some(({ kind, l1Address }) => kind === 'DELEGATOR' && l1Address === address)
  return initiated ? 'INITIATED' : 'NOT_MIGRATED'
}

function expectedLockStates({ unbondingLocks }: Expected): Map<string, string> {
  const states = new Map<string, string>()
  for (const { l1Addr, unbondingLockIds, state } of unbondingLocks) {
    for (const id of unbondingLockIds) {
      const lock = lockKey(l1Addr, id)
      if (states.get(lock) !== 'FINALIZED') states.set(lock, state)
    }
  }
  return states
}

function lockKey(owner: string, id: string): string {
  return `lock ${id} of ${owner}`
}

/** Records by key: none missing, none too many, every field equal. */
function compareRecords(
  compare: Compare,
  entity: string,
  served: ReadonlyMap<string, RecordFields>,
  recorded: ReadonlyMap<string, RecordFields>,
): void {
  for (const key of eitherKeys(served, recorded)) {
    const ours = served.get(key)
    const theirs = recorded.get(key)
    compare(`${entity}.id`, key, ours && key, theirs && key)
    if (!ours || !theirs) continue
    for (const field of Object.keys(theirs)) {
      compare(`${entity}.${field}`, key, ours[field] as Value, theirs[field] as Value)
    }
  }
}
