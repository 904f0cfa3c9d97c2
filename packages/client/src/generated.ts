// Made by `npm run generate` from confluence-schema.graphql and documents/: do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Chain =
  /** Ethereum */
  | 'L1'
  /** Arbitrum One */
  | 'L2'
  /** Both chains, for lists that join them */
  | 'BOTH';

export type OrderDirection =
  | 'asc'
  | 'desc';

/** State of the migration of an L1 account, sender or lock */
export type MigrationState =
  /** No migration was initiated */
  | 'NOT_MIGRATED'
  /** A retryable ticket younger than 7 days is on its way */
  | 'INITIATED'
  /** All its tickets are older than 7 days, and none arrived */
  | 'EXPIRED'
  /** Arrived on L2 through a ticket */
  | 'FINALIZED'
  /** Claimed on L2 with a proof of the snapshot */
  | 'CLAIMED';

/** Source of stake and fees */
export type AmountSource =
  /** The migration that completed */
  | 'MIGRATION'
  /** The newest ticket */
  | 'TICKET'
  /** The snapshot leaf */
  | 'SNAPSHOT'
  /** L1 events, where they are exact */
  | 'L1_EVENTS';

export type MigrationKind =
  | 'DELEGATOR'
  | 'UNBONDING_LOCKS'
  | 'SENDER'
  | 'SNAPSHOT';

export type TicketState =
  /** Younger than 7 days, and not arrived yet */
  | 'PENDING'
  /** Older than 7 days, and not arrived. Wrong for a ticket that was kept alive, which no indexed event shows */
  | 'EXPIRED'
  /** Arrived on L2 */
  | 'REDEEMED'
  /** Cannot be redeemed any more: what it names has migrated in another way */
  | 'SUPERSEDED';

export type UnbondingLockState =
  | 'UNBONDING'
  | 'WITHDRAWN'
  | 'REBONDED'
  | 'TRANSFERRED'
  /** L1: named by a ticket, not arrived on L2 */
  | 'MIGRATION_INITIATED'
  /** L1: arrived on L2 */
  | 'MIGRATED';

/** Why a lock cannot be withdrawn now */
export type WithdrawBlocker =
  /** Its withdraw round has not begun */
  | 'NOT_YET'
  /** The protocol is paused on its chain, and for a lock on L1 on L2 too */
  | 'CHAIN_PAUSED'
  /** L1 is paused: L1Migrator.migrateUnbondingLocks moves the lock to L2, and bonds its stake there */
  | 'MIGRATE_INSTEAD'
  /** A ticket that names it is on its way to L2 */
  | 'IN_MIGRATION'
  /** It holds no stake any more: see state */
  | 'NOT_OPEN';

/** Why L2Migrator.claimStake would revert now */
export type ClaimBlocker =
  /** The account's stake has migrated */
  | 'ALREADY_MIGRATED'
  /**
   * The account has no leaf in the snapshot. Orchestrators, and contracts on L1, have none: they migrate by an L1
   * transaction. Where the gateway has no snapshot, no account has a leaf
   */
  | 'NOT_IN_SNAPSHOT'
  /** The root of the loaded leaves is not the one on L2, which rejects every proof of them: what a claim pays is not known */
  | 'SNAPSHOT_ROOT_DIFFERS'
  /** Its leaf has neither stake nor fees */
  | 'NOTHING_TO_CLAIM'
  /** The protocol is paused */
  | 'PROTOCOL_PAUSED'
  /** Claims are switched off */
  | 'CLAIMS_DISABLED'
  /** The pool of its L1 delegate was created in this round, and pays from the next */
  | 'POOL_CREATED_THIS_ROUND'
  /** The pool of its L1 delegate holds less than the share of the leaf */
  | 'POOL_EXHAUSTED'
  /** It has stake on L2 already, with an orchestrator that has not called reward in this round */
  | 'NO_REWARD_THIS_ROUND'
  /** It is itself the orchestrator that the pool's stake is bonded to */
  | 'RECEIVER_IS_ORCHESTRATOR';

/** Why a migration that is sent on L1 now would not arrive on L2 */
export type L1MigrationBlocker =
  /** The protocol still runs on L1: L1Migrator opens when it has stopped for good */
  | 'L1_NOT_PAUSED'
  /** A ticket of it is on its way, and can be redeemed */
  | 'IN_MIGRATION'
  /** The protocol is paused on L2, where the ticket could not be redeemed */
  | 'L2_PAUSED'
  /** It has fees and no stake, which L2Migrator refuses: claim it from the snapshot */
  | 'NO_STAKE';

export type PollState =
  /** Poll.vote takes votes */
  | 'OPEN'
  | 'CLOSED';

export type PollResult =
  /** Less stake voted than the quorum demands: the poll is not valid */
  | 'QUORUM_NOT_MET'
  | 'ACCEPTED'
  | 'REJECTED';

export type VoteChoice =
  /** Choice 0 */
  | 'YES'
  /** Choice 1 */
  | 'NO';

/** Why a poll has no tally */
export type TallyBlocker =
  /**
   * L2: it has ended at a block of L1, and which block of L2 was the last by then is in no event. The gateway asks the node of
   * --l2-rpc, where there is one
   */
  | 'END_BLOCK_UNKNOWN'
  /** It has ended, and the subgraph has not indexed its last block yet */
  | 'END_BLOCK_NOT_INDEXED'
  /** Events do not determine all stake at that block (L1): see Protocol.exactSinceRound and stakeExactSinceRound */
  | 'STAKE_NOT_EXACT';

/** What an account did, or what happened to it */
export type AccountEventKind =
  /** Bond: stake from outside, or a change of delegate */
  | 'BOND'
  | 'UNBOND'
  /** Rebond: an unbonding lock's stake is bonded again, also as the last step of a transfer */
  | 'REBOND'
  /** TransferBond, of the account that gives */
  | 'TRANSFER_SENT'
  /** TransferBond, of the account that gets */
  | 'TRANSFER_RECEIVED'
  | 'WITHDRAW_STAKE'
  | 'WITHDRAW_FEES'
  /** EarningsClaimed: what was pending becomes stake and fees */
  | 'CLAIM_EARNINGS'
  | 'SLASH'
  /** TranscoderUpdate: an orchestrator sets its rewardCut and feeShare */
  | 'UPDATE_COMMISSION'
  /** TranscoderActivated: it joined the transcoder pool */
  | 'ACTIVATE'
  /** TranscoderDeactivated: it left the transcoder pool */
  | 'DEACTIVATE'
  /** A broadcaster added to its deposit */
  | 'FUND_DEPOSIT'
  /** A broadcaster added to its reserve */
  | 'FUND_RESERVE'
  /** A broadcaster began to unlock its deposit and reserve */
  | 'UNLOCK'
  | 'CANCEL_UNLOCK'
  /** A broadcaster withdrew its deposit and reserve */
  | 'WITHDRAW_FUNDS'
  /** L1: a migration of the account was sent to L2, of any kind: see ticket */
  | 'MIGRATION_INITIATED'
  /** L2: a migration of the account arrived, or a claim: see migration */
  | 'MIGRATION_COMPLETED'
  /** L2: the migration of another account ended at this address: see migration */
  | 'MIGRATION_RECEIVED'
  /** L2: the delegator pool at this address paid a claim */
  | 'POOL_PAYMENT'
  /** A vote in a poll */
  | 'VOTE';

/** Whether a broadcaster can withdraw its deposit and reserve */
export type SenderFundsState =
  /** It has not unlocked them */
  | 'LOCKED'
  /** Unlocked: it can withdraw them from withdrawRound on */
  | 'UNLOCKING'
  /** It can withdraw them */
  | 'UNLOCKED';

export type WarningCode =
  /** A contract was upgraded to an implementation that this index does not know: amounts may be wrong */
  | 'UNKNOWN_IMPLEMENTATION'
  /** The index's own accounting differs from what an event says: amounts may be wrong */
  | 'SELF_CHECK_FAILED'
  /** Some figures of the chain do not follow from events; they are null */
  | 'NOT_EXACT'
  /** The subgraph failed and no longer advances */
  | 'INDEXING_ERROR'
  /** The subgraph does not answer */
  | 'UNREACHABLE'
  /** The subgraph is far behind the chain */
  | 'LAGGING';

export type DelegatorWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  state?: MigrationState | null | undefined;
  state_not?: MigrationState | null | undefined;
  state_in?: Array<MigrationState> | null | undefined;
  state_not_in?: Array<MigrationState> | null | undefined;
  stake?: string | null | undefined;
  stake_not?: string | null | undefined;
  stake_gt?: string | null | undefined;
  stake_gte?: string | null | undefined;
  stake_lt?: string | null | undefined;
  stake_lte?: string | null | undefined;
  stake_in?: Array<string> | null | undefined;
  stake_not_in?: Array<string> | null | undefined;
  fees?: string | null | undefined;
  fees_not?: string | null | undefined;
  fees_gt?: string | null | undefined;
  fees_gte?: string | null | undefined;
  fees_lt?: string | null | undefined;
  fees_lte?: string | null | undefined;
  fees_in?: Array<string> | null | undefined;
  fees_not_in?: Array<string> | null | undefined;
  amountsFrom?: AmountSource | null | undefined;
  amountsFrom_not?: AmountSource | null | undefined;
  amountsFrom_in?: Array<AmountSource> | null | undefined;
  amountsFrom_not_in?: Array<AmountSource> | null | undefined;
  l1Delegate?: string | null | undefined;
  l1Delegate_not?: string | null | undefined;
  l1Delegate_in?: Array<string> | null | undefined;
  l1Delegate_not_in?: Array<string> | null | undefined;
  delegate?: string | null | undefined;
  delegate_not?: string | null | undefined;
  delegate_in?: Array<string> | null | undefined;
  delegate_not_in?: Array<string> | null | undefined;
  claimableStake?: string | null | undefined;
  claimableStake_not?: string | null | undefined;
  claimableStake_gt?: string | null | undefined;
  claimableStake_gte?: string | null | undefined;
  claimableStake_lt?: string | null | undefined;
  claimableStake_lte?: string | null | undefined;
  claimableStake_in?: Array<string> | null | undefined;
  claimableStake_not_in?: Array<string> | null | undefined;
  claimableFees?: string | null | undefined;
  claimableFees_not?: string | null | undefined;
  claimableFees_gt?: string | null | undefined;
  claimableFees_gte?: string | null | undefined;
  claimableFees_lt?: string | null | undefined;
  claimableFees_lte?: string | null | undefined;
  claimableFees_in?: Array<string> | null | undefined;
  claimableFees_not_in?: Array<string> | null | undefined;
  claimBlockedBy?: ClaimBlocker | null | undefined;
  claimBlockedBy_not?: ClaimBlocker | null | undefined;
  claimBlockedBy_in?: Array<ClaimBlocker> | null | undefined;
  claimBlockedBy_not_in?: Array<ClaimBlocker> | null | undefined;
  receivedStake?: string | null | undefined;
  receivedStake_not?: string | null | undefined;
  receivedStake_gt?: string | null | undefined;
  receivedStake_gte?: string | null | undefined;
  receivedStake_lt?: string | null | undefined;
  receivedStake_lte?: string | null | undefined;
  receivedStake_in?: Array<string> | null | undefined;
  receivedStake_not_in?: Array<string> | null | undefined;
  l1PendingStake?: string | null | undefined;
  l1PendingStake_not?: string | null | undefined;
  l1PendingStake_gt?: string | null | undefined;
  l1PendingStake_gte?: string | null | undefined;
  l1PendingStake_lt?: string | null | undefined;
  l1PendingStake_lte?: string | null | undefined;
  l1PendingStake_in?: Array<string> | null | undefined;
  l1PendingStake_not_in?: Array<string> | null | undefined;
  l2PendingStake?: string | null | undefined;
  l2PendingStake_not?: string | null | undefined;
  l2PendingStake_gt?: string | null | undefined;
  l2PendingStake_gte?: string | null | undefined;
  l2PendingStake_lt?: string | null | undefined;
  l2PendingStake_lte?: string | null | undefined;
  l2PendingStake_in?: Array<string> | null | undefined;
  l2PendingStake_not_in?: Array<string> | null | undefined;
  l2PendingFees?: string | null | undefined;
  l2PendingFees_not?: string | null | undefined;
  l2PendingFees_gt?: string | null | undefined;
  l2PendingFees_gte?: string | null | undefined;
  l2PendingFees_lt?: string | null | undefined;
  l2PendingFees_lte?: string | null | undefined;
  l2PendingFees_in?: Array<string> | null | undefined;
  l2PendingFees_not_in?: Array<string> | null | undefined;
  inSnapshot?: boolean | null | undefined;
  l2AddressDiffers?: boolean | null | undefined;
  unclaimableStake?: string | null | undefined;
  unclaimableStake_not?: string | null | undefined;
  unclaimableStake_gt?: string | null | undefined;
  unclaimableStake_gte?: string | null | undefined;
  unclaimableStake_lt?: string | null | undefined;
  unclaimableStake_lte?: string | null | undefined;
  unclaimableStake_in?: Array<string> | null | undefined;
  unclaimableStake_not_in?: Array<string> | null | undefined;
};

