import { claimBy, l1DelegateOf, owedTo, pendingOn, stateOf } from '../join/account.ts'
import type { Account, Join } from '../join/join.ts'
import { type ChainLock, lockStateOf } from '../join/locks.ts'
import type { ChainOrchestrator } from '../join/orchestrators.ts'
import { type SenderAccount, senderStateOf } from '../join/senders.ts'
import { ticketStateOf } from '../join/tickets-of.ts'
import type { DelegatorPoolRow, MigrationRow, PoolClaimRow, RoundRow, TicketRow } from '../mirror/rows.ts'
import { type Fields, plain } from '../query/select.ts'

// What each list can be filtered and ordered by.

export const delegatorFields = (join: Join): Fields<Account> => ({
  id: ({ id }) => id,
  state: (account) => stateOf(join, account),
  stake: (account) => owedTo(join, account).stake,
  fees: (account) => owedTo(join, account).fees,
  amountsFrom: (account) => owedTo(join, account).from,
  l1Delegate: l1DelegateOf,
  delegate: (account) => account.l2?.delegate ?? l1DelegateOf(account),
  claimableStake: (account) => claimBy(join, account).stake,
  claimableFees: (account) => claimBy(join, account).fees,
  claimBlockedBy: (account) => claimBy(join, account).blockedBy,
  receivedStake: ({ migration }) => migration?.receivedStake,
  receivedFees: ({ migration }) => migration?.receivedFees,
  l1PendingStake: (account) => pendingOn(join, 'l1', account).stake,
  l2PendingStake: (account) => pendingOn(join, 'l2', account).stake,
  l2PendingFees: (account) => pendingOn(join, 'l2', account).fees,
  inSnapshot: ({ leaf }) => leaf !== undefined,
  l2AddressDiffers: ({ id, migration }) => migration !== undefined && migration.l2Address !== id,
  lastTicketTimestamp: ({ tickets }) => tickets[0]?.blockTimestamp,
  migrationTimestamp: ({ migration }) => migration?.blockTimestamp,
})

export const delegatorPoolFields = plain<DelegatorPoolRow>(
  ...(['id', 'orchestrator', 'l1Orchestrator', 'initialStake', 'claimedInitialStake'] as const),
  ...(['remainingInitialStake', 'stake', 'fees', 'claimedStake', 'claimedFees', 'claimCount'] as const),
  ...(['createdAtTimestamp', 'lastClaimTimestamp'] as const),
)

export const poolClaimFields = plain<PoolClaimRow>(
  ...(['id', 'pool', 'delegator', 'l1Delegator', 'initialStake', 'stake', 'fees', 'blockTimestamp'] as const),
)

export const orchestratorFields: Fields<ChainOrchestrator> = {
  ...plain<ChainOrchestrator>(
    ...(['id', 'address', 'chain', 'registered', 'active', 'totalStake', 'rewardCut', 'feeShare'] as const),
    ...(['activationRound', 'deactivationRound', 'lastRewardRound'] as const),
  ),
  delegatorCount: ({ delegatorCount }) => delegatorCount(),
  migrated: ({ migrated }) => migrated(),
}

export const lockFields = (join: Join): Fields<ChainLock> => ({
  ...plain<ChainLock>(
    ...(['id', 'chain', 'delegator', 'delegate', 'lockId', 'amount', 'creationRound'] as const),
    ...(['withdrawRound', 'slashExposure'] as const),
  ),
  state: (lock) => lockStateOf(join, lock),
})

export const senderFields = (join: Join): Fields<SenderAccount> => ({
  id: ({ id }) => id,
  chain: ({ l1, l2 }) => (l2 ? 'L2' : l1 ? 'L1' : null),
  state: (sender) => senderStateOf(join, sender),
  deposit: ({ l1, l2 }) => (l2 ?? l1)?.deposit,
  reserve: ({ l1, l2 }) => (l2 ?? l1)?.reserve,
  withdrawRound: ({ l1, l2 }) => (l2 ?? l1)?.withdrawRound,
})

const addressDiffers = ({ l1Address, l2Address }: { l1Address: string; l2Address: string }) =>
  l1Address !== l2Address

export const ticketFields = (join: Join): Fields<TicketRow> => ({
  ...plain<TicketRow>(
    ...([
      'id',
      'kind',
      'l1Address',
      'l2Address',
      'delegate',
      'seqNo',
      'stake',
      'submitter',
      'signed',
    ] as const),
    ...(['blockTimestamp', 'expiresAt'] as const),
  ),
  state: (ticket) => ticketStateOf(join, ticket),
  l2AddressDiffers: addressDiffers,
})

export const migrationFields: Fields<MigrationRow> = {
  ...plain<MigrationRow>(
    ...([
      'id',
      'kind',
      'l1Address',
      'l2Address',
      'delegate',
      'stake',
      'receivedStake',
      'receivedFees',
    ] as const),
    ...(['pool', 'blockTimestamp'] as const),
  ),
  l2AddressDiffers: addressDiffers,
}

export const roundFields: Fields<RoundRow> = {
  ...plain<RoundRow>(
    ...(['id', 'number', 'startTimestamp', 'totalActiveStake', 'unclaimedStake', 'migratedStake'] as const),
  ),
  participationRate: ({ participationRate }) =>
    participationRate === null ? null : Number(participationRate),
}
