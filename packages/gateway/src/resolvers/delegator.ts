import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Chain } from '@confluence/protocol/chains'
import { claimCalldata } from '@confluence/protocol/claim-transaction'
import { claimBy, l1DelegateOf, owedTo, pendingOn, stateOf } from '../join/account.ts'
import type { Account, Join } from '../join/join.ts'
import { isOpen, locksOn } from '../join/locks.ts'
import { senderAccount } from '../join/senders.ts'
import type { DelegatorRow } from '../mirror/rows.ts'
import type { ApiContext } from './context.ts'

export const Delegator = {
  state: (account: Account, _: unknown, { join }: ApiContext) => stateOf(join, account),
  stake: (account: Account, _: unknown, { join }: ApiContext) => owedTo(join, account).stake,
  fees: (account: Account, _: unknown, { join }: ApiContext) => owedTo(join, account).fees,
  amountsFrom: (account: Account, _: unknown, { join }: ApiContext) => owedTo(join, account).from,
  l1Delegate: l1DelegateOf,
  tickets: ({ tickets }: Account, _: unknown, { join }: ApiContext) => join.chain('l1') && tickets,
  migration: ({ migration }: Account, _: unknown, { join }: ApiContext) => join.chain('l2') && migration,
  receivedStake: ({ migration }: Account) => migration?.receivedStake ?? null,
  receivedFees: ({ migration }: Account) => migration?.receivedFees ?? null,
  claimableStake: (account: Account, _: unknown, { join }: ApiContext) => claimBy(join, account).stake,
  claimableFees: (account: Account, _: unknown, { join }: ApiContext) => claimBy(join, account).fees,
  claimBlockedBy: (account: Account, _: unknown, { join }: ApiContext) => claimBy(join, account).blockedBy,
  claimStakeArguments: (account: Account, _: unknown, context: ApiContext) =>
    claimArgumentsOf(context, account),
  claim: (account: Account, _: unknown, context: ApiContext) => {
    const claim = claimArgumentsOf(context, account)
    if (!claim?.to || claimBy(context.join, account).blockedBy) return null
    return { to: claim.to, calldata: claimCalldata(claim) }
  },
  pool: ({ pool }: Account) => pool ?? null,
  inSnapshot: ({ leaf }: Account) => leaf !== undefined,
  l1: (account: Account, _: unknown, { join }: ApiContext) => staking(join, 'l1', account),
  l2: (account: Account, _: unknown, { join }: ApiContext) => staking(join, 'l2', account),
  sender: ({ id }: Account, _: unknown, { join }: ApiContext) => senderAccount(join, id) ?? nobodyKnows(join),
}

function claimArgumentsOf({ join, l2Migrator }: ApiContext, { id, leaf }: Account) {
  const proof = join.snapshot?.proof(id)
  if (!leaf || !proof) return null
  return { ...leaf, leaf: leaf.hash, proof, newDelegate: ZERO_ADDRESS, to: l2Migrator ?? null }
}

/** Null for what neither chain knows. While one does not answer, it cannot be said that it knows nothing. */
export function nobodyKnows(join: Join): null {
  join.chain('l1')
  join.chain('l2')
  return null
}

interface StakingParent {
  chain: Chain
  account: Account
  row: DelegatorRow
}

function staking(join: Join, chain: Chain, account: Account): StakingParent | null {
  join.chain(chain)
  const row = account[chain]
  return row ? { chain, account, row } : null
}

export const Staking = {
  chain: ({ chain }: StakingParent) => chain.toUpperCase(),
  bondedAmount: ({ row }: StakingParent) => row.bondedAmount,
  pendingStake: ({ chain, account }: StakingParent, _: unknown, { join }: ApiContext) =>
    pendingOn(join, chain, account).stake,
  pendingFees: ({ chain, account }: StakingParent, _: unknown, { join }: ApiContext) =>
    pendingOn(join, chain, account).fees,
  fees: ({ row }: StakingParent) => row.fees,
  delegate: ({ row }: StakingParent) => row.delegate,
  startRound: ({ row }: StakingParent) => row.startRound,
  lastClaimRound: ({ row }: StakingParent) => row.lastClaimRound,
  nextUnbondingLockId: ({ row }: StakingParent) => row.nextUnbondingLockId,
  isOrchestrator: ({ chain, row }: StakingParent, _: unknown, { join }: ApiContext) =>
    join.chain(chain).orchestrators.get(row.id)?.registered ?? false,
  unbondingLocks: ({ chain, row }: StakingParent, { active }: { active?: boolean }, { join }: ApiContext) => {
    const locks = locksOn(join, chain, row.id).toSorted((a, b) => (a.lockId < b.lockId ? -1 : 1))
    return active ? locks.filter(isOpen) : locks
  },
}