export type DelegatorOrderBy =
  | 'id'
  | 'state'
  | 'stake'
  | 'fees'
  | 'claimableStake'
  | 'claimableFees'
  | 'receivedStake'
  | 'receivedFees'
  | 'l1PendingStake'
  | 'l2PendingStake'
  | 'l2PendingFees'
  | 'lastTicketTimestamp'
  | 'migrationTimestamp';

export type DelegatorPoolWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  orchestrator?: string | null | undefined;
  orchestrator_not?: string | null | undefined;
  orchestrator_in?: Array<string> | null | undefined;
  orchestrator_not_in?: Array<string> | null | undefined;
  l1Orchestrator?: string | null | undefined;
  l1Orchestrator_not?: string | null | undefined;
  l1Orchestrator_in?: Array<string> | null | undefined;
  l1Orchestrator_not_in?: Array<string> | null | undefined;
  initialStake?: string | null | undefined;
  initialStake_not?: string | null | undefined;
  initialStake_gt?: string | null | undefined;
  initialStake_gte?: string | null | undefined;
  initialStake_lt?: string | null | undefined;
  initialStake_lte?: string | null | undefined;
  initialStake_in?: Array<string> | null | undefined;
  initialStake_not_in?: Array<string> | null | undefined;
  claimedInitialStake?: string | null | undefined;
  claimedInitialStake_not?: string | null | undefined;
  claimedInitialStake_gt?: string | null | undefined;
  claimedInitialStake_gte?: string | null | undefined;
  claimedInitialStake_lt?: string | null | undefined;
  claimedInitialStake_lte?: string | null | undefined;
  claimedInitialStake_in?: Array<string> | null | undefined;
  claimedInitialStake_not_in?: Array<string> | null | undefined;
  remainingInitialStake?: string | null | undefined;
  remainingInitialStake_not?: string | null | undefined;
  remainingInitialStake_gt?: string | null | undefined;
  remainingInitialStake_gte?: string | null | undefined;
  remainingInitialStake_lt?: string | null | undefined;
  remainingInitialStake_lte?: string | null | undefined;
  remainingInitialStake_in?: Array<string> | null | undefined;
  remainingInitialStake_not_in?: Array<string> | null | undefined;
  stake?: string | null | undefined;
  stake_not?: string | null | undefined;
  stake_gt?: string | null | undefined;
  stake_gte?: string | null | undefined;
  stake_lt?: string | null | undefined;
  stake_lte?: string | null | undefined;
  stake_in?: Array<string> | null | undefined;
  stake_not_in?: Array<string> | null | undefined;
  fees?: string | null | undefined;
  fees_not?: string | null | undefined;
  fees_gt?: string | null | undefined;
  fees_gte?: string | null | undefined;
  fees_lt?: string | null | undefined;
  fees_lte?: string | null | undefined;
  fees_in?: Array<string> | null | undefined;
  fees_not_in?: Array<string> | null | undefined;
  claimedStake?: string | null | undefined;
  claimedStake_not?: string | null | undefined;
  claimedStake_gt?: string | null | undefined;
  claimedStake_gte?: string | null | undefined;
  claimedStake_lt?: string | null | undefined;
  claimedStake_lte?: string | null | undefined;
  claimedStake_in?: Array<string> | null | undefined;
  claimedStake_not_in?: Array<string> | null | undefined;
  claimedFees?: string | null | undefined;
  claimedFees_not?: string | null | undefined;
  claimedFees_gt?: string | null | undefined;
  claimedFees_gte?: string | null | undefined;
  claimedFees_lt?: string | null | undefined;
  claimedFees_lte?: string | null | undefined;
  claimedFees_in?: Array<string> | null | undefined;
  claimedFees_not_in?: Array<string> | null | undefined;
  claimCount?: number | null | undefined;
  claimCount_not?: number | null | undefined;
  claimCount_gt?: number | null | undefined;
  claimCount_gte?: number | null | undefined;
  claimCount_lt?: number | null | undefined;
  claimCount_lte?: number | null | undefined;
  claimCount_in?: Array<number> | null | undefined;
  claimCount_not_in?: Array<number> | null | undefined;
  createdAtTimestamp?: string | null | undefined;
  createdAtTimestamp_not?: string | null | undefined;
  createdAtTimestamp_gt?: string | null | undefined;
  createdAtTimestamp_gte?: string | null | undefined;
  createdAtTimestamp_lt?: string | null | undefined;
  createdAtTimestamp_lte?: string | null | undefined;
  createdAtTimestamp_in?: Array<string> | null | undefined;
  createdAtTimestamp_not_in?: Array<string> | null | undefined;
  lastClaimTimestamp?: string | null | undefined;
  lastClaimTimestamp_not?: string | null | undefined;
  lastClaimTimestamp_gt?: string | null | undefined;
  lastClaimTimestamp_gte?: string | null | undefined;
  lastClaimTimestamp_lt?: string | null | undefined;
  lastClaimTimestamp_lte?: string | null | undefined;
  lastClaimTimestamp_in?: Array<string> | null | undefined;
  lastClaimTimestamp_not_in?: Array<string> | null | undefined;
};

export type DelegatorPoolOrderBy =
  | 'id'
  | 'orchestrator'
  | 'l1Orchestrator'
  | 'initialStake'
  | 'claimedInitialStake'
  | 'remainingInitialStake'
  | 'stake'
  | 'fees'
  | 'claimedStake'
  | 'claimedFees'
  | 'claimCount'
  | 'createdAtTimestamp'
  | 'lastClaimTimestamp';

export type OrchestratorWhere = {
  id?: string | number | null | undefined;
  id_not?: string | number | null | undefined;
  id_gt?: string | number | null | undefined;
  id_gte?: string | number | null | undefined;
  id_lt?: string | number | null | undefined;
  id_lte?: string | number | null | undefined;
  id_in?: Array<string | number> | null | undefined;
  id_not_in?: Array<string | number> | null | undefined;
  address?: string | null | undefined;
  address_not?: string | null | undefined;
  address_gt?: string | null | undefined;
  address_gte?: string | null | undefined;
  address_lt?: string | null | undefined;
  address_lte?: string | null | undefined;
  address_in?: Array<string> | null | undefined;
  address_not_in?: Array<string> | null | undefined;
  chain?: Chain | null | undefined;
  chain_not?: Chain | null | undefined;
  chain_in?: Array<Chain> | null | undefined;
  chain_not_in?: Array<Chain> | null | undefined;
  registered?: boolean | null | undefined;
  active?: boolean | null | undefined;
  migrated?: boolean | null | undefined;
  totalStake?: string | null | undefined;
  totalStake_not?: string | null | undefined;
  totalStake_gt?: string | null | undefined;
  totalStake_gte?: string | null | undefined;
  totalStake_lt?: string | null | undefined;
  totalStake_lte?: string | null | undefined;
  totalStake_in?: Array<string> | null | undefined;
  totalStake_not_in?: Array<string> | null | undefined;
  rewardCut?: string | null | undefined;
  rewardCut_not?: string | null | undefined;
  rewardCut_gt?: string | null | undefined;
  rewardCut_gte?: string | null | undefined;
  rewardCut_lt?: string | null | undefined;
  rewardCut_lte?: string | null | undefined;
  rewardCut_in?: Array<string> | null | undefined;
  rewardCut_not_in?: Array<string> | null | undefined;
  feeShare?: string | null | undefined;
  feeShare_not?: string | null | undefined;
  feeShare_gt?: string | null | undefined;
  feeShare_gte?: string | null | undefined;
  feeShare_lt?: string | null | undefined;
  feeShare_lte?: string | null | undefined;
  feeShare_in?: Array<string> | null | undefined;
  feeShare_not_in?: Array<string> | null | undefined;
  activationRound?: string | null | undefined;
  activationRound_not?: string | null | undefined;
  activationRound_gt?: string | null | undefined;
  activationRound_gte?: string | null | undefined;
  activationRound_lt?: string | null | undefined;
  activationRound_lte?: string | null | undefined;
  activationRound_in?: Array<string> | null | undefined;
  activationRound_not_in?: Array<string> | null | undefined;
  deactivationRound?: string | null | undefined;
  deactivationRound_not?: string | null | undefined;
  deactivationRound_gt?: string | null | undefined;
  deactivationRound_gte?: string | null | undefined;
  deactivationRound_lt?: string | null | undefined;
  deactivationRound_lte?: string | null | undefined;
  deactivationRound_in?: Array<string> | null | undefined;
  deactivationRound_not_in?: Array<string> | null | undefined;
  lastRewardRound?: string | null | undefined;
  lastRewardRound_not?: string | null | undefined;
  lastRewardRound_gt?: string | null | undefined;
  lastRewardRound_gte?: string | null | undefined;
  lastRewardRound_lt?: string | null | undefined;
  lastRewardRound_lte?: string | null | undefined;
  lastRewardRound_in?: Array<string> | null | undefined;
  lastRewardRound_not_in?: Array<string> | null | undefined;
  delegatorCount?: number | null | undefined;
  delegatorCount_not?: number | null | undefined;
  delegatorCount_gt?: number | null | undefined;
  delegatorCount_gte?: number | null | undefined;
  delegatorCount_lt?: number | null | undefined;
  delegatorCount_lte?: number | null | undefined;
  delegatorCount_in?: Array<number> | null | undefined;
  delegatorCount_not_in?: Array<number> | null | undefined;
};

export type OrchestratorOrderBy =
  | 'id'
  | 'address'
  | 'totalStake'
  | 'rewardCut'
  | 'feeShare'
  | 'activationRound'
  | 'deactivationRound'
  | 'lastRewardRound'
  | 'delegatorCount';

