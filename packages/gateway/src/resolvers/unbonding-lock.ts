import { chains } from '@confluence/protocol/chains'
import type { Join } from '../join/join.ts'
import {
  type ChainLock,
  lockStateOf,
  locksOn,
  migrationOfLock,
  ticketOfLock,
  withdrawBlockedBy,
} from '../join/locks.ts'
import { perChains } from '../join/per-join.ts'
import { type FieldsOf, listOf, type Paged, select } from '../query/select.ts'
import type { QueryUnbondingLocksArgs, UnbondingLockResolvers } from '../schema/generated.ts'

const fields = (join: Join) =>
  ({
    state: (lock) => lockStateOf(join, lock),
    withdrawable: (lock) => withdrawBlockedBy(join, lock) === null,
    withdrawBlockedBy: (lock) => withdrawBlockedBy(join, lock),
  }) satisfies FieldsOf<ChainLock, QueryUnbondingLocksArgs>

const lists = perChains((join, chains) =>
  listOf(
    chains.flatMap((chain) => locksOn(join, chain)),
    fields(join),
  ),
)

export function unbondingLocks(join: Join, args: Paged<QueryUnbondingLocksArgs>): ChainLock[] {
  const chain = args.where?.chain ?? 'both'
  const delegator = args.where?.delegator
  if (typeof delegator !== 'string') return select(lists[chain](join), args)
  const rows = (chain === 'both' ? chains : [chain]).flatMap((name) => locksOn(join, name, delegator))
  return select(listOf(rows, fields(join)), args)
}

export const UnbondingLock = {
  state: (lock, _, { join }) => lockStateOf(join, lock),
  withdrawable: (lock, _, { join }) => withdrawBlockedBy(join, lock) === null,
  withdrawBlockedBy: (lock, _, { join }) => withdrawBlockedBy(join, lock),
  ticket: (lock, _, { join }) => ticketOfLock(join, lock) ?? null,
  migration: (lock, _, { join }) => migrationOfLock(join, lock) ?? null,
} satisfies UnbondingLockResolvers
