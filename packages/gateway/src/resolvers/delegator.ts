import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { claimCalldata } from '@confluence/protocol/claim-transaction'
import { claimBy, l1DelegateOf, owedTo, pendingOn, stakeOn, stateOf } from '../join/account.ts'
import type { Account, Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import { senderAccount } from '../join/senders.ts'
import { l2AddressDiffers } from '../join/tickets.ts'
import { type FieldsOf, listOf } from '../query/select.ts'
import type { DelegatorResolvers, QueryDelegatorsArgs } from '../schema/generated.ts'
import type { ApiContext } from './context.ts'

export const delegatorFields = (join: Join) =>
  ({
    state: (account) => stateOf(join, account),
    stake: (account) => owedTo(join, account).stake,
    fees: (account) => owedTo(join, account).fees,
    amountsFrom: (account) => owedTo(join, account).from,
    l1Delegate: l1DelegateOf,
    delegate: (account) => account.l2?.delegate ?? l1DelegateOf(account),
    claimableStake: (account) => claimBy(join, account).stake,
    claimableFees: (account) => claimBy(join, account).fees,
    claimBlockedBy: (account) => claimBy(join, account).blockedBy,
    unclaimableStake: (account) => claimBy(join, account).unclaimable,
    receivedStake: ({ migration }) => migration?.receivedStake,
    receivedFees: ({ migration }) => migration?.receivedFees,
    l1PendingStake: (account) => pendingOn(join, 'l1', account).stake,
    l2PendingStake: (account) => pendingOn(join, 'l2', account).stake,
    l2PendingFees: (account) => pendingOn(join, 'l2', account).fees,
    inSnapshot: ({ leaf }) => leaf !== undefined,
    l2AddressDiffers: ({ migration }) => migration !== undefined && l2AddressDiffers(migration),
    lastTicketTimestamp: ({ tickets }) => tickets[0]?.blockTimestamp,
    migrationTimestamp: ({ migration }) => migration?.blockTimestamp,
  }) satisfies FieldsOf<Account, QueryDelegatorsArgs>

export const delegatorList = perJoin((join) => listOf(join.accounts(), delegatorFields(join)))

export const Delegator = {
  state: (account, _, { join }) => stateOf(join, account),
  stake: (account, _, { join }) => owedTo(join, account).stake,
  fees: (account, _, { join }) => owedTo(join, account).fees,
  amountsFrom: (account, _, { join }) => owedTo(join, account).from,
  l1Delegate: l1DelegateOf,
  tickets({ tickets }, _, { join }) {
    join.require('l1')
    return tickets
  },
  migration({ migration }, _, { join }) {
    join.require('l2')
    return migration ?? null
  },
  receivedStake: ({ migration }) => migration?.receivedStake ?? null,
  receivedFees: ({ migration }) => migration?.receivedFees ?? null,
  claimableStake: (account, _, { join }) => claimBy(join, account).stake,
  claimableFees: (account, _, { join }) => claimBy(join, account).fees,
  claimBlockedBy: (account, _, { join }) => claimBy(join, account).blockedBy,
  unclaimableStake: (account, _, { join }) => claimBy(join, account).unclaimable,
  claimStakeArguments: (account, _, context) => claimArgumentsOf(context, account),
  claim(account, _, context) {
    const claim = claimArgumentsOf(context, account)
    if (!claim?.to || claimBy(context.join, account).blockedBy) return null
    return { to: claim.to, calldata: claimCalldata(claim) }
  },
  pool: ({ pool }) => pool ?? null,
  inSnapshot: ({ leaf }) => leaf !== undefined,
  l1: (account, _, { join }) => stakeOn(join, 'l1', account),
  l2: (account, _, { join }) => stakeOn(join, 'l2', account),
  sender: ({ id }, _, { join }) => senderAccount(join, id) ?? unknownToBoth(join),
} satisfies DelegatorResolvers

function claimArgumentsOf({ join, l2Migrator }: ApiContext, { id, leaf }: Account) {
  const proof = join.snapshot?.proof(id)
  if (!leaf || !proof) return null
  return { ...leaf, leaf: leaf.hash, proof, newDelegate: ZERO_ADDRESS, to: l2Migrator ?? null }
}

/** Null for what neither chain knows. While one does not answer, it cannot be said that it knows nothing. */
export function unknownToBoth(join: Join): null {
  join.require('l1')
  join.require('l2')
  return null
}