export type UnbondingLockWhere = {
  id?: string | number | null | undefined;
  id_not?: string | number | null | undefined;
  id_gt?: string | number | null | undefined;
  id_gte?: string | number | null | undefined;
  id_lt?: string | number | null | undefined;
  id_lte?: string | number | null | undefined;
  id_in?: Array<string | number> | null | undefined;
  id_not_in?: Array<string | number> | null | undefined;
  chain?: Chain | null | undefined;
  chain_not?: Chain | null | undefined;
  chain_in?: Array<Chain> | null | undefined;
  chain_not_in?: Array<Chain> | null | undefined;
  delegator?: string | null | undefined;
  delegator_not?: string | null | undefined;
  delegator_in?: Array<string> | null | undefined;
  delegator_not_in?: Array<string> | null | undefined;
  delegate?: string | null | undefined;
  delegate_not?: string | null | undefined;
  delegate_in?: Array<string> | null | undefined;
  delegate_not_in?: Array<string> | null | undefined;
  lockId?: string | null | undefined;
  lockId_not?: string | null | undefined;
  lockId_gt?: string | null | undefined;
  lockId_gte?: string | null | undefined;
  lockId_lt?: string | null | undefined;
  lockId_lte?: string | null | undefined;
  lockId_in?: Array<string> | null | undefined;
  lockId_not_in?: Array<string> | null | undefined;
  amount?: string | null | undefined;
  amount_not?: string | null | undefined;
  amount_gt?: string | null | undefined;
  amount_gte?: string | null | undefined;
  amount_lt?: string | null | undefined;
  amount_lte?: string | null | undefined;
  amount_in?: Array<string> | null | undefined;
  amount_not_in?: Array<string> | null | undefined;
  creationRound?: string | null | undefined;
  creationRound_not?: string | null | undefined;
  creationRound_gt?: string | null | undefined;
  creationRound_gte?: string | null | undefined;
  creationRound_lt?: string | null | undefined;
  creationRound_lte?: string | null | undefined;
  creationRound_in?: Array<string> | null | undefined;
  creationRound_not_in?: Array<string> | null | undefined;
  withdrawRound?: string | null | undefined;
  withdrawRound_not?: string | null | undefined;
  withdrawRound_gt?: string | null | undefined;
  withdrawRound_gte?: string | null | undefined;
  withdrawRound_lt?: string | null | undefined;
  withdrawRound_lte?: string | null | undefined;
  withdrawRound_in?: Array<string> | null | undefined;
  withdrawRound_not_in?: Array<string> | null | undefined;
  state?: UnbondingLockState | null | undefined;
  state_not?: UnbondingLockState | null | undefined;
  state_in?: Array<UnbondingLockState> | null | undefined;
  state_not_in?: Array<UnbondingLockState> | null | undefined;
  slashExposure?: string | null | undefined;
  slashExposure_not?: string | null | undefined;
  slashExposure_gt?: string | null | undefined;
  slashExposure_gte?: string | null | undefined;
  slashExposure_lt?: string | null | undefined;
  slashExposure_lte?: string | null | undefined;
  slashExposure_in?: Array<string> | null | undefined;
  slashExposure_not_in?: Array<string> | null | undefined;
  withdrawable?: boolean | null | undefined;
  withdrawable_not?: boolean | null | undefined;
  withdrawBlockedBy?: WithdrawBlocker | null | undefined;
  withdrawBlockedBy_not?: WithdrawBlocker | null | undefined;
  withdrawBlockedBy_in?: Array<WithdrawBlocker> | null | undefined;
  withdrawBlockedBy_not_in?: Array<WithdrawBlocker> | null | undefined;
};

export type UnbondingLockOrderBy =
  | 'id'
  | 'delegator'
  | 'lockId'
  | 'amount'
  | 'creationRound'
  | 'withdrawRound'
  | 'state'
  | 'slashExposure';

export type SenderWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  chain?: Chain | null | undefined;
  chain_not?: Chain | null | undefined;
  chain_in?: Array<Chain> | null | undefined;
  chain_not_in?: Array<Chain> | null | undefined;
  state?: MigrationState | null | undefined;
  state_not?: MigrationState | null | undefined;
  state_in?: Array<MigrationState> | null | undefined;
  state_not_in?: Array<MigrationState> | null | undefined;
  deposit?: string | null | undefined;
  deposit_not?: string | null | undefined;
  deposit_gt?: string | null | undefined;
  deposit_gte?: string | null | undefined;
  deposit_lt?: string | null | undefined;
  deposit_lte?: string | null | undefined;
  deposit_in?: Array<string> | null | undefined;
  deposit_not_in?: Array<string> | null | undefined;
  reserve?: string | null | undefined;
  reserve_not?: string | null | undefined;
  reserve_gt?: string | null | undefined;
  reserve_gte?: string | null | undefined;
  reserve_lt?: string | null | undefined;
  reserve_lte?: string | null | undefined;
  reserve_in?: Array<string> | null | undefined;
  reserve_not_in?: Array<string> | null | undefined;
  withdrawRound?: string | null | undefined;
  withdrawRound_not?: string | null | undefined;
  withdrawRound_gt?: string | null | undefined;
  withdrawRound_gte?: string | null | undefined;
  withdrawRound_lt?: string | null | undefined;
  withdrawRound_lte?: string | null | undefined;
  withdrawRound_in?: Array<string> | null | undefined;
  withdrawRound_not_in?: Array<string> | null | undefined;
};

export type SenderOrderBy =
  | 'id'
  | 'deposit'
  | 'reserve'
  | 'withdrawRound'
  | 'state';

export type MigrationTicketWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  kind?: MigrationKind | null | undefined;
  kind_not?: MigrationKind | null | undefined;
  kind_in?: Array<MigrationKind> | null | undefined;
  kind_not_in?: Array<MigrationKind> | null | undefined;
  state?: TicketState | null | undefined;
  state_not?: TicketState | null | undefined;
  state_in?: Array<TicketState> | null | undefined;
  state_not_in?: Array<TicketState> | null | undefined;
  l1Address?: string | null | undefined;
  l1Address_not?: string | null | undefined;
  l1Address_in?: Array<string> | null | undefined;
  l1Address_not_in?: Array<string> | null | undefined;
  l2Address?: string | null | undefined;
  l2Address_not?: string | null | undefined;
  l2Address_in?: Array<string> | null | undefined;
  l2Address_not_in?: Array<string> | null | undefined;
  delegate?: string | null | undefined;
  delegate_not?: string | null | undefined;
  delegate_in?: Array<string> | null | undefined;
  delegate_not_in?: Array<string> | null | undefined;
  seqNo?: string | null | undefined;
  seqNo_not?: string | null | undefined;
  seqNo_gt?: string | null | undefined;
  seqNo_gte?: string | null | undefined;
  seqNo_lt?: string | null | undefined;
  seqNo_lte?: string | null | undefined;
  seqNo_in?: Array<string> | null | undefined;
  seqNo_not_in?: Array<string> | null | undefined;
  stake?: string | null | undefined;
  stake_not?: string | null | undefined;
  stake_gt?: string | null | undefined;
  stake_gte?: string | null | undefined;
  stake_lt?: string | null | undefined;
  stake_lte?: string | null | undefined;
  stake_in?: Array<string> | null | undefined;
  stake_not_in?: Array<string> | null | undefined;
  submitter?: string | null | undefined;
  submitter_not?: string | null | undefined;
  submitter_in?: Array<string> | null | undefined;
  submitter_not_in?: Array<string> | null | undefined;
  signed?: boolean | null | undefined;
  l2AddressDiffers?: boolean | null | undefined;
  blockTimestamp?: string | null | undefined;
  blockTimestamp_not?: string | null | undefined;
  blockTimestamp_gt?: string | null | undefined;
  blockTimestamp_gte?: string | null | undefined;
  blockTimestamp_lt?: string | null | undefined;
  blockTimestamp_lte?: string | null | undefined;
  blockTimestamp_in?: Array<string> | null | undefined;
  blockTimestamp_not_in?: Array<string> | null | undefined;
  expiresAt?: string | null | undefined;
  expiresAt_not?: string | null | undefined;
  expiresAt_gt?: string | null | undefined;
  expiresAt_gte?: string | null | undefined;
  expiresAt_lt?: string | null | undefined;
  expiresAt_lte?: string | null | undefined;
  expiresAt_in?: Array<string> | null | undefined;
  expiresAt_not_in?: Array<string> | null | undefined;
};

export type MigrationTicketOrderBy =
  | 'id'
  | 'kind'
  | 'state'
  | 'seqNo'
  | 'stake'
  | 'blockTimestamp'
  | 'expiresAt';

export type MigrationWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  kind?: MigrationKind | null | undefined;
  kind_not?: MigrationKind | null | undefined;
  kind_in?: Array<MigrationKind> | null | undefined;
  kind_not_in?: Array<MigrationKind> | null | undefined;
  l1Address?: string | null | undefined;
  l1Address_not?: string | null | undefined;
  l1Address_in?: Array<string> | null | undefined;
  l1Address_not_in?: Array<string> | null | undefined;
  l2Address?: string | null | undefined;
  l2Address_not?: string | null | undefined;
  l2Address_in?: Array<string> | null | undefined;
  l2Address_not_in?: Array<string> | null | undefined;
  delegate?: string | null | undefined;
  delegate_not?: string | null | undefined;
  delegate_in?: Array<string> | null | undefined;
  delegate_not_in?: Array<string> | null | undefined;
  stake?: string | null | undefined;
  stake_not?: string | null | undefined;
  stake_gt?: string | null | undefined;
  stake_gte?: string | null | undefined;
  stake_lt?: string | null | undefined;
  stake_lte?: string | null | undefined;
  stake_in?: Array<string> | null | undefined;
  stake_not_in?: Array<string> | null | undefined;
  l2AddressDiffers?: boolean | null | undefined;
  pool?: string | null | undefined;
  pool_not?: string | null | undefined;
  pool_in?: Array<string> | null | undefined;
  pool_not_in?: Array<string> | null | undefined;
  blockTimestamp?: string | null | undefined;
  blockTimestamp_not?: string | null | undefined;
  blockTimestamp_gt?: string | null | undefined;
  blockTimestamp_gte?: string | null | undefined;
  blockTimestamp_lt?: string | null | undefined;
  blockTimestamp_lte?: string | null | undefined;
  blockTimestamp_in?: Array<string> | null | undefined;
  blockTimestamp_not_in?: Array<string> | null | undefined;
};

export type MigrationOrderBy =
  | 'id'
  | 'kind'
  | 'stake'
  | 'receivedStake'
  | 'receivedFees'
  | 'blockTimestamp';

export type RoundWhere = {
  id?: string | number | null | undefined;
  id_not?: string | number | null | undefined;
  id_gt?: string | number | null | undefined;
  id_gte?: string | number | null | undefined;
  id_lt?: string | number | null | undefined;
  id_lte?: string | number | null | undefined;
  id_in?: Array<string | number> | null | undefined;
  id_not_in?: Array<string | number> | null | undefined;
  number?: string | null | undefined;
  number_not?: string | null | undefined;
  number_gt?: string | null | undefined;
  number_gte?: string | null | undefined;
  number_lt?: string | null | undefined;
  number_lte?: string | null | undefined;
  number_in?: Array<string> | null | undefined;
  number_not_in?: Array<string> | null | undefined;
  startTimestamp?: string | null | undefined;
  startTimestamp_not?: string | null | undefined;
  startTimestamp_gt?: string | null | undefined;
  startTimestamp_gte?: string | null | undefined;
  startTimestamp_lt?: string | null | undefined;
  startTimestamp_lte?: string | null | undefined;
  startTimestamp_in?: Array<string> | null | undefined;
  startTimestamp_not_in?: Array<string> | null | undefined;
  totalActiveStake?: string | null | undefined;
  totalActiveStake_not?: string | null | undefined;
  totalActiveStake_gt?: string | null | undefined;
  totalActiveStake_gte?: string | null | undefined;
  totalActiveStake_lt?: string | null | undefined;
  totalActiveStake_lte?: string | null | undefined;
  totalActiveStake_in?: Array<string> | null | undefined;
  totalActiveStake_not_in?: Array<string> | null | undefined;
  participationRate?: string | null | undefined;
  participationRate_not?: string | null | undefined;
  participationRate_gt?: string | null | undefined;
  participationRate_gte?: string | null | undefined;
  participationRate_lt?: string | null | undefined;
  participationRate_lte?: string | null | undefined;
  participationRate_in?: Array<string> | null | undefined;
  participationRate_not_in?: Array<string> | null | undefined;
};

export type RoundOrderBy =
  | 'id'
  | 'number'
  | 'startTimestamp'
  | 'totalActiveStake'
  | 'participationRate'
  | 'unclaimedStake'
  | 'migratedStake';

export type DayWhere = {
  id?: string | number | null | undefined;
  id_not?: string | number | null | undefined;
  id_gt?: string | number | null | undefined;
  id_gte?: string | number | null | undefined;
  id_lt?: string | number | null | undefined;
  id_lte?: string | number | null | undefined;
  id_in?: Array<string | number> | null | undefined;
  id_not_in?: Array<string | number> | null | undefined;
  startTimestamp?: string | null | undefined;
  startTimestamp_not?: string | null | undefined;
  startTimestamp_gt?: string | null | undefined;
  startTimestamp_gte?: string | null | undefined;
  startTimestamp_lt?: string | null | undefined;
  startTimestamp_lte?: string | null | undefined;
  startTimestamp_in?: Array<string> | null | undefined;
  startTimestamp_not_in?: Array<string> | null | undefined;
};

export type AccountEventWhere = {
  chain?: Chain | null | undefined;
  kind?: AccountEventKind | null | undefined;
  kind_in?: Array<AccountEventKind> | null | undefined;
  blockTimestamp_gt?: string | null | undefined;
  blockTimestamp_gte?: string | null | undefined;
  blockTimestamp_lt?: string | null | undefined;
  blockTimestamp_lte?: string | null | undefined;
};

