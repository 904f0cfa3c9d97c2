import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Chain } from '@confluence/protocol/chains'
import { pending } from '@confluence/protocol/pending'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorRow, MigrationRow } from '../mirror/rows.ts'
import type { AmountSource, MigrationState } from '../schema/generated.ts'
import { type Claim, claimOf, noClaim } from './claim.ts'
import type { Account, Join } from './join.ts'
import { perRow } from './per-join.ts'
import { completedState, openState } from './tickets.ts'

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
  join.require('l2')
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
  const owed = pendingIn(mirror, l1)
  return { ...owed, from: owed.stake === null ? null : 'L1_EVENTS' }
})

/** The account's delegate on L1: as it migrated, else as the snapshot or L1 has it. */
export function l1DelegateOf({ leaf, l1, tickets: [ticket], migration }: Account): string | null {
  const delegate = (migration ?? ticket ?? leaf ?? l1)?.delegate ?? null
  return delegate === ZERO_ADDRESS ? null : delegate
}

/** What a snapshot claim would bring, and why it would fail. Nothing for an account that had nothing on L1. */
export const claimBy = perRow((join: Join, account: Account): Claim => {
  const l2 = join.chain('l2')
  const { leaf, l1, migration, tickets } = account
  if (!migration && !leaf && !l1 && tickets.length === 0) return noClaim
  return claimOf(l2, account, join.snapshot?.root)
})

/** An account's stake on one chain. */
export type Stake = DelegatorRow & { chain: Chain; account: Account }

/** Null where the account has no stake on the chain. Throws the API's error where the chain does not answer. */
export function stakeOn(join: Join, chain: Chain, account: Account): Stake | null {
  join.require(chain)
  const row = account[chain]
  return row ? { ...row, chain, account } : null
}

/** What an account has pending on a chain, in wei; null where events do not determine it. */
export interface PendingAmounts {
  stake: bigint | null
  fees: bigint | null
}

const UNKNOWN: PendingAmounts = { stake: null, fees: null }

export function pendingOn(join: Join, chain: Chain, account: Account): PendingAmounts {
  return pendingOnChain[chain](join, account)
}

const pendingOnChain = {
  l1: perRow((join: Join, { l1 }: Account) => pendingIn(join.chain('l1'), l1)),
  l2: perRow((join: Join, { l2 }: Account) => pendingIn(join.chain('l2'), l2)),
}

/** The tables that pending amounts follow from. */
export type StakeTables = Pick<ChainMirror, 'protocol' | 'orchestrators' | 'factors'>

export function pendingIn(mirror: StakeTables, row: DelegatorRow | undefined): PendingAmounts {
  const { protocol, orchestrators, factors } = mirror
  if (!row || !protocol || protocol.exactSinceRound === null) return UNKNOWN
  const { bondedAmount } = row
  if (bondedAmount === null) return UNKNOWN
  const account = {
    ...row,
    bondedAmount,
    delegate: (row.delegate && orchestrators.get(row.delegate)) || null,
    startPool: (row.startPool && factors.get(row.startPool)) || null,
    isOwnDelegate: row.delegate === row.id,
  }
  return pending(account, protocol.currentRound)
}
