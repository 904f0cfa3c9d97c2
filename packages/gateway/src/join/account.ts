import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { MigrationRow } from '../mirror/rows.ts'
import { type Claim, claimOf, migratedClaim } from './claim.ts'
import type { Account, Join } from './join.ts'
import { completedState, type MigrationState, openState } from './migration-state.ts'
import { perRow } from './per-join.ts'
import { type PendingAmounts, pendingOf } from './staking.ts'

export type AmountSource = 'MIGRATION' | 'TICKET' | 'SNAPSHOT' | 'L1_EVENTS'

/** What L1 owes an account, in wei, and where it was read. */
export interface Owed {
  stake: bigint | null
  fees: bigint | null
  from: AmountSource | null
}

const OWED_NOTHING: Owed = { stake: null, fees: null, from: null }

/** Null where the account had nothing on L1. Throws the API's error where it depends on a chain that does not answer. */
export const stateOf = perRow((join: Join, account: Account): MigrationState | null => {
  const { leaf, l1, tickets, migration } = account
  if (migration) return completedState(migration)
  const now = join.now()
  join.chain('l2')
  if (!leaf && !l1 && tickets.length === 0) return null
  return openState(tickets[0], now)
})

export const owedTo = perRow((join: Join, account: Account): Owed => {
  const {
    leaf,
    l1,
    tickets: [ticket],
    migration,
  } = account
  const record: Pick<MigrationRow, 'stake' | 'fees'> | undefined = migration ?? ticket
  if (record) return { stake: record.stake, fees: record.fees, from: migration ? 'MIGRATION' : 'TICKET' }
  if (leaf) return { stake: leaf.stake, fees: leaf.fees, from: 'SNAPSHOT' }
  const mirror = join.chain('l1')
  if (!l1) return OWED_NOTHING
  const pending = pendingOf(mirror, l1)
  return { ...pending, from: pending.stake === null ? null : 'L1_EVENTS' }
})

/** The account's delegate on L1: as it migrated, else as the snapshot or L1 has it. */
export function l1DelegateOf({ leaf, l1, tickets: [ticket], migration }: Account): string | null {
  const delegate = (migration ?? ticket ?? leaf ?? l1)?.delegate ?? null
  return delegate === ZERO_ADDRESS ? null : delegate
}

/** What a snapshot claim would bring, and why it would fail. Nothing for an account that had nothing on L1. */
export const claimBy = perRow((join: Join, account: Account): Claim => {
  const l2 = join.chain('l2')
  const { id, leaf, pool, l1, migration, tickets } = account
  if (migration) return migratedClaim
  if (!leaf && !l1 && tickets.length === 0) return { ...migratedClaim, blockedBy: null }
  return claimOf(l2, id, leaf, pool, account.l2)
})

export function pendingOn(join: Join, chain: 'l1' | 'l2', account: Account): PendingAmounts {
  return pending[chain](join, account)
}

const pending = {
  l1: perRow((join: Join, account: Account) => pendingIn(join, 'l1', account)),
  l2: perRow((join: Join, account: Account) => pendingIn(join, 'l2', account)),
}

function pendingIn(join: Join, chain: 'l1' | 'l2', account: Account): PendingAmounts {
  const mirror = join.chain(chain)
  const row = account[chain]
  return row ? pendingOf(mirror, row) : { stake: null, fees: null }
}