export type RoundEarningsWhere = {
  round?: string | null | undefined;
  round_not?: string | null | undefined;
  round_gt?: string | null | undefined;
  round_gte?: string | null | undefined;
  round_lt?: string | null | undefined;
  round_lte?: string | null | undefined;
  round_in?: Array<string> | null | undefined;
  round_not_in?: Array<string> | null | undefined;
};

export type DayOrderBy =
  | 'id'
  | 'migratedDelegatorCount'
  | 'migratedStake'
  | 'poolClaimCount'
  | 'poolClaimedStake';

export type PoolClaimWhere = {
  id?: string | null | undefined;
  id_not?: string | null | undefined;
  id_gt?: string | null | undefined;
  id_gte?: string | null | undefined;
  id_lt?: string | null | undefined;
  id_lte?: string | null | undefined;
  id_in?: Array<string> | null | undefined;
  id_not_in?: Array<string> | null | undefined;
  pool?: string | null | undefined;
  pool_not?: string | null | undefined;
  pool_in?: Array<string> | null | undefined;
  pool_not_in?: Array<string> | null | undefined;
  delegator?: string | null | undefined;
  delegator_not?: string | null | undefined;
  delegator_in?: Array<string> | null | undefined;
  delegator_not_in?: Array<string> | null | undefined;
  l1Delegator?: string | null | undefined;
  l1Delegator_not?: string | null | undefined;
  l1Delegator_in?: Array<string> | null | undefined;
  l1Delegator_not_in?: Array<string> | null | undefined;
  stake?: string | null | undefined;
  stake_not?: string | null | undefined;
  stake_gt?: string | null | undefined;
  stake_gte?: string | null | undefined;
  stake_lt?: string | null | undefined;
  stake_lte?: string | null | undefined;
  stake_in?: Array<string> | null | undefined;
  stake_not_in?: Array<string> | null | undefined;
  blockTimestamp?: string | null | undefined;
  blockTimestamp_not?: string | null | undefined;
  blockTimestamp_gt?: string | null | undefined;
  blockTimestamp_gte?: string | null | undefined;
  blockTimestamp_lt?: string | null | undefined;
  blockTimestamp_lte?: string | null | undefined;
  blockTimestamp_in?: Array<string> | null | undefined;
  blockTimestamp_not_in?: Array<string> | null | undefined;
};

export type PoolClaimOrderBy =
  | 'id'
  | 'stake'
  | 'fees'
  | 'initialStake'
  | 'blockTimestamp';

export type PollWhere = {
  id?: string | number | null | undefined;
  id_not?: string | number | null | undefined;
  id_gt?: string | number | null | undefined;
  id_gte?: string | number | null | undefined;
  id_lt?: string | number | null | undefined;
  id_lte?: string | number | null | undefined;
  id_in?: Array<string | number> | null | undefined;
  id_not_in?: Array<string | number> | null | undefined;
  address?: string | null | undefined;
  address_not?: string | null | undefined;
  address_gt?: string | null | undefined;
  address_gte?: string | null | undefined;
  address_lt?: string | null | undefined;
  address_lte?: string | null | undefined;
  address_in?: Array<string> | null | undefined;
  address_not_in?: Array<string> | null | undefined;
  chain?: Chain | null | undefined;
  chain_not?: Chain | null | undefined;
  chain_in?: Array<Chain> | null | undefined;
  chain_not_in?: Array<Chain> | null | undefined;
  state?: PollState | null | undefined;
  state_not?: PollState | null | undefined;
  state_in?: Array<PollState> | null | undefined;
  state_not_in?: Array<PollState> | null | undefined;
  endBlock?: string | null | undefined;
  endBlock_not?: string | null | undefined;
  endBlock_gt?: string | null | undefined;
  endBlock_gte?: string | null | undefined;
  endBlock_lt?: string | null | undefined;
  endBlock_lte?: string | null | undefined;
  endBlock_in?: Array<string> | null | undefined;
  endBlock_not_in?: Array<string> | null | undefined;
  blockTimestamp?: string | null | undefined;
  blockTimestamp_not?: string | null | undefined;
  blockTimestamp_gt?: string | null | undefined;
  blockTimestamp_gte?: string | null | undefined;
  blockTimestamp_lt?: string | null | undefined;
  blockTimestamp_lte?: string | null | undefined;
  blockTimestamp_in?: Array<string> | null | undefined;
  blockTimestamp_not_in?: Array<string> | null | undefined;
};

export type PollOrderBy =
  | 'id'
  | 'endBlock'
  | 'voterCount'
  | 'blockTimestamp';

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { delegator: { state: MigrationState | null, stake: string | null, fees: string | null, amountsFrom: AmountSource | null, l1Delegate: string | null, receivedStake: string | null, receivedFees: string | null, inSnapshot: boolean, id: string, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null, unclaimableStake: string | null, tickets: Array<{ id: string, kind: MigrationKind, state: TicketState, seqNo: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, submitter: string, signed: boolean, l2AddressDiffers: boolean, expiresAt: string, classicTicketId: string, predictedL2Transaction: string, blockNumber: string, blockTimestamp: string, transactionHash: string, migration: { transactionHash: string, blockTimestamp: string } | null }> | null, migration: { kind: MigrationKind, l2Address: string, blockTimestamp: string, transactionHash: string, id: string, l1Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, receivedStake: string | null, receivedFees: string | null, pool: string | null, l2AddressDiffers: boolean, blockNumber: string } | null, pool: { stake: string, fees: string, claimCount: number, id: string, orchestrator: string } | null, l1: { chain: Chain, bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, fees: string, principal: string | null, withdrawnFees: string | null, delegate: string | null, startRound: string, lastClaimRound: string, isOrchestrator: boolean, unbondingLocks: Array<{ id: string, chain: Chain, lockId: string, delegate: string, amount: string | null, creationRound: string, withdrawRound: string, state: UnbondingLockState, withdrawable: boolean, withdrawBlockedBy: WithdrawBlocker | null, migration: { transactionHash: string } | null }> } | null, l2: { delegate: string | null, bondedAmount: string | null, isOrchestrator: boolean, chain: Chain, pendingStake: string | null, pendingFees: string | null, fees: string, principal: string | null, withdrawnFees: string | null, startRound: string, lastClaimRound: string, unbondingLocks: Array<{ id: string, chain: Chain, lockId: string, delegate: string, amount: string | null, creationRound: string, withdrawRound: string, state: UnbondingLockState, withdrawable: boolean, withdrawBlockedBy: WithdrawBlocker | null, migration: { transactionHash: string } | null }> } | null, claimStakeArguments: { delegate: string, stake: string, fees: string, proof: Array<string>, newDelegate: string, leaf: string, to: string | null } | null } | null, sender: { id: string, state: MigrationState | null, migration: { id: string, kind: MigrationKind, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, receivedStake: string | null, receivedFees: string | null, pool: string | null, l2AddressDiffers: boolean, blockNumber: string, blockTimestamp: string, transactionHash: string } | null, l1: { deposit: string, reserve: string, withdrawRound: string, state: SenderFundsState, reserveClaimed: string, reservePerOrchestrator: string | null, maxFaceValue: string | null } | null, l2: { deposit: string, reserve: string, withdrawRound: string, state: SenderFundsState, reserveClaimed: string, reservePerOrchestrator: string | null, maxFaceValue: string | null } | null } | null, tickets: Array<{ id: string, kind: MigrationKind, state: TicketState, seqNo: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, submitter: string, signed: boolean, l2AddressDiffers: boolean, expiresAt: string, classicTicketId: string, predictedL2Transaction: string, blockNumber: string, blockTimestamp: string, transactionHash: string, migration: { transactionHash: string, blockTimestamp: string } | null }> | null, received: Array<{ id: string, kind: MigrationKind, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, receivedStake: string | null, receivedFees: string | null, pool: string | null, l2AddressDiffers: boolean, blockNumber: string, blockTimestamp: string, transactionHash: string }> | null, snapshot: { verified: boolean | null } | null, l1: { currentRound: string } | null, l2: { currentRound: string, claimStakeEnabled: boolean, paused: boolean } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type StakingFieldsFragment = { chain: Chain, bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, fees: string, principal: string | null, withdrawnFees: string | null, delegate: string | null, startRound: string, lastClaimRound: string, isOrchestrator: boolean, unbondingLocks: Array<{ id: string, chain: Chain, lockId: string, delegate: string, amount: string | null, creationRound: string, withdrawRound: string, state: UnbondingLockState, withdrawable: boolean, withdrawBlockedBy: WithdrawBlocker | null, migration: { transactionHash: string } | null }> };

export type SenderFundsFieldsFragment = { deposit: string, reserve: string, withdrawRound: string, state: SenderFundsState, reserveClaimed: string, reservePerOrchestrator: string | null, maxFaceValue: string | null };

export type ClaimQueryVariables = Exact<{
  id: string;
}>;


export type ClaimQuery = { delegator: { state: MigrationState | null, id: string, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null, unclaimableStake: string | null, claim: { to: string, calldata: string } | null, claimStakeArguments: { delegate: string, stake: string, fees: string, proof: Array<string>, newDelegate: string, leaf: string, to: string | null } | null, pool: { id: string, orchestrator: string } | null, migration: { kind: MigrationKind, l2Address: string, blockTimestamp: string, transactionHash: string } | null, l2: { delegate: string | null, bondedAmount: string | null, isOrchestrator: boolean } | null } | null, received: Array<{ l1Address: string, receivedStake: string | null, receivedFees: string | null, blockTimestamp: string, transactionHash: string }> | null, snapshot: { root: string, rootOnChain: string | null, verified: boolean | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type OrchestratorRegistrationQueryVariables = Exact<{
  id: string | number;
}>;


export type OrchestratorRegistrationQuery = { orchestrator: { registered: boolean } | null };

export type ClaimantFieldsFragment = { id: string, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null, unclaimableStake: string | null, claimStakeArguments: { delegate: string, stake: string, fees: string, proof: Array<string>, newDelegate: string, leaf: string, to: string | null } | null, pool: { id: string, orchestrator: string } | null, migration: { kind: MigrationKind, l2Address: string, blockTimestamp: string, transactionHash: string } | null, l2: { delegate: string | null, bondedAmount: string | null, isOrchestrator: boolean } | null };

export type ContinuityQueryVariables = Exact<{ [key: string]: never; }>;


export type ContinuityQuery = { continuity: { lastL1Round: { number: string, startBlock: string, startTimestamp: string, inflation: string | null, mintableTokens: string, mintedTokens: string, totalActiveStake: string | null, totalSupply: string, participationRate: string | null } | null, firstL2Round: { number: string, startBlock: string, startTimestamp: string, inflation: string | null, mintableTokens: string, mintedTokens: string, totalActiveStake: string | null, totalSupply: string, participationRate: string | null } | null, lpt: { bridgeMinterReceived: string, bridgeMinterBalance: string, sent: string, inTransit: string | null, arrived: string, receivedFromOthers: string, bondedForOrchestrators: string, bondedForPools: string, bondedForDelegators: string, bondedForUnbondingLocks: string, unexplained: string, balance: string, poolsEarned: string, poolsPaid: string, poolsBalance: string }, eth: { fees: string, deposits: string, reserves: string, paid: string, poolsEarned: string, poolsPaid: string, poolsBalance: string } } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type ContinuityRoundFieldsFragment = { number: string, startBlock: string, startTimestamp: string, inflation: string | null, mintableTokens: string, mintedTokens: string, totalActiveStake: string | null, totalSupply: string, participationRate: string | null };

export type DaysQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: DayOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: DayWhere | null | undefined;
}>;


export type DaysQuery = { days: Array<{ id: string, startTimestamp: string, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string, poolClaimCount: number, poolClaimedStake: string, poolClaimedFees: string, totalMigratedDelegatorCount: number, totalClaimedDelegatorCount: number, totalMigratedStake: string, totalPoolClaimedStake: string, round: string | null, unclaimedStake: string | null, unclaimedPoolStake: string | null, unclaimedPoolFees: string | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type DelegatorsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: DelegatorOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: DelegatorWhere | null | undefined;
}>;


export type DelegatorsQuery = { delegators: Array<{ id: string, state: MigrationState | null, stake: string | null, fees: string | null, amountsFrom: AmountSource | null, l1Delegate: string | null, receivedStake: string | null, receivedFees: string | null, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null, inSnapshot: boolean, l1: { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, delegate: string | null } | null, l2: { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, delegate: string | null } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type StakeSummaryFragment = { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, delegate: string | null };

export type EarningsQueryVariables = Exact<{
  id: string;
  onL1?: boolean;
  onL2?: boolean;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: RoundEarningsWhere | null | undefined;
}>;


export type EarningsQuery = { delegator: { id: string, l1?: { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, principal: string | null, withdrawnFees: string | null, lastClaimRound: string, earnings: Array<{ id: string, round: string, startTimestamp: string, delegate: string | null, rewards: string, fees: string, bonded: string, withdrawnFees: string, pendingStake: string, pendingFees: string }> | null } | null, l2?: { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, principal: string | null, withdrawnFees: string | null, lastClaimRound: string, earnings: Array<{ id: string, round: string, startTimestamp: string, delegate: string | null, rewards: string, fees: string, bonded: string, withdrawnFees: string, pendingStake: string, pendingFees: string }> | null } | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type EarningsFieldsFragment = { bondedAmount: string | null, pendingStake: string | null, pendingFees: string | null, principal: string | null, withdrawnFees: string | null, lastClaimRound: string, earnings: Array<{ id: string, round: string, startTimestamp: string, delegate: string | null, rewards: string, fees: string, bonded: string, withdrawnFees: string, pendingStake: string, pendingFees: string }> | null };

export type EventsQueryVariables = Exact<{
  account: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: AccountEventWhere | null | undefined;
}>;


export type EventsQuery = { events: Array<{ id: string, chain: Chain, account: string, kind: AccountEventKind, delegate: string | null, counterpart: string | null, stake: string | null, fees: string | null, lockId: string | null, round: string | null, poll: string | null, logIndex: number, blockNumber: string, blockTimestamp: string, transactionHash: string, ticket: { id: string, kind: MigrationKind, seqNo: string, state: TicketState } | null, migration: { id: string, kind: MigrationKind, receivedStake: string | null, receivedFees: string | null } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type EventFieldsFragment = { id: string, chain: Chain, account: string, kind: AccountEventKind, delegate: string | null, counterpart: string | null, stake: string | null, fees: string | null, lockId: string | null, round: string | null, poll: string | null, logIndex: number, blockNumber: string, blockTimestamp: string, transactionHash: string, ticket: { id: string, kind: MigrationKind, seqNo: string, state: TicketState } | null, migration: { id: string, kind: MigrationKind, receivedStake: string | null, receivedFees: string | null } | null };

export type L1MigrationsQueryVariables = Exact<{
  id: string;
}>;


export type L1MigrationsQuery = { l1Migrations: Array<{ kind: MigrationKind, to: string | null, function: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, blockedBy: L1MigrationBlocker | null, l2CalldataLength: number }> | null, delegator: { inSnapshot: boolean, pool: { id: string } | null, l2: { delegate: string | null, bondedAmount: string | null } | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type L1TransactionsQueryVariables = Exact<{
  id: string;
  maxGas: string;
  gasPriceBid: string;
  maxSubmissionCost: string;
  signature?: string;
}>;


export type L1TransactionsQuery = { l1Migrations: Array<{ kind: MigrationKind, to: string | null, function: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, blockedBy: L1MigrationBlocker | null, l2CalldataLength: number, transaction: { to: string, calldata: string, value: string } | null }> | null, delegator: { inSnapshot: boolean, pool: { id: string } | null, l2: { delegate: string | null, bondedAmount: string | null } | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type L1MigrationFieldsFragment = { kind: MigrationKind, to: string | null, function: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, blockedBy: L1MigrationBlocker | null, l2CalldataLength: number };

export type MigrantFieldsFragment = { inSnapshot: boolean, pool: { id: string } | null, l2: { delegate: string | null, bondedAmount: string | null } | null };

export type ChainMetaFieldsFragment = { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> };

export type MetaFieldsFragment = { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null };

export type MetaQueryVariables = Exact<{ [key: string]: never; }>;


export type MetaQuery = { _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type MigrationsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: MigrationOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: MigrationWhere | null | undefined;
}>;


export type MigrationsQuery = { migrations: Array<{ id: string, kind: MigrationKind, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, receivedStake: string | null, receivedFees: string | null, pool: string | null, l2AddressDiffers: boolean, blockNumber: string, blockTimestamp: string, transactionHash: string }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type MigrationFieldsFragment = { id: string, kind: MigrationKind, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, receivedStake: string | null, receivedFees: string | null, pool: string | null, l2AddressDiffers: boolean, blockNumber: string, blockTimestamp: string, transactionHash: string };

export type OrchestratorQueryVariables = Exact<{
  id: string;
  l1: string | number;
  l2: string | number;
}>;


export type OrchestratorQuery = { onEthereum: { totalStake: string | null, migrated: boolean | null } | null, onArbitrum: { registered: boolean, active: boolean, activationRound: string, totalStake: string | null, delegatorCount: number } | null, delegatorPools: Array<{ unclaimedCount: number, id: string, orchestrator: string, l1Orchestrator: string, initialStake: string, claimedInitialStake: string, remainingInitialStake: string, stake: string, fees: string, claimedStake: string, claimedFees: string, claimCount: number, createdAtBlock: string, createdAtTimestamp: string, createdAtTransaction: string, lastClaimTimestamp: string | null, unclaimedBy: Array<{ id: string, stake: string | null }> }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type OrchestratorsQueryVariables = Exact<{
  chain?: Chain | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: OrchestratorOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: OrchestratorWhere | null | undefined;
}>;


export type OrchestratorsQuery = { orchestrators: Array<{ id: string, address: string, chain: Chain, registered: boolean, active: boolean, activationRound: string, deactivationRound: string, rewardCut: string, feeShare: string, totalStake: string | null, lastRewardRound: string, lastFeeRound: string, latestRewardFactor: string, latestFeeFactor: string, delegatorCount: number, migrated: boolean | null, pool: { id: string } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { migrationProgress: { delegators: { total: number, notMigrated: number, initiated: number, expired: number, finalized: number, claimed: number }, stake: { total: string, migrated: string, notMigrated: string }, unclaimed: { poolStake: string, poolFees: string, migratorBalance: string, stake: string }, orchestrators: { total: number, migrated: number }, unbondingLocks: { total: number, migrated: number }, senders: { total: number, migrated: number } } | null, l1: { chain: Chain, currentRound: string, currentRoundStartTimestamp: string | null, totalActiveStake: string | null, nextRoundTotalActiveStake: string | null, lptSupply: string, l1CirculatingSupply: string, totalSupply: string, participationRate: string | null, inflation: string | null, mintableTokens: string, mintedTokens: string, unclaimedPoolStake: string, unclaimedPoolFees: string, migratorBalance: string, unclaimedStake: string, escrowBalance: string, poolCount: number, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string, claimStakeEnabled: boolean, paused: boolean, bondingManagerVersion: number } | null, l2: { chain: Chain, currentRound: string, currentRoundStartTimestamp: string | null, totalActiveStake: string | null, nextRoundTotalActiveStake: string | null, lptSupply: string, l1CirculatingSupply: string, totalSupply: string, participationRate: string | null, inflation: string | null, mintableTokens: string, mintedTokens: string, unclaimedPoolStake: string, unclaimedPoolFees: string, migratorBalance: string, unclaimedStake: string, escrowBalance: string, poolCount: number, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string, claimStakeEnabled: boolean, paused: boolean, bondingManagerVersion: number } | null, snapshot: { root: string, rootOnChain: string | null, verified: boolean | null, leafCount: number, stake: string, fees: string, disagreements: Array<{ delegator: string, transactionHash: string, message: string }> | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type ProgressQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgressQuery = { migrationProgress: { delegators: { total: number, notMigrated: number, initiated: number, expired: number, finalized: number, claimed: number }, stake: { total: string, migrated: string, notMigrated: string }, unclaimed: { poolStake: string, poolFees: string, migratorBalance: string, stake: string }, orchestrators: { total: number, migrated: number }, unbondingLocks: { total: number, migrated: number }, senders: { total: number, migrated: number } } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type ProtocolQueryVariables = Exact<{
  chain?: Chain | null | undefined;
}>;


export type ProtocolQuery = { protocol: { chain: Chain, currentRound: string, currentRoundStartTimestamp: string | null, totalActiveStake: string | null, nextRoundTotalActiveStake: string | null, lptSupply: string, l1CirculatingSupply: string, totalSupply: string, participationRate: string | null, inflation: string | null, mintableTokens: string, mintedTokens: string, unclaimedPoolStake: string, unclaimedPoolFees: string, migratorBalance: string, unclaimedStake: string, escrowBalance: string, poolCount: number, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string, claimStakeEnabled: boolean, paused: boolean, bondingManagerVersion: number } | null, snapshot: { root: string, rootOnChain: string | null, verified: boolean | null, leafCount: number, stake: string, fees: string, disagreements: Array<{ delegator: string, transactionHash: string, message: string }> | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type ProgressFieldsFragment = { delegators: { total: number, notMigrated: number, initiated: number, expired: number, finalized: number, claimed: number }, stake: { total: string, migrated: string, notMigrated: string }, unclaimed: { poolStake: string, poolFees: string, migratorBalance: string, stake: string }, orchestrators: { total: number, migrated: number }, unbondingLocks: { total: number, migrated: number }, senders: { total: number, migrated: number } };

export type ProtocolFieldsFragment = { chain: Chain, currentRound: string, currentRoundStartTimestamp: string | null, totalActiveStake: string | null, nextRoundTotalActiveStake: string | null, lptSupply: string, l1CirculatingSupply: string, totalSupply: string, participationRate: string | null, inflation: string | null, mintableTokens: string, mintedTokens: string, unclaimedPoolStake: string, unclaimedPoolFees: string, migratorBalance: string, unclaimedStake: string, escrowBalance: string, poolCount: number, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string, claimStakeEnabled: boolean, paused: boolean, bondingManagerVersion: number };

export type SnapshotFieldsFragment = { root: string, rootOnChain: string | null, verified: boolean | null, leafCount: number, stake: string, fees: string, disagreements: Array<{ delegator: string, transactionHash: string, message: string }> | null };

export type PollsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: PollOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: PollWhere | null | undefined;
}>;


export type PollsQuery = { polls: Array<{ id: string, address: string, chain: Chain, proposal: string, proposalText: string | null, endBlock: string, quorum: string, quota: string, state: PollState, voterCount: number, tallyBlockedBy: TallyBlocker | null, blockNumber: string, blockTimestamp: string, transactionHash: string, tally: { block: string, yes: string, no: string, totalStake: string, quorumStake: string, result: PollResult } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PollQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type PollQuery = { poll: { id: string, address: string, chain: Chain, proposal: string, proposalText: string | null, endBlock: string, quorum: string, quota: string, state: PollState, voterCount: number, tallyBlockedBy: TallyBlocker | null, blockNumber: string, blockTimestamp: string, transactionHash: string, votes: Array<{ id: string, voter: string, choice: VoteChoice, registeredTranscoder: boolean | null, voteStake: string | null, nonVoteStake: string | null, weight: string | null, blockNumber: string, blockTimestamp: string, transactionHash: string }>, tally: { block: string, yes: string, no: string, totalStake: string, quorumStake: string, result: PollResult } | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PollFieldsFragment = { id: string, address: string, chain: Chain, proposal: string, proposalText: string | null, endBlock: string, quorum: string, quota: string, state: PollState, voterCount: number, tallyBlockedBy: TallyBlocker | null, blockNumber: string, blockTimestamp: string, transactionHash: string, tally: { block: string, yes: string, no: string, totalStake: string, quorumStake: string, result: PollResult } | null };

export type PoolDetailsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type PoolDetailsQuery = { delegatorPool: { unclaimedCount: number, id: string, orchestrator: string, l1Orchestrator: string, initialStake: string, claimedInitialStake: string, remainingInitialStake: string, stake: string, fees: string, claimedStake: string, claimedFees: string, claimCount: number, createdAtBlock: string, createdAtTimestamp: string, createdAtTransaction: string, lastClaimTimestamp: string | null, claims: Array<{ id: string, delegator: string, l1Delegator: string, initialStake: string, stake: string, fees: string, blockNumber: string, blockTimestamp: string, transactionHash: string }>, unclaimedBy: Array<{ id: string, state: MigrationState | null, stake: string | null, fees: string | null, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null }> } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PoolQueryVariables = Exact<{
  id: string;
}>;


export type PoolQuery = { delegatorPool: { unclaimedCount: number, id: string, orchestrator: string, l1Orchestrator: string, initialStake: string, claimedInitialStake: string, remainingInitialStake: string, stake: string, fees: string, claimedStake: string, claimedFees: string, claimCount: number, createdAtBlock: string, createdAtTimestamp: string, createdAtTransaction: string, lastClaimTimestamp: string | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PoolClaimsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: PoolClaimOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: PoolClaimWhere | null | undefined;
}>;


export type PoolClaimsQuery = { poolClaims: Array<{ id: string, pool: string, delegator: string, l1Delegator: string, initialStake: string, stake: string, fees: string, blockNumber: string, blockTimestamp: string, transactionHash: string }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PoolUnclaimedQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type PoolUnclaimedQuery = { delegatorPool: { unclaimedBy: Array<{ id: string, state: MigrationState | null, stake: string | null, fees: string | null, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null }> } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PoolsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: DelegatorPoolOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: DelegatorPoolWhere | null | undefined;
}>;


export type PoolsQuery = { delegatorPools: Array<{ id: string, orchestrator: string, l1Orchestrator: string, initialStake: string, claimedInitialStake: string, remainingInitialStake: string, stake: string, fees: string, claimedStake: string, claimedFees: string, claimCount: number, createdAtBlock: string, createdAtTimestamp: string, createdAtTransaction: string, lastClaimTimestamp: string | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type PoolFieldsFragment = { id: string, orchestrator: string, l1Orchestrator: string, initialStake: string, claimedInitialStake: string, remainingInitialStake: string, stake: string, fees: string, claimedStake: string, claimedFees: string, claimCount: number, createdAtBlock: string, createdAtTimestamp: string, createdAtTransaction: string, lastClaimTimestamp: string | null };

export type ProofQueryVariables = Exact<{
  id: string;
}>;


export type ProofQuery = { delegator: { id: string, state: MigrationState | null, claimableStake: string | null, claimableFees: string | null, claimBlockedBy: ClaimBlocker | null, unclaimableStake: string | null, claimStakeArguments: { delegate: string, stake: string, fees: string, proof: Array<string>, leaf: string } | null } | null, received: Array<{ l1Address: string, blockTimestamp: string, transactionHash: string }> | null, snapshot: { root: string, rootOnChain: string | null, verified: boolean | null } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type RoundsQueryVariables = Exact<{
  chain?: Chain | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: RoundOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: RoundWhere | null | undefined;
}>;


export type RoundsQuery = { rounds: Array<{ id: string, chain: Chain, number: string, startBlock: string, startTimestamp: string, totalActiveStake: string | null, totalSupply: string, participationRate: string | null, inflation: string | null, mintableTokens: string, mintedTokens: string, fees: string, unclaimedStake: string, unclaimedPoolStake: string, unclaimedPoolFees: string, migratedDelegatorCount: number, claimedDelegatorCount: number, migratedStake: string }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type SendersQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: SenderOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: SenderWhere | null | undefined;
}>;


export type SendersQuery = { senders: Array<{ id: string, state: MigrationState | null, l1: { deposit: string, reserve: string, withdrawRound: string, state: SenderFundsState, reserveClaimed: string, reservePerOrchestrator: string | null, maxFaceValue: string | null } | null, l2: { deposit: string, reserve: string, withdrawRound: string, state: SenderFundsState, reserveClaimed: string, reservePerOrchestrator: string | null, maxFaceValue: string | null } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type SenderFundsNeededQueryVariables = Exact<{
  faceValue: string;
  chain?: Chain | null | undefined;
}>;


export type SenderFundsNeededQuery = { senderFundsNeeded: { faceValue: string, orchestrators: number, deposit: string, reserve: string } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type SlashingQueryVariables = Exact<{
  id: string;
  rate: string;
  round?: string | null | undefined;
  chain?: Chain | null | undefined;
  first?: number | null | undefined;
}>;


export type SlashingQuery = { slashing: { orchestrator: string, chain: Chain, round: string, rate: string, stake: string | null, penalty: string | null, firstProposal: { lockCount: number, lockPenalty: string | null, total: string | null }, secondProposal: { lockCount: number, lockPenalty: string | null, total: string | null }, locks: Array<{ firstProposal: string | null, secondProposal: string | null, lock: { id: string, delegator: string, lockId: string, amount: string | null, withdrawRound: string } }> } | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type TicketsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: MigrationTicketOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: MigrationTicketWhere | null | undefined;
}>;


export type TicketsQuery = { tickets: Array<{ id: string, kind: MigrationKind, state: TicketState, seqNo: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, submitter: string, signed: boolean, l2AddressDiffers: boolean, expiresAt: string, classicTicketId: string, predictedL2Transaction: string, blockNumber: string, blockTimestamp: string, transactionHash: string, migration: { transactionHash: string, blockTimestamp: string } | null }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export type TicketFieldsFragment = { id: string, kind: MigrationKind, state: TicketState, seqNo: string, l1Address: string, l2Address: string, delegate: string | null, stake: string | null, delegatedStake: string | null, fees: string | null, lockIds: Array<string> | null, deposit: string | null, reserve: string | null, submitter: string, signed: boolean, l2AddressDiffers: boolean, expiresAt: string, classicTicketId: string, predictedL2Transaction: string, blockNumber: string, blockTimestamp: string, transactionHash: string, migration: { transactionHash: string, blockTimestamp: string } | null };

export type UnbondingLocksQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: UnbondingLockOrderBy | null | undefined;
  orderDirection?: OrderDirection | null | undefined;
  where?: UnbondingLockWhere | null | undefined;
}>;


export type UnbondingLocksQuery = { unbondingLocks: Array<{ id: string, chain: Chain, delegator: string, lockId: string, delegate: string, amount: string | null, creationRound: string, withdrawRound: string, state: UnbondingLockState, withdrawable: boolean, withdrawBlockedBy: WithdrawBlocker | null, slashExposure: string }> | null, _meta: { l1: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null, l2: { hasIndexingErrors: boolean, chainHead: string | null, lag: string | null, reachable: boolean, block: { number: string, hash: string, timestamp: string }, warnings: Array<{ code: WarningCode, message: string, since: string | null }> } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StakingFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StakingFields on Staking {
  chain
  bondedAmount
  pendingStake
  pendingFees
  fees
  principal
  withdrawnFees
  delegate
  startRound
  lastClaimRound
  isOrchestrator
  unbondingLocks {
    id
    chain
    lockId
    delegate
    amount
    creationRound
    withdrawRound
    state
    withdrawable
    withdrawBlockedBy
    migration {
      transactionHash
    }
  }
}
    `, {"fragmentName":"StakingFields"}) as unknown as TypedDocumentString<StakingFieldsFragment, unknown>;
export const SenderFundsFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SenderFundsFields on SenderFunds {
  deposit
  reserve
  withdrawRound
  state
  reserveClaimed
  reservePerOrchestrator
  maxFaceValue
}
    `, {"fragmentName":"SenderFundsFields"}) as unknown as TypedDocumentString<SenderFundsFieldsFragment, unknown>;
export const ClaimantFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ClaimantFields on Delegator {
  id
  claimableStake
  claimableFees
  claimBlockedBy
  unclaimableStake
  claimStakeArguments {
    delegate
    stake
    fees
    proof
    newDelegate
    leaf
    to
  }
  pool {
    id
    orchestrator
  }
  migration {
    kind
    l2Address
    blockTimestamp
    transactionHash
  }
  l2 {
    delegate
    bondedAmount
    isOrchestrator
  }
}
    `, {"fragmentName":"ClaimantFields"}) as unknown as TypedDocumentString<ClaimantFieldsFragment, unknown>;
export const ContinuityRoundFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContinuityRoundFields on Round {
  number
  startBlock
  startTimestamp
  inflation
  mintableTokens
  mintedTokens
  totalActiveStake
  totalSupply
  participationRate
}
    `, {"fragmentName":"ContinuityRoundFields"}) as unknown as TypedDocumentString<ContinuityRoundFieldsFragment, unknown>;
export const StakeSummaryFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StakeSummary on Staking {
  bondedAmount
  pendingStake
  pendingFees
  delegate
}
    `, {"fragmentName":"StakeSummary"}) as unknown as TypedDocumentString<StakeSummaryFragment, unknown>;
export const EarningsFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EarningsFields on Staking {
  bondedAmount
  pendingStake
  pendingFees
  principal
  withdrawnFees
  lastClaimRound
  earnings(
    first: $first
    skip: $skip
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    round
    startTimestamp
    delegate
    rewards
    fees
    bonded
    withdrawnFees
    pendingStake
    pendingFees
  }
}
    `, {"fragmentName":"EarningsFields"}) as unknown as TypedDocumentString<EarningsFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EventFields on AccountEvent {
  id
  chain
  account
  kind
  delegate
  counterpart
  stake
  fees
  lockId
  round
  ticket {
    id
    kind
    seqNo
    state
  }
  migration {
    id
    kind
    receivedStake
    receivedFees
  }
  poll
  logIndex
  blockNumber
  blockTimestamp
  transactionHash
}
    `, {"fragmentName":"EventFields"}) as unknown as TypedDocumentString<EventFieldsFragment, unknown>;
export const L1MigrationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment L1MigrationFields on L1Migration {
  kind
  to
  function
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  blockedBy
  l2CalldataLength
}
    `, {"fragmentName":"L1MigrationFields"}) as unknown as TypedDocumentString<L1MigrationFieldsFragment, unknown>;
export const MigrantFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MigrantFields on Delegator {
  inSnapshot
  pool {
    id
  }
  l2 {
    delegate
    bondedAmount
  }
}
    `, {"fragmentName":"MigrantFields"}) as unknown as TypedDocumentString<MigrantFieldsFragment, unknown>;
export const ChainMetaFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
    `, {"fragmentName":"ChainMetaFields"}) as unknown as TypedDocumentString<ChainMetaFieldsFragment, unknown>;
export const MetaFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}`, {"fragmentName":"MetaFields"}) as unknown as TypedDocumentString<MetaFieldsFragment, unknown>;
export const MigrationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MigrationFields on Migration {
  id
  kind
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  receivedStake
  receivedFees
  pool
  l2AddressDiffers
  blockNumber
  blockTimestamp
  transactionHash
}
    `, {"fragmentName":"MigrationFields"}) as unknown as TypedDocumentString<MigrationFieldsFragment, unknown>;
export const ProgressFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProgressFields on MigrationProgress {
  delegators {
    total
    notMigrated
    initiated
    expired
    finalized
    claimed
  }
  stake {
    total
    migrated
    notMigrated
  }
  unclaimed {
    poolStake
    poolFees
    migratorBalance
    stake
  }
  orchestrators {
    total
    migrated
  }
  unbondingLocks {
    total
    migrated
  }
  senders {
    total
    migrated
  }
}
    `, {"fragmentName":"ProgressFields"}) as unknown as TypedDocumentString<ProgressFieldsFragment, unknown>;
export const ProtocolFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProtocolFields on Protocol {
  chain
  currentRound
  currentRoundStartTimestamp
  totalActiveStake
  nextRoundTotalActiveStake
  lptSupply
  l1CirculatingSupply
  totalSupply
  participationRate
  inflation
  mintableTokens
  mintedTokens
  unclaimedPoolStake
  unclaimedPoolFees
  migratorBalance
  unclaimedStake
  escrowBalance
  poolCount
  migratedDelegatorCount
  claimedDelegatorCount
  migratedStake
  claimStakeEnabled
  paused
  bondingManagerVersion
}
    `, {"fragmentName":"ProtocolFields"}) as unknown as TypedDocumentString<ProtocolFieldsFragment, unknown>;
export const SnapshotFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SnapshotFields on Snapshot {
  root
  rootOnChain
  verified
  leafCount
  stake
  fees
  disagreements {
    delegator
    transactionHash
    message
  }
}
    `, {"fragmentName":"SnapshotFields"}) as unknown as TypedDocumentString<SnapshotFieldsFragment, unknown>;
export const PollFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PollFields on Poll {
  id
  address
  chain
  proposal
  proposalText
  endBlock
  quorum
  quota
  state
  voterCount
  tally {
    block
    yes
    no
    totalStake
    quorumStake
    result
  }
  tallyBlockedBy
  blockNumber
  blockTimestamp
  transactionHash
}
    `, {"fragmentName":"PollFields"}) as unknown as TypedDocumentString<PollFieldsFragment, unknown>;
export const PoolFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PoolFields on DelegatorPool {
  id
  orchestrator
  l1Orchestrator
  initialStake
  claimedInitialStake
  remainingInitialStake
  stake
  fees
  claimedStake
  claimedFees
  claimCount
  createdAtBlock
  createdAtTimestamp
  createdAtTransaction
  lastClaimTimestamp
}
    `, {"fragmentName":"PoolFields"}) as unknown as TypedDocumentString<PoolFieldsFragment, unknown>;
export const TicketFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TicketFields on MigrationTicket {
  id
  kind
  state
  seqNo
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  submitter
  signed
  l2AddressDiffers
  expiresAt
  classicTicketId
  predictedL2Transaction
  migration {
    transactionHash
    blockTimestamp
  }
  blockNumber
  blockTimestamp
  transactionHash
}
    `, {"fragmentName":"TicketFields"}) as unknown as TypedDocumentString<TicketFieldsFragment, unknown>;
export const AccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Account($id: Bytes!) {
  delegator(id: $id) {
    ...ClaimantFields
    state
    stake
    fees
    amountsFrom
    l1Delegate
    tickets {
      ...TicketFields
    }
    migration {
      ...MigrationFields
    }
    receivedStake
    receivedFees
    pool {
      stake
      fees
      claimCount
    }
    inSnapshot
    l1 {
      ...StakingFields
    }
    l2 {
      ...StakingFields
    }
  }
  sender(id: $id) {
    id
    state
    migration {
      ...MigrationFields
    }
    l1 {
      ...SenderFundsFields
    }
    l2 {
      ...SenderFundsFields
    }
  }
  tickets(where: {l1Address: $id}, first: 1000) {
    ...TicketFields
  }
  received: migrations(where: {l2Address: $id, l1Address_not: $id}, first: 1000) {
    ...MigrationFields
  }
  snapshot {
    verified
  }
  l1: protocol(chain: L1) {
    currentRound
  }
  l2: protocol(chain: L2) {
    currentRound
    claimStakeEnabled
    paused
  }
  _meta {
    ...MetaFields
  }
}
    fragment StakingFields on Staking {
  chain
  bondedAmount
  pendingStake
  pendingFees
  fees
  principal
  withdrawnFees
  delegate
  startRound
  lastClaimRound
  isOrchestrator
  unbondingLocks {
    id
    chain
    lockId
    delegate
    amount
    creationRound
    withdrawRound
    state
    withdrawable
    withdrawBlockedBy
    migration {
      transactionHash
    }
  }
}
fragment SenderFundsFields on SenderFunds {
  deposit
  reserve
  withdrawRound
  state
  reserveClaimed
  reservePerOrchestrator
  maxFaceValue
}
fragment ClaimantFields on Delegator {
  id
  claimableStake
  claimableFees
  claimBlockedBy
  unclaimableStake
  claimStakeArguments {
    delegate
    stake
    fees
    proof
    newDelegate
    leaf
    to
  }
  pool {
    id
    orchestrator
  }
  migration {
    kind
    l2Address
    blockTimestamp
    transactionHash
  }
  l2 {
    delegate
    bondedAmount
    isOrchestrator
  }
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment MigrationFields on Migration {
  id
  kind
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  receivedStake
  receivedFees
  pool
  l2AddressDiffers
  blockNumber
  blockTimestamp
  transactionHash
}
fragment TicketFields on MigrationTicket {
  id
  kind
  state
  seqNo
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  submitter
  signed
  l2AddressDiffers
  expiresAt
  classicTicketId
  predictedL2Transaction
  migration {
    transactionHash
    blockTimestamp
  }
  blockNumber
  blockTimestamp
  transactionHash
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const ClaimDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Claim($id: Bytes!) {
  delegator(id: $id) {
    ...ClaimantFields
    state
    claim {
      to
      calldata
    }
  }
  received: migrations(
    where: {l2Address: $id, l1Address_not: $id, kind: DELEGATOR}
    first: 100
  ) {
    l1Address
    receivedStake
    receivedFees
    blockTimestamp
    transactionHash
  }
  snapshot {
    root
    rootOnChain
    verified
  }
  _meta {
    ...MetaFields
  }
}
    fragment ClaimantFields on Delegator {
  id
  claimableStake
  claimableFees
  claimBlockedBy
  unclaimableStake
  claimStakeArguments {
    delegate
    stake
    fees
    proof
    newDelegate
    leaf
    to
  }
  pool {
    id
    orchestrator
  }
  migration {
    kind
    l2Address
    blockTimestamp
    transactionHash
  }
  l2 {
    delegate
    bondedAmount
    isOrchestrator
  }
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<ClaimQuery, ClaimQueryVariables>;
export const OrchestratorRegistrationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrchestratorRegistration($id: ID!) {
  orchestrator(id: $id, chain: L2) {
    registered
  }
}
    `) as unknown as TypedDocumentString<OrchestratorRegistrationQuery, OrchestratorRegistrationQueryVariables>;
export const ContinuityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Continuity {
  continuity {
    lastL1Round {
      ...ContinuityRoundFields
    }
    firstL2Round {
      ...ContinuityRoundFields
    }
    lpt {
      bridgeMinterReceived
      bridgeMinterBalance
      sent
      inTransit
      arrived
      receivedFromOthers
      bondedForOrchestrators
      bondedForPools
      bondedForDelegators
      bondedForUnbondingLocks
      unexplained
      balance
      poolsEarned
      poolsPaid
      poolsBalance
    }
    eth {
      fees
      deposits
      reserves
      paid
      poolsEarned
      poolsPaid
      poolsBalance
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment ContinuityRoundFields on Round {
  number
  startBlock
  startTimestamp
  inflation
  mintableTokens
  mintedTokens
  totalActiveStake
  totalSupply
  participationRate
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<ContinuityQuery, ContinuityQueryVariables>;
export const DaysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Days($first: Int = 1000, $skip: Int = 0, $orderBy: DayOrderBy = id, $orderDirection: OrderDirection = asc, $where: DayWhere) {
  days(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    startTimestamp
    migratedDelegatorCount
    claimedDelegatorCount
    migratedStake
    poolClaimCount
    poolClaimedStake
    poolClaimedFees
    totalMigratedDelegatorCount
    totalClaimedDelegatorCount
    totalMigratedStake
    totalPoolClaimedStake
    round
    unclaimedStake
    unclaimedPoolStake
    unclaimedPoolFees
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<DaysQuery, DaysQueryVariables>;
export const DelegatorsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Delegators($first: Int = 100, $skip: Int = 0, $orderBy: DelegatorOrderBy = stake, $orderDirection: OrderDirection = desc, $where: DelegatorWhere) {
  delegators(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    state
    stake
    fees
    amountsFrom
    l1Delegate
    receivedStake
    receivedFees
    claimableStake
    claimableFees
    claimBlockedBy
    inSnapshot
    l1 {
      ...StakeSummary
    }
    l2 {
      ...StakeSummary
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment StakeSummary on Staking {
  bondedAmount
  pendingStake
  pendingFees
  delegate
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<DelegatorsQuery, DelegatorsQueryVariables>;
export const EarningsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Earnings($id: Bytes!, $onL1: Boolean! = false, $onL2: Boolean! = true, $first: Int = 30, $skip: Int = 0, $orderDirection: OrderDirection = desc, $where: RoundEarningsWhere) {
  delegator(id: $id) {
    id
    l1 @include(if: $onL1) {
      ...EarningsFields
    }
    l2 @include(if: $onL2) {
      ...EarningsFields
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment EarningsFields on Staking {
  bondedAmount
  pendingStake
  pendingFees
  principal
  withdrawnFees
  lastClaimRound
  earnings(
    first: $first
    skip: $skip
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    round
    startTimestamp
    delegate
    rewards
    fees
    bonded
    withdrawnFees
    pendingStake
    pendingFees
  }
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<EarningsQuery, EarningsQueryVariables>;
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Events($account: Bytes!, $first: Int = 100, $skip: Int = 0, $orderDirection: OrderDirection = desc, $where: AccountEventWhere) {
  events(
    account: $account
    first: $first
    skip: $skip
    orderDirection: $orderDirection
    where: $where
  ) {
    ...EventFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment EventFields on AccountEvent {
  id
  chain
  account
  kind
  delegate
  counterpart
  stake
  fees
  lockId
  round
  ticket {
    id
    kind
    seqNo
    state
  }
  migration {
    id
    kind
    receivedStake
    receivedFees
  }
  poll
  logIndex
  blockNumber
  blockTimestamp
  transactionHash
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const L1MigrationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query L1Migrations($id: Bytes!) {
  l1Migrations(id: $id) {
    ...L1MigrationFields
  }
  delegator(id: $id) {
    ...MigrantFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment L1MigrationFields on L1Migration {
  kind
  to
  function
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  blockedBy
  l2CalldataLength
}
fragment MigrantFields on Delegator {
  inSnapshot
  pool {
    id
  }
  l2 {
    delegate
    bondedAmount
  }
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<L1MigrationsQuery, L1MigrationsQueryVariables>;
export const L1TransactionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query L1Transactions($id: Bytes!, $maxGas: BigInt!, $gasPriceBid: BigInt!, $maxSubmissionCost: BigInt!, $signature: Bytes! = "0x") {
  l1Migrations(id: $id) {
    ...L1MigrationFields
    transaction(
      maxGas: $maxGas
      gasPriceBid: $gasPriceBid
      maxSubmissionCost: $maxSubmissionCost
      signature: $signature
    ) {
      to
      calldata
      value
    }
  }
  delegator(id: $id) {
    ...MigrantFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment L1MigrationFields on L1Migration {
  kind
  to
  function
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  blockedBy
  l2CalldataLength
}
fragment MigrantFields on Delegator {
  inSnapshot
  pool {
    id
  }
  l2 {
    delegate
    bondedAmount
  }
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<L1TransactionsQuery, L1TransactionsQueryVariables>;
export const MetaDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Meta {
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<MetaQuery, MetaQueryVariables>;
export const MigrationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Migrations($first: Int = 100, $skip: Int = 0, $orderBy: MigrationOrderBy = blockTimestamp, $orderDirection: OrderDirection = desc, $where: MigrationWhere) {
  migrations(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    ...MigrationFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment MigrationFields on Migration {
  id
  kind
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  receivedStake
  receivedFees
  pool
  l2AddressDiffers
  blockNumber
  blockTimestamp
  transactionHash
}`) as unknown as TypedDocumentString<MigrationsQuery, MigrationsQueryVariables>;
export const OrchestratorDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Orchestrator($id: Bytes!, $l1: ID!, $l2: ID!) {
  onEthereum: orchestrator(id: $l1, chain: L1) {
    totalStake
    migrated
  }
  onArbitrum: orchestrator(id: $l2, chain: L2) {
    registered
    active
    activationRound
    totalStake
    delegatorCount
  }
  delegatorPools(where: {l1Orchestrator: $id}, first: 1) {
    ...PoolFields
    unclaimedCount
    unclaimedBy(first: 1) {
      id
      stake
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PoolFields on DelegatorPool {
  id
  orchestrator
  l1Orchestrator
  initialStake
  claimedInitialStake
  remainingInitialStake
  stake
  fees
  claimedStake
  claimedFees
  claimCount
  createdAtBlock
  createdAtTimestamp
  createdAtTransaction
  lastClaimTimestamp
}`) as unknown as TypedDocumentString<OrchestratorQuery, OrchestratorQueryVariables>;
export const OrchestratorsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Orchestrators($chain: Chain = L2, $first: Int = 100, $skip: Int = 0, $orderBy: OrchestratorOrderBy = totalStake, $orderDirection: OrderDirection = desc, $where: OrchestratorWhere) {
  orchestrators(
    chain: $chain
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    address
    chain
    registered
    active
    activationRound
    deactivationRound
    rewardCut
    feeShare
    totalStake
    lastRewardRound
    lastFeeRound
    latestRewardFactor
    latestFeeFactor
    delegatorCount
    pool {
      id
    }
    migrated
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<OrchestratorsQuery, OrchestratorsQueryVariables>;
export const OverviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Overview {
  migrationProgress {
    ...ProgressFields
  }
  l1: protocol(chain: L1) {
    ...ProtocolFields
  }
  l2: protocol(chain: L2) {
    ...ProtocolFields
  }
  snapshot {
    ...SnapshotFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment ProgressFields on MigrationProgress {
  delegators {
    total
    notMigrated
    initiated
    expired
    finalized
    claimed
  }
  stake {
    total
    migrated
    notMigrated
  }
  unclaimed {
    poolStake
    poolFees
    migratorBalance
    stake
  }
  orchestrators {
    total
    migrated
  }
  unbondingLocks {
    total
    migrated
  }
  senders {
    total
    migrated
  }
}
fragment ProtocolFields on Protocol {
  chain
  currentRound
  currentRoundStartTimestamp
  totalActiveStake
  nextRoundTotalActiveStake
  lptSupply
  l1CirculatingSupply
  totalSupply
  participationRate
  inflation
  mintableTokens
  mintedTokens
  unclaimedPoolStake
  unclaimedPoolFees
  migratorBalance
  unclaimedStake
  escrowBalance
  poolCount
  migratedDelegatorCount
  claimedDelegatorCount
  migratedStake
  claimStakeEnabled
  paused
  bondingManagerVersion
}
fragment SnapshotFields on Snapshot {
  root
  rootOnChain
  verified
  leafCount
  stake
  fees
  disagreements {
    delegator
    transactionHash
    message
  }
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const ProgressDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Progress {
  migrationProgress {
    ...ProgressFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment ProgressFields on MigrationProgress {
  delegators {
    total
    notMigrated
    initiated
    expired
    finalized
    claimed
  }
  stake {
    total
    migrated
    notMigrated
  }
  unclaimed {
    poolStake
    poolFees
    migratorBalance
    stake
  }
  orchestrators {
    total
    migrated
  }
  unbondingLocks {
    total
    migrated
  }
  senders {
    total
    migrated
  }
}`) as unknown as TypedDocumentString<ProgressQuery, ProgressQueryVariables>;
export const ProtocolDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Protocol($chain: Chain = L2) {
  protocol(chain: $chain) {
    ...ProtocolFields
  }
  snapshot {
    ...SnapshotFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment ProtocolFields on Protocol {
  chain
  currentRound
  currentRoundStartTimestamp
  totalActiveStake
  nextRoundTotalActiveStake
  lptSupply
  l1CirculatingSupply
  totalSupply
  participationRate
  inflation
  mintableTokens
  mintedTokens
  unclaimedPoolStake
  unclaimedPoolFees
  migratorBalance
  unclaimedStake
  escrowBalance
  poolCount
  migratedDelegatorCount
  claimedDelegatorCount
  migratedStake
  claimStakeEnabled
  paused
  bondingManagerVersion
}
fragment SnapshotFields on Snapshot {
  root
  rootOnChain
  verified
  leafCount
  stake
  fees
  disagreements {
    delegator
    transactionHash
    message
  }
}`) as unknown as TypedDocumentString<ProtocolQuery, ProtocolQueryVariables>;
export const PollsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Polls($first: Int = 100, $skip: Int = 0, $orderBy: PollOrderBy = blockTimestamp, $orderDirection: OrderDirection = desc, $where: PollWhere) {
  polls(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    ...PollFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PollFields on Poll {
  id
  address
  chain
  proposal
  proposalText
  endBlock
  quorum
  quota
  state
  voterCount
  tally {
    block
    yes
    no
    totalStake
    quorumStake
    result
  }
  tallyBlockedBy
  blockNumber
  blockTimestamp
  transactionHash
}`) as unknown as TypedDocumentString<PollsQuery, PollsQueryVariables>;
export const PollDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Poll($id: ID!, $first: Int = 100, $skip: Int = 0) {
  poll(id: $id) {
    ...PollFields
    votes(first: $first, skip: $skip) {
      id
      voter
      choice
      registeredTranscoder
      voteStake
      nonVoteStake
      weight
      blockNumber
      blockTimestamp
      transactionHash
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PollFields on Poll {
  id
  address
  chain
  proposal
  proposalText
  endBlock
  quorum
  quota
  state
  voterCount
  tally {
    block
    yes
    no
    totalStake
    quorumStake
    result
  }
  tallyBlockedBy
  blockNumber
  blockTimestamp
  transactionHash
}`) as unknown as TypedDocumentString<PollQuery, PollQueryVariables>;
export const PoolDetailsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PoolDetails($id: Bytes!, $first: Int = 20) {
  delegatorPool(id: $id) {
    ...PoolFields
    claims(first: $first) {
      id
      delegator
      l1Delegator
      initialStake
      stake
      fees
      blockNumber
      blockTimestamp
      transactionHash
    }
    unclaimedBy(first: $first) {
      id
      state
      stake
      fees
      claimableStake
      claimableFees
      claimBlockedBy
    }
    unclaimedCount
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PoolFields on DelegatorPool {
  id
  orchestrator
  l1Orchestrator
  initialStake
  claimedInitialStake
  remainingInitialStake
  stake
  fees
  claimedStake
  claimedFees
  claimCount
  createdAtBlock
  createdAtTimestamp
  createdAtTransaction
  lastClaimTimestamp
}`) as unknown as TypedDocumentString<PoolDetailsQuery, PoolDetailsQueryVariables>;
export const PoolDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Pool($id: Bytes!) {
  delegatorPool(id: $id) {
    ...PoolFields
    unclaimedCount
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PoolFields on DelegatorPool {
  id
  orchestrator
  l1Orchestrator
  initialStake
  claimedInitialStake
  remainingInitialStake
  stake
  fees
  claimedStake
  claimedFees
  claimCount
  createdAtBlock
  createdAtTimestamp
  createdAtTransaction
  lastClaimTimestamp
}`) as unknown as TypedDocumentString<PoolQuery, PoolQueryVariables>;
export const PoolClaimsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PoolClaims($first: Int = 100, $skip: Int = 0, $orderBy: PoolClaimOrderBy = blockTimestamp, $orderDirection: OrderDirection = desc, $where: PoolClaimWhere) {
  poolClaims(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    pool
    delegator
    l1Delegator
    initialStake
    stake
    fees
    blockNumber
    blockTimestamp
    transactionHash
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<PoolClaimsQuery, PoolClaimsQueryVariables>;
export const PoolUnclaimedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PoolUnclaimed($id: Bytes!, $first: Int = 100, $skip: Int = 0) {
  delegatorPool(id: $id) {
    unclaimedBy(first: $first, skip: $skip) {
      id
      state
      stake
      fees
      claimableStake
      claimableFees
      claimBlockedBy
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<PoolUnclaimedQuery, PoolUnclaimedQueryVariables>;
export const PoolsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Pools($first: Int = 100, $skip: Int = 0, $orderBy: DelegatorPoolOrderBy = stake, $orderDirection: OrderDirection = desc, $where: DelegatorPoolWhere) {
  delegatorPools(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    ...PoolFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment PoolFields on DelegatorPool {
  id
  orchestrator
  l1Orchestrator
  initialStake
  claimedInitialStake
  remainingInitialStake
  stake
  fees
  claimedStake
  claimedFees
  claimCount
  createdAtBlock
  createdAtTimestamp
  createdAtTransaction
  lastClaimTimestamp
}`) as unknown as TypedDocumentString<PoolsQuery, PoolsQueryVariables>;
export const ProofDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Proof($id: Bytes!) {
  delegator(id: $id) {
    id
    state
    claimableStake
    claimableFees
    claimBlockedBy
    unclaimableStake
    claimStakeArguments {
      delegate
      stake
      fees
      proof
      leaf
    }
  }
  received: migrations(
    where: {l2Address: $id, l1Address_not: $id, kind: DELEGATOR}
    first: 100
  ) {
    l1Address
    blockTimestamp
    transactionHash
  }
  snapshot {
    root
    rootOnChain
    verified
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<ProofQuery, ProofQueryVariables>;
export const RoundsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Rounds($chain: Chain = BOTH, $first: Int = 1000, $skip: Int = 0, $orderBy: RoundOrderBy = number, $orderDirection: OrderDirection = asc, $where: RoundWhere) {
  rounds(
    chain: $chain
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    chain
    number
    startBlock
    startTimestamp
    totalActiveStake
    totalSupply
    participationRate
    inflation
    mintableTokens
    mintedTokens
    fees
    unclaimedStake
    unclaimedPoolStake
    unclaimedPoolFees
    migratedDelegatorCount
    claimedDelegatorCount
    migratedStake
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<RoundsQuery, RoundsQueryVariables>;
export const SendersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Senders($first: Int = 100, $skip: Int = 0, $orderBy: SenderOrderBy = deposit, $orderDirection: OrderDirection = desc, $where: SenderWhere) {
  senders(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    state
    l1 {
      ...SenderFundsFields
    }
    l2 {
      ...SenderFundsFields
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment SenderFundsFields on SenderFunds {
  deposit
  reserve
  withdrawRound
  state
  reserveClaimed
  reservePerOrchestrator
  maxFaceValue
}
fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<SendersQuery, SendersQueryVariables>;
export const SenderFundsNeededDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SenderFundsNeeded($faceValue: BigInt!, $chain: Chain = L2) {
  senderFundsNeeded(faceValue: $faceValue, chain: $chain) {
    faceValue
    orchestrators
    deposit
    reserve
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<SenderFundsNeededQuery, SenderFundsNeededQueryVariables>;
export const SlashingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Slashing($id: Bytes!, $rate: BigInt!, $round: BigInt, $chain: Chain = L2, $first: Int = 20) {
  slashing(orchestrator: $id, rate: $rate, round: $round, chain: $chain) {
    orchestrator
    chain
    round
    rate
    stake
    penalty
    firstProposal {
      lockCount
      lockPenalty
      total
    }
    secondProposal {
      lockCount
      lockPenalty
      total
    }
    locks(first: $first) {
      lock {
        id
        delegator
        lockId
        amount
        withdrawRound
      }
      firstProposal
      secondProposal
    }
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<SlashingQuery, SlashingQueryVariables>;
export const TicketsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Tickets($first: Int = 100, $skip: Int = 0, $orderBy: MigrationTicketOrderBy = blockTimestamp, $orderDirection: OrderDirection = desc, $where: MigrationTicketWhere) {
  tickets(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    ...TicketFields
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}
fragment TicketFields on MigrationTicket {
  id
  kind
  state
  seqNo
  l1Address
  l2Address
  delegate
  stake
  delegatedStake
  fees
  lockIds
  deposit
  reserve
  submitter
  signed
  l2AddressDiffers
  expiresAt
  classicTicketId
  predictedL2Transaction
  migration {
    transactionHash
    blockTimestamp
  }
  blockNumber
  blockTimestamp
  transactionHash
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const UnbondingLocksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query UnbondingLocks($first: Int = 100, $skip: Int = 0, $orderBy: UnbondingLockOrderBy = withdrawRound, $orderDirection: OrderDirection = desc, $where: UnbondingLockWhere) {
  unbondingLocks(
    first: $first
    skip: $skip
    orderBy: $orderBy
    orderDirection: $orderDirection
    where: $where
  ) {
    id
    chain
    delegator
    lockId
    delegate
    amount
    creationRound
    withdrawRound
    state
    withdrawable
    withdrawBlockedBy
    slashExposure
  }
  _meta {
    ...MetaFields
  }
}
    fragment ChainMetaFields on ChainMeta {
  block {
    number
    hash
    timestamp
  }
  hasIndexingErrors
  chainHead
  lag
  reachable
  warnings {
    code
    message
    since
  }
}
fragment MetaFields on Meta {
  l1 {
    ...ChainMetaFields
  }
  l2 {
    ...ChainMetaFields
  }
}`) as unknown as TypedDocumentString<UnbondingLocksQuery, UnbondingLocksQueryVariables>;