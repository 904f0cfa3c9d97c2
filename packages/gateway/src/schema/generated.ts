// Generated from confluence-schema.graphql by npm run generate.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Continuity as ContinuityOfJoin } from '../join/continuity.ts';
import type { Account } from '../join/join.ts';
import type { DelegatorPoolRow, MigrationRow, TicketRow, PoolClaimRow, EarningsPoolRow } from '../mirror/rows.ts';
import type { L1Migration as LeftOnL1 } from '../join/l1-migrations.ts';
import type { ChainOrchestrator } from '../join/orchestrators.ts';
import type { ChainPoll } from '../join/polls.ts';
import type { ChainProtocol } from '../join/protocol.ts';
import type { ChainRound } from '../join/rounds.ts';
import type { SenderAccount } from '../join/senders.ts';
import type { ChainFunds } from '../join/sender-funds.ts';
import type { SlashingOutcome } from '../join/slashing.ts';
import type { AccountEvent as JoinedEvent } from '../join/account-events.ts';
import type { Snapshot as LoadedSnapshot } from '../snapshot/snapshot.ts';
import type { Stake } from '../join/account.ts';
import type { ChainLock } from '../join/locks.ts';
import type { WeighedVote } from '../join/tally.ts';
import type { ApiContext } from '../resolvers/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  BigInt: { input: bigint; output: bigint | number; }
  BigDecimal: { input: number; output: string; }
  Bytes: { input: string; output: string; }
};

export type Query = {
  readonly delegator: Maybe<Delegator>;
  readonly delegators: Maybe<ReadonlyArray<Delegator>>;
  readonly delegatorPool: Maybe<DelegatorPool>;
  readonly delegatorPools: Maybe<ReadonlyArray<DelegatorPool>>;
  readonly poolClaims: Maybe<ReadonlyArray<PoolClaim>>;
  readonly orchestrator: Maybe<Orchestrator>;
  readonly orchestrators: Maybe<ReadonlyArray<Orchestrator>>;
  readonly unbondingLocks: Maybe<ReadonlyArray<UnbondingLock>>;
  readonly sender: Maybe<Sender>;
  readonly senders: Maybe<ReadonlyArray<Sender>>;
  readonly senderFundsNeeded: Maybe<SenderFundsNeeded>;
  readonly slashing: Maybe<Slashing>;
  readonly l1Migrations: Maybe<ReadonlyArray<L1Migration>>;
  readonly tickets: Maybe<ReadonlyArray<MigrationTicket>>;
  readonly migrations: Maybe<ReadonlyArray<Migration>>;
  readonly rounds: Maybe<ReadonlyArray<Round>>;
  readonly polls: Maybe<ReadonlyArray<Poll>>;
  readonly poll: Maybe<Poll>;
  readonly events: Maybe<ReadonlyArray<AccountEvent>>;
  readonly days: Maybe<ReadonlyArray<Day>>;
  readonly migrationProgress: Maybe<MigrationProgress>;
  readonly continuity: Maybe<Continuity>;
  readonly protocol: Maybe<Protocol>;
  readonly snapshot: Maybe<Snapshot>;
  readonly _meta: Meta;
};


export type QueryDelegatorArgs = {
  id: Scalars['Bytes']['input'];
};


export type QueryDelegatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DelegatorOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<DelegatorWhere>;
};


export type QueryDelegatorPoolArgs = {
  id: Scalars['Bytes']['input'];
};


export type QueryDelegatorPoolsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DelegatorPoolOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<DelegatorPoolWhere>;
};


export type QueryPoolClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PoolClaimOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<PoolClaimWhere>;
};


export type QueryOrchestratorArgs = {
  id: Scalars['ID']['input'];
  chain?: InputMaybe<Chain>;
};


export type QueryOrchestratorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrchestratorOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<OrchestratorWhere>;
  chain?: InputMaybe<Chain>;
};


export type QueryUnbondingLocksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UnbondingLockOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<UnbondingLockWhere>;
};


export type QuerySenderArgs = {
  id: Scalars['Bytes']['input'];
};


export type QuerySendersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SenderOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<SenderWhere>;
};


export type QuerySenderFundsNeededArgs = {
  faceValue: Scalars['BigInt']['input'];
  chain?: InputMaybe<Chain>;
};


export type QuerySlashingArgs = {
  orchestrator: Scalars['Bytes']['input'];
  rate: Scalars['BigInt']['input'];
  round?: InputMaybe<Scalars['BigInt']['input']>;
  chain?: InputMaybe<Chain>;
};


export type QueryL1MigrationsArgs = {
  id: Scalars['Bytes']['input'];
};


export type QueryTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MigrationTicketOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<MigrationTicketWhere>;
};


export type QueryMigrationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MigrationOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<MigrationWhere>;
};


export type QueryRoundsArgs = {
  chain?: InputMaybe<Chain>;
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RoundOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<RoundWhere>;
};


export type QueryPollsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PollOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<PollWhere>;
};


export type QueryPollArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  account: Scalars['Bytes']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<AccountEventWhere>;
};


export type QueryDaysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DayOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<DayWhere>;
};


export type QueryProtocolArgs = {
  chain?: InputMaybe<Chain>;
};

export type Chain =
  | 'l1'
  | 'l2'
  | 'both';

export type OrderDirection =
  | 'asc'
  | 'desc';

export type MigrationState =
  | 'NOT_MIGRATED'
  | 'INITIATED'
  | 'EXPIRED'
  | 'FINALIZED'
  | 'CLAIMED';

export type AmountSource =
  | 'MIGRATION'
  | 'TICKET'
  | 'SNAPSHOT'
  | 'L1_EVENTS';

export type MigrationKind =
  | 'DELEGATOR'
  | 'UNBONDING_LOCKS'
  | 'SENDER'
  | 'SNAPSHOT';

export type TicketState =
  | 'PENDING'
  | 'EXPIRED'
  | 'REDEEMED'
  | 'SUPERSEDED';

export type UnbondingLockState =
  | 'UNBONDING'
  | 'WITHDRAWN'
  | 'REBONDED'
  | 'TRANSFERRED'
  | 'MIGRATION_INITIATED'
  | 'MIGRATED';

export type WithdrawBlocker =
  | 'NOT_YET'
  | 'CHAIN_PAUSED'
  | 'MIGRATE_INSTEAD'
  | 'IN_MIGRATION'
  | 'NOT_OPEN';

export type ClaimBlocker =
  | 'ALREADY_MIGRATED'
  | 'NOT_IN_SNAPSHOT'
  | 'SNAPSHOT_ROOT_DIFFERS'
  | 'NOTHING_TO_CLAIM'
  | 'PROTOCOL_PAUSED'
  | 'CLAIMS_DISABLED'
  | 'POOL_CREATED_THIS_ROUND'
  | 'POOL_EXHAUSTED'
  | 'NO_REWARD_THIS_ROUND'
  | 'RECEIVER_IS_ORCHESTRATOR';

export type L1MigrationBlocker =
  | 'L1_NOT_PAUSED'
  | 'IN_MIGRATION'
  | 'L2_PAUSED'
  | 'NO_STAKE';

export type PollState =
  | 'OPEN'
  | 'CLOSED';

export type PollResult =
  | 'QUORUM_NOT_MET'
  | 'ACCEPTED'
  | 'REJECTED';

export type VoteChoice =
  | 'YES'
  | 'NO';

export type TallyBlocker =
  | 'END_BLOCK_UNKNOWN'
  | 'END_BLOCK_NOT_INDEXED'
  | 'STAKE_NOT_EXACT';

export type AccountEventKind =
  | 'BOND'
  | 'UNBOND'
  | 'REBOND'
  | 'TRANSFER_SENT'
  | 'TRANSFER_RECEIVED'
  | 'WITHDRAW_STAKE'
  | 'WITHDRAW_FEES'
  | 'CLAIM_EARNINGS'
  | 'SLASH'
  | 'UPDATE_COMMISSION'
  | 'ACTIVATE'
  | 'DEACTIVATE'
  | 'FUND_DEPOSIT'
  | 'FUND_RESERVE'
  | 'UNLOCK'
  | 'CANCEL_UNLOCK'
  | 'WITHDRAW_FUNDS'
  | 'MIGRATION_INITIATED'
  | 'MIGRATION_COMPLETED'
  | 'MIGRATION_RECEIVED'
  | 'POOL_PAYMENT'
  | 'VOTE';

export type AccountEvent = {
  readonly id: Scalars['ID']['output'];
  readonly chain: Chain;
  readonly account: Scalars['Bytes']['output'];
  readonly kind: AccountEventKind;
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly counterpart: Maybe<Scalars['Bytes']['output']>;
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Maybe<Scalars['BigInt']['output']>;
  readonly lockId: Maybe<Scalars['BigInt']['output']>;
  readonly round: Maybe<Scalars['BigInt']['output']>;
  readonly ticket: Maybe<MigrationTicket>;
  readonly migration: Maybe<Migration>;
  readonly poll: Maybe<Scalars['ID']['output']>;
  readonly logIndex: Scalars['Int']['output'];
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};

export type Delegator = {
  readonly id: Scalars['Bytes']['output'];
  readonly state: Maybe<MigrationState>;
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Maybe<Scalars['BigInt']['output']>;
  readonly amountsFrom: Maybe<AmountSource>;
  readonly l1Delegate: Maybe<Scalars['Bytes']['output']>;
  readonly tickets: Maybe<ReadonlyArray<MigrationTicket>>;
  readonly migration: Maybe<Migration>;
  readonly receivedStake: Maybe<Scalars['BigInt']['output']>;
  readonly receivedFees: Maybe<Scalars['BigInt']['output']>;
  readonly claimableStake: Maybe<Scalars['BigInt']['output']>;
  readonly claimableFees: Maybe<Scalars['BigInt']['output']>;
  readonly claimBlockedBy: Maybe<ClaimBlocker>;
  readonly unclaimableStake: Maybe<Scalars['BigInt']['output']>;
  readonly claimStakeArguments: Maybe<ClaimStakeArguments>;
  readonly claim: Maybe<ClaimTransaction>;
  readonly pool: Maybe<DelegatorPool>;
  readonly inSnapshot: Scalars['Boolean']['output'];
  readonly l1: Maybe<Staking>;
  readonly l2: Maybe<Staking>;
  readonly sender: Maybe<Sender>;
};

export type ClaimStakeArguments = {
  readonly to: Maybe<Scalars['Bytes']['output']>;
  readonly delegate: Scalars['Bytes']['output'];
  readonly stake: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly proof: ReadonlyArray<Scalars['Bytes']['output']>;
  readonly newDelegate: Scalars['Bytes']['output'];
  readonly leaf: Scalars['Bytes']['output'];
};

export type ClaimTransaction = {
  readonly to: Scalars['Bytes']['output'];
  readonly calldata: Scalars['Bytes']['output'];
};

export type L1Migration = {
  readonly kind: MigrationKind;
  readonly to: Maybe<Scalars['Bytes']['output']>;
  readonly function: Scalars['String']['output'];
  readonly l1Address: Scalars['Bytes']['output'];
  readonly l2Address: Scalars['Bytes']['output'];
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly delegatedStake: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Maybe<Scalars['BigInt']['output']>;
  readonly lockIds: Maybe<ReadonlyArray<Scalars['BigInt']['output']>>;
  readonly deposit: Maybe<Scalars['BigInt']['output']>;
  readonly reserve: Maybe<Scalars['BigInt']['output']>;
  readonly blockedBy: Maybe<L1MigrationBlocker>;
  readonly l2CalldataLength: Scalars['Int']['output'];
  readonly transaction: Maybe<L1Transaction>;
};


export type L1MigrationTransactionArgs = {
  maxGas: Scalars['BigInt']['input'];
  gasPriceBid: Scalars['BigInt']['input'];
  maxSubmissionCost: Scalars['BigInt']['input'];
  signature?: Scalars['Bytes']['input'];
};

export type L1Transaction = {
  readonly to: Scalars['Bytes']['output'];
  readonly calldata: Scalars['Bytes']['output'];
  readonly value: Scalars['BigInt']['output'];
};

export type Staking = {
  readonly chain: Chain;
  readonly bondedAmount: Maybe<Scalars['BigInt']['output']>;
  readonly pendingStake: Maybe<Scalars['BigInt']['output']>;
  readonly pendingFees: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Scalars['BigInt']['output'];
  readonly principal: Maybe<Scalars['BigInt']['output']>;
  readonly withdrawnFees: Maybe<Scalars['BigInt']['output']>;
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly startRound: Scalars['BigInt']['output'];
  readonly lastClaimRound: Scalars['BigInt']['output'];
  readonly nextUnbondingLockId: Scalars['BigInt']['output'];
  readonly isOrchestrator: Scalars['Boolean']['output'];
  readonly unbondingLocks: ReadonlyArray<UnbondingLock>;
  readonly earnings: Maybe<ReadonlyArray<RoundEarnings>>;
};


export type StakingUnbondingLocksArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
};


export type StakingEarningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<RoundEarningsWhere>;
};

export type RoundEarnings = {
  readonly id: Scalars['ID']['output'];
  readonly round: Scalars['BigInt']['output'];
  readonly startTimestamp: Scalars['BigInt']['output'];
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly rewards: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly bonded: Scalars['BigInt']['output'];
  readonly withdrawnFees: Scalars['BigInt']['output'];
  readonly pendingStake: Scalars['BigInt']['output'];
  readonly pendingFees: Scalars['BigInt']['output'];
};

export type DelegatorPool = {
  readonly id: Scalars['Bytes']['output'];
  readonly orchestrator: Scalars['Bytes']['output'];
  readonly l1Orchestrator: Scalars['Bytes']['output'];
  readonly initialStake: Scalars['BigInt']['output'];
  readonly claimedInitialStake: Scalars['BigInt']['output'];
  readonly remainingInitialStake: Scalars['BigInt']['output'];
  readonly stake: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly claimedStake: Scalars['BigInt']['output'];
  readonly claimedFees: Scalars['BigInt']['output'];
  readonly claimCount: Scalars['Int']['output'];
  readonly createdAtBlock: Scalars['BigInt']['output'];
  readonly createdAtTimestamp: Scalars['BigInt']['output'];
  readonly createdAtTransaction: Scalars['Bytes']['output'];
  readonly lastClaimTimestamp: Maybe<Scalars['BigInt']['output']>;
  readonly claims: ReadonlyArray<PoolClaim>;
  readonly unclaimedBy: ReadonlyArray<Delegator>;
  readonly unclaimedCount: Scalars['Int']['output'];
  readonly earnings: Maybe<ReadonlyArray<RoundEarnings>>;
};


export type DelegatorPoolClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PoolClaimOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
};


export type DelegatorPoolUnclaimedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
};


export type DelegatorPoolEarningsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderDirection?: InputMaybe<OrderDirection>;
  where?: InputMaybe<RoundEarningsWhere>;
};

export type PoolClaim = {
  readonly id: Scalars['Bytes']['output'];
  readonly pool: Scalars['Bytes']['output'];
  readonly delegator: Scalars['Bytes']['output'];
  readonly l1Delegator: Scalars['Bytes']['output'];
  readonly initialStake: Scalars['BigInt']['output'];
  readonly stake: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};

export type Orchestrator = {
  readonly id: Scalars['ID']['output'];
  readonly address: Scalars['Bytes']['output'];
  readonly chain: Chain;
  readonly registered: Scalars['Boolean']['output'];
  readonly active: Scalars['Boolean']['output'];
  readonly activationRound: Scalars['BigInt']['output'];
  readonly deactivationRound: Scalars['BigInt']['output'];
  readonly rewardCut: Scalars['BigInt']['output'];
  readonly feeShare: Scalars['BigInt']['output'];
  readonly totalStake: Maybe<Scalars['BigInt']['output']>;
  readonly lastRewardRound: Scalars['BigInt']['output'];
  readonly lastFeeRound: Scalars['BigInt']['output'];
  readonly latestRewardFactor: Scalars['BigInt']['output'];
  readonly latestFeeFactor: Scalars['BigInt']['output'];
  readonly delegatorCount: Scalars['Int']['output'];
  readonly pool: Maybe<DelegatorPool>;
  readonly migrated: Maybe<Scalars['Boolean']['output']>;
  readonly delegators: ReadonlyArray<Delegator>;
  readonly earningsPools: ReadonlyArray<EarningsPool>;
};


export type OrchestratorDelegatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DelegatorOrderBy>;
  orderDirection?: InputMaybe<OrderDirection>;
};


export type OrchestratorEarningsPoolsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
  orderDirection?: InputMaybe<OrderDirection>;
};

export type EarningsPool = {
  readonly id: Scalars['ID']['output'];
  readonly round: Scalars['BigInt']['output'];
  readonly totalStake: Scalars['BigInt']['output'];
  readonly rewardCut: Scalars['BigInt']['output'];
  readonly feeShare: Scalars['BigInt']['output'];
  readonly cumulativeRewardFactor: Scalars['BigInt']['output'];
  readonly cumulativeFeeFactor: Scalars['BigInt']['output'];
  readonly rewards: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
};

export type UnbondingLock = {
  readonly id: Scalars['ID']['output'];
  readonly chain: Chain;
  readonly delegator: Scalars['Bytes']['output'];
  readonly lockId: Scalars['BigInt']['output'];
  readonly delegate: Scalars['Bytes']['output'];
  readonly amount: Maybe<Scalars['BigInt']['output']>;
  readonly creationRound: Scalars['BigInt']['output'];
  readonly withdrawRound: Scalars['BigInt']['output'];
  readonly state: UnbondingLockState;
  readonly withdrawable: Scalars['Boolean']['output'];
  readonly withdrawBlockedBy: Maybe<WithdrawBlocker>;
  readonly slashExposure: Scalars['BigInt']['output'];
  readonly ticket: Maybe<MigrationTicket>;
  readonly migration: Maybe<Migration>;
};

export type Slashing = {
  readonly orchestrator: Scalars['Bytes']['output'];
  readonly chain: Chain;
  readonly round: Scalars['BigInt']['output'];
  readonly rate: Scalars['BigInt']['output'];
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly penalty: Maybe<Scalars['BigInt']['output']>;
  readonly firstProposal: SlashingProposal;
  readonly secondProposal: SlashingProposal;
  readonly locks: ReadonlyArray<LockSlashing>;
};


export type SlashingLocksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
};

export type SlashingProposal = {
  readonly lockCount: Scalars['Int']['output'];
  readonly lockPenalty: Maybe<Scalars['BigInt']['output']>;
  readonly total: Maybe<Scalars['BigInt']['output']>;
};

export type LockSlashing = {
  readonly lock: UnbondingLock;
  readonly firstProposal: Maybe<Scalars['BigInt']['output']>;
  readonly secondProposal: Maybe<Scalars['BigInt']['output']>;
};

export type Sender = {
  readonly id: Scalars['Bytes']['output'];
  readonly state: Maybe<MigrationState>;
  readonly l1: Maybe<SenderFunds>;
  readonly l2: Maybe<SenderFunds>;
  readonly tickets: ReadonlyArray<MigrationTicket>;
  readonly migration: Maybe<Migration>;
};

export type SenderFunds = {
  readonly deposit: Scalars['BigInt']['output'];
  readonly reserve: Scalars['BigInt']['output'];
  readonly withdrawRound: Scalars['BigInt']['output'];
  readonly state: SenderFundsState;
  readonly reserveClaimed: Scalars['BigInt']['output'];
  readonly reservePerOrchestrator: Maybe<Scalars['BigInt']['output']>;
  readonly maxFaceValue: Maybe<Scalars['BigInt']['output']>;
};

export type SenderFundsState =
  | 'LOCKED'
  | 'UNLOCKING'
  | 'UNLOCKED';

export type SenderFundsNeeded = {
  readonly faceValue: Scalars['BigInt']['output'];
  readonly orchestrators: Scalars['Int']['output'];
  readonly deposit: Scalars['BigInt']['output'];
  readonly reserve: Scalars['BigInt']['output'];
};

export type MigrationTicket = {
  readonly id: Scalars['Bytes']['output'];
  readonly kind: MigrationKind;
  readonly state: TicketState;
  readonly seqNo: Scalars['BigInt']['output'];
  readonly l1Address: Scalars['Bytes']['output'];
  readonly l2Address: Scalars['Bytes']['output'];
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly delegatedStake: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Maybe<Scalars['BigInt']['output']>;
  readonly lockIds: Maybe<ReadonlyArray<Scalars['BigInt']['output']>>;
  readonly deposit: Maybe<Scalars['BigInt']['output']>;
  readonly reserve: Maybe<Scalars['BigInt']['output']>;
  readonly submitter: Scalars['Bytes']['output'];
  readonly signed: Scalars['Boolean']['output'];
  readonly l2AddressDiffers: Scalars['Boolean']['output'];
  readonly expiresAt: Scalars['BigInt']['output'];
  readonly classicTicketId: Scalars['Bytes']['output'];
  readonly predictedL2Transaction: Scalars['Bytes']['output'];
  readonly migration: Maybe<Migration>;
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};

export type Migration = {
  readonly id: Scalars['Bytes']['output'];
  readonly kind: MigrationKind;
  readonly l1Address: Scalars['Bytes']['output'];
  readonly l2Address: Scalars['Bytes']['output'];
  readonly delegate: Maybe<Scalars['Bytes']['output']>;
  readonly stake: Maybe<Scalars['BigInt']['output']>;
  readonly delegatedStake: Maybe<Scalars['BigInt']['output']>;
  readonly fees: Maybe<Scalars['BigInt']['output']>;
  readonly lockIds: Maybe<ReadonlyArray<Scalars['BigInt']['output']>>;
  readonly deposit: Maybe<Scalars['BigInt']['output']>;
  readonly reserve: Maybe<Scalars['BigInt']['output']>;
  readonly receivedStake: Maybe<Scalars['BigInt']['output']>;
  readonly receivedFees: Maybe<Scalars['BigInt']['output']>;
  readonly pool: Maybe<Scalars['Bytes']['output']>;
  readonly l2AddressDiffers: Scalars['Boolean']['output'];
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};

export type Round = {
  readonly id: Scalars['ID']['output'];
  readonly chain: Chain;
  readonly number: Scalars['BigInt']['output'];
  readonly startBlock: Scalars['BigInt']['output'];
  readonly startTimestamp: Scalars['BigInt']['output'];
  readonly totalActiveStake: Maybe<Scalars['BigInt']['output']>;
  readonly totalSupply: Scalars['BigInt']['output'];
  readonly participationRate: Maybe<Scalars['BigDecimal']['output']>;
  readonly inflation: Maybe<Scalars['BigInt']['output']>;
  readonly mintableTokens: Scalars['BigInt']['output'];
  readonly mintedTokens: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly unclaimedStake: Scalars['BigInt']['output'];
  readonly unclaimedPoolStake: Scalars['BigInt']['output'];
  readonly unclaimedPoolFees: Scalars['BigInt']['output'];
  readonly migratedDelegatorCount: Scalars['Int']['output'];
  readonly claimedDelegatorCount: Scalars['Int']['output'];
  readonly migratedStake: Scalars['BigInt']['output'];
};

export type Day = {
  readonly id: Scalars['ID']['output'];
  readonly startTimestamp: Scalars['BigInt']['output'];
  readonly migratedDelegatorCount: Scalars['Int']['output'];
  readonly claimedDelegatorCount: Scalars['Int']['output'];
  readonly migratedStake: Scalars['BigInt']['output'];
  readonly poolClaimCount: Scalars['Int']['output'];
  readonly poolClaimedStake: Scalars['BigInt']['output'];
  readonly poolClaimedFees: Scalars['BigInt']['output'];
  readonly totalMigratedDelegatorCount: Scalars['Int']['output'];
  readonly totalClaimedDelegatorCount: Scalars['Int']['output'];
  readonly totalMigratedStake: Scalars['BigInt']['output'];
  readonly totalPoolClaimedStake: Scalars['BigInt']['output'];
  readonly round: Maybe<Scalars['BigInt']['output']>;
  readonly unclaimedStake: Maybe<Scalars['BigInt']['output']>;
  readonly unclaimedPoolStake: Maybe<Scalars['BigInt']['output']>;
  readonly unclaimedPoolFees: Maybe<Scalars['BigInt']['output']>;
};

export type Continuity = {
  readonly lastL1Round: Maybe<Round>;
  readonly firstL2Round: Maybe<Round>;
  readonly lpt: MigratedLpt;
  readonly eth: MigratedEth;
};

export type MigratedLpt = {
  readonly bridgeMinterReceived: Scalars['BigInt']['output'];
  readonly bridgeMinterBalance: Scalars['BigInt']['output'];
  readonly sent: Scalars['BigInt']['output'];
  readonly inTransit: Maybe<Scalars['BigInt']['output']>;
  readonly arrived: Scalars['BigInt']['output'];
  readonly receivedFromOthers: Scalars['BigInt']['output'];
  readonly bondedForOrchestrators: Scalars['BigInt']['output'];
  readonly bondedForPools: Scalars['BigInt']['output'];
  readonly bondedForDelegators: Scalars['BigInt']['output'];
  readonly bondedForUnbondingLocks: Scalars['BigInt']['output'];
  readonly unexplained: Scalars['BigInt']['output'];
  readonly balance: Scalars['BigInt']['output'];
  readonly poolsEarned: Scalars['BigInt']['output'];
  readonly poolsPaid: Scalars['BigInt']['output'];
  readonly poolsBalance: Scalars['BigInt']['output'];
};

export type MigratedEth = {
  readonly fees: Scalars['BigInt']['output'];
  readonly deposits: Scalars['BigInt']['output'];
  readonly reserves: Scalars['BigInt']['output'];
  readonly paid: Scalars['BigInt']['output'];
  readonly poolsEarned: Scalars['BigInt']['output'];
  readonly poolsPaid: Scalars['BigInt']['output'];
  readonly poolsBalance: Scalars['BigInt']['output'];
};

export type Protocol = {
  readonly id: Scalars['ID']['output'];
  readonly chain: Chain;
  readonly currentRound: Scalars['BigInt']['output'];
  readonly currentRoundStartBlock: Maybe<Scalars['BigInt']['output']>;
  readonly currentRoundStartTimestamp: Maybe<Scalars['BigInt']['output']>;
  readonly totalActiveStake: Maybe<Scalars['BigInt']['output']>;
  readonly nextRoundTotalActiveStake: Maybe<Scalars['BigInt']['output']>;
  readonly transcoderPoolSize: Scalars['Int']['output'];
  readonly lptSupply: Scalars['BigInt']['output'];
  readonly l1CirculatingSupply: Scalars['BigInt']['output'];
  readonly totalSupply: Scalars['BigInt']['output'];
  readonly participationRate: Maybe<Scalars['BigDecimal']['output']>;
  readonly inflation: Maybe<Scalars['BigInt']['output']>;
  readonly mintableTokens: Scalars['BigInt']['output'];
  readonly mintedTokens: Scalars['BigInt']['output'];
  readonly unclaimedPoolStake: Scalars['BigInt']['output'];
  readonly unclaimedPoolFees: Scalars['BigInt']['output'];
  readonly migratorBalance: Scalars['BigInt']['output'];
  readonly unclaimedStake: Scalars['BigInt']['output'];
  readonly escrowBalance: Scalars['BigInt']['output'];
  readonly poolCount: Scalars['Int']['output'];
  readonly migratedDelegatorCount: Scalars['Int']['output'];
  readonly claimedDelegatorCount: Scalars['Int']['output'];
  readonly migratedStake: Scalars['BigInt']['output'];
  readonly claimStakeEnabled: Scalars['Boolean']['output'];
  readonly paused: Scalars['Boolean']['output'];
  readonly bondingManagerVersion: Scalars['Int']['output'];
  readonly exactSinceRound: Maybe<Scalars['BigInt']['output']>;
  readonly stakeExactSinceRound: Maybe<Scalars['BigInt']['output']>;
};

export type Poll = {
  readonly id: Scalars['ID']['output'];
  readonly address: Scalars['Bytes']['output'];
  readonly chain: Chain;
  readonly proposal: Scalars['Bytes']['output'];
  readonly proposalText: Maybe<Scalars['String']['output']>;
  readonly endBlock: Scalars['BigInt']['output'];
  readonly quorum: Scalars['BigInt']['output'];
  readonly quota: Scalars['BigInt']['output'];
  readonly state: PollState;
  readonly voterCount: Scalars['Int']['output'];
  readonly tally: Maybe<PollTally>;
  readonly tallyBlockedBy: Maybe<TallyBlocker>;
  readonly votes: ReadonlyArray<Vote>;
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};


export type PollVotesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
};

export type PollTally = {
  readonly block: Scalars['BigInt']['output'];
  readonly yes: Scalars['BigInt']['output'];
  readonly no: Scalars['BigInt']['output'];
  readonly totalStake: Scalars['BigInt']['output'];
  readonly quorumStake: Scalars['BigInt']['output'];
  readonly result: PollResult;
};

export type Vote = {
  readonly id: Scalars['ID']['output'];
  readonly voter: Scalars['Bytes']['output'];
  readonly choice: VoteChoice;
  readonly registeredTranscoder: Maybe<Scalars['Boolean']['output']>;
  readonly voteStake: Maybe<Scalars['BigInt']['output']>;
  readonly nonVoteStake: Maybe<Scalars['BigInt']['output']>;
  readonly weight: Maybe<Scalars['BigInt']['output']>;
  readonly blockNumber: Scalars['BigInt']['output'];
  readonly blockTimestamp: Scalars['BigInt']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
};

export type MigrationProgress = {
  readonly delegators: DelegatorProgress;
  readonly stake: StakeProgress;
  readonly unclaimed: Unclaimed;
  readonly orchestrators: CountProgress;
  readonly unbondingLocks: CountProgress;
  readonly senders: CountProgress;
};

export type DelegatorProgress = {
  readonly total: Scalars['Int']['output'];
  readonly notMigrated: Scalars['Int']['output'];
  readonly initiated: Scalars['Int']['output'];
  readonly expired: Scalars['Int']['output'];
  readonly finalized: Scalars['Int']['output'];
  readonly claimed: Scalars['Int']['output'];
};

export type StakeProgress = {
  readonly total: Scalars['BigInt']['output'];
  readonly migrated: Scalars['BigInt']['output'];
  readonly notMigrated: Scalars['BigInt']['output'];
};

export type Unclaimed = {
  readonly poolStake: Scalars['BigInt']['output'];
  readonly poolFees: Scalars['BigInt']['output'];
  readonly migratorBalance: Scalars['BigInt']['output'];
  readonly stake: Scalars['BigInt']['output'];
};

export type CountProgress = {
  readonly total: Scalars['Int']['output'];
  readonly migrated: Scalars['Int']['output'];
};

export type Snapshot = {
  readonly root: Scalars['Bytes']['output'];
  readonly rootOnChain: Maybe<Scalars['Bytes']['output']>;
  readonly verified: Maybe<Scalars['Boolean']['output']>;
  readonly leafCount: Scalars['Int']['output'];
  readonly stake: Scalars['BigInt']['output'];
  readonly fees: Scalars['BigInt']['output'];
  readonly disagreements: Maybe<ReadonlyArray<SnapshotDisagreement>>;
};

export type SnapshotDisagreement = {
  readonly delegator: Scalars['Bytes']['output'];
  readonly transactionHash: Scalars['Bytes']['output'];
  readonly message: Scalars['String']['output'];
};

export type Meta = {
  readonly l1: Maybe<ChainMeta>;
  readonly l2: Maybe<ChainMeta>;
};

export type ChainMeta = {
  readonly block: Block;
  readonly hasIndexingErrors: Scalars['Boolean']['output'];
  readonly chainHead: Maybe<Scalars['BigInt']['output']>;
  readonly lag: Maybe<Scalars['BigInt']['output']>;
  readonly reachable: Scalars['Boolean']['output'];
  readonly warnings: ReadonlyArray<Warning>;
};

export type Warning = {
  readonly code: WarningCode;
  readonly message: Scalars['String']['output'];
  readonly since: Maybe<Scalars['BigInt']['output']>;
};

export type WarningCode =
  | 'UNKNOWN_IMPLEMENTATION'
  | 'SELF_CHECK_FAILED'
  | 'NOT_EXACT'
  | 'INDEXING_ERROR'
  | 'UNREACHABLE'
  | 'LAGGING';

export type Block = {
  readonly number: Scalars['BigInt']['output'];
  readonly hash: Scalars['Bytes']['output'];
  readonly timestamp: Scalars['BigInt']['output'];
};

export type DelegatorWhere = {
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly state?: InputMaybe<MigrationState>;
  readonly state_not?: InputMaybe<MigrationState>;
  readonly state_in?: InputMaybe<ReadonlyArray<MigrationState>>;
  readonly state_not_in?: InputMaybe<ReadonlyArray<MigrationState>>;
  readonly stake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly fees?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly fees_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly amountsFrom?: InputMaybe<AmountSource>;
  readonly amountsFrom_not?: InputMaybe<AmountSource>;
  readonly amountsFrom_in?: InputMaybe<ReadonlyArray<AmountSource>>;
  readonly amountsFrom_not_in?: InputMaybe<ReadonlyArray<AmountSource>>;
  readonly l1Delegate?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Delegate_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Delegate_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Delegate_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly claimableStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimableStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimableFees?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimableFees_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimableFees_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimBlockedBy?: InputMaybe<ClaimBlocker>;
  readonly claimBlockedBy_not?: InputMaybe<ClaimBlocker>;
  readonly claimBlockedBy_in?: InputMaybe<ReadonlyArray<ClaimBlocker>>;
  readonly claimBlockedBy_not_in?: InputMaybe<ReadonlyArray<ClaimBlocker>>;
  readonly receivedStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly receivedStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly receivedStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l1PendingStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l1PendingStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l1PendingStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l2PendingStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l2PendingStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l2PendingFees?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly l2PendingFees_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l2PendingFees_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly inSnapshot?: InputMaybe<Scalars['Boolean']['input']>;
  readonly l2AddressDiffers?: InputMaybe<Scalars['Boolean']['input']>;
  readonly unclaimableStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly unclaimableStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly unclaimableStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
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
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly orchestrator?: InputMaybe<Scalars['Bytes']['input']>;
  readonly orchestrator_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly orchestrator_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly orchestrator_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Orchestrator?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Orchestrator_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Orchestrator_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Orchestrator_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly initialStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly initialStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly initialStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedInitialStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedInitialStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedInitialStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly remainingInitialStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly remainingInitialStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly remainingInitialStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly fees?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly fees_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly fees_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedFees?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly claimedFees_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimedFees_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly claimCount?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_not?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_gt?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_gte?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_lt?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_lte?: InputMaybe<Scalars['Int']['input']>;
  readonly claimCount_in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly claimCount_not_in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly createdAtTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly createdAtTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly createdAtTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly lastClaimTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastClaimTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly lastClaimTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
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
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly id_not?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly chain?: InputMaybe<Chain>;
  readonly chain_not?: InputMaybe<Chain>;
  readonly chain_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly chain_not_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly registered?: InputMaybe<Scalars['Boolean']['input']>;
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  readonly migrated?: InputMaybe<Scalars['Boolean']['input']>;
  readonly totalStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly totalStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly rewardCut?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly rewardCut_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly rewardCut_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly feeShare?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly feeShare_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly feeShare_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly activationRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly activationRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly activationRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly deactivationRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deactivationRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly deactivationRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly lastRewardRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lastRewardRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly lastRewardRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly delegatorCount?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_not?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_gt?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_gte?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_lt?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_lte?: InputMaybe<Scalars['Int']['input']>;
  readonly delegatorCount_in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly delegatorCount_not_in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
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
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly id_not?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly chain?: InputMaybe<Chain>;
  readonly chain_not?: InputMaybe<Chain>;
  readonly chain_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly chain_not_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly delegator?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegator_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegator_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegator_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly lockId?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly lockId_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly lockId_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly amount?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly amount_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly amount_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly creationRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly creationRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly creationRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly withdrawRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly withdrawRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly state?: InputMaybe<UnbondingLockState>;
  readonly state_not?: InputMaybe<UnbondingLockState>;
  readonly state_in?: InputMaybe<ReadonlyArray<UnbondingLockState>>;
  readonly state_not_in?: InputMaybe<ReadonlyArray<UnbondingLockState>>;
  readonly slashExposure?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly slashExposure_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly slashExposure_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly withdrawable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly withdrawable_not?: InputMaybe<Scalars['Boolean']['input']>;
  readonly withdrawBlockedBy?: InputMaybe<WithdrawBlocker>;
  readonly withdrawBlockedBy_not?: InputMaybe<WithdrawBlocker>;
  readonly withdrawBlockedBy_in?: InputMaybe<ReadonlyArray<WithdrawBlocker>>;
  readonly withdrawBlockedBy_not_in?: InputMaybe<ReadonlyArray<WithdrawBlocker>>;
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
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly chain?: InputMaybe<Chain>;
  readonly chain_not?: InputMaybe<Chain>;
  readonly chain_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly chain_not_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly state?: InputMaybe<MigrationState>;
  readonly state_not?: InputMaybe<MigrationState>;
  readonly state_in?: InputMaybe<ReadonlyArray<MigrationState>>;
  readonly state_not_in?: InputMaybe<ReadonlyArray<MigrationState>>;
  readonly deposit?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly deposit_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly deposit_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly reserve?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly reserve_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly reserve_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly withdrawRound?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly withdrawRound_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly withdrawRound_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type SenderOrderBy =
  | 'id'
  | 'deposit'
  | 'reserve'
  | 'withdrawRound'
  | 'state';

export type MigrationTicketWhere = {
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly kind?: InputMaybe<MigrationKind>;
  readonly kind_not?: InputMaybe<MigrationKind>;
  readonly kind_in?: InputMaybe<ReadonlyArray<MigrationKind>>;
  readonly kind_not_in?: InputMaybe<ReadonlyArray<MigrationKind>>;
  readonly state?: InputMaybe<TicketState>;
  readonly state_not?: InputMaybe<TicketState>;
  readonly state_in?: InputMaybe<ReadonlyArray<TicketState>>;
  readonly state_not_in?: InputMaybe<ReadonlyArray<TicketState>>;
  readonly l1Address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l2Address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l2Address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l2Address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l2Address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly seqNo?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly seqNo_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly seqNo_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly submitter?: InputMaybe<Scalars['Bytes']['input']>;
  readonly submitter_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly submitter_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly submitter_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly signed?: InputMaybe<Scalars['Boolean']['input']>;
  readonly l2AddressDiffers?: InputMaybe<Scalars['Boolean']['input']>;
  readonly blockTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly expiresAt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly expiresAt_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly expiresAt_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
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
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly kind?: InputMaybe<MigrationKind>;
  readonly kind_not?: InputMaybe<MigrationKind>;
  readonly kind_in?: InputMaybe<ReadonlyArray<MigrationKind>>;
  readonly kind_not_in?: InputMaybe<ReadonlyArray<MigrationKind>>;
  readonly l1Address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l2Address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l2Address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l2Address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l2Address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegate_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegate_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly stake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly l2AddressDiffers?: InputMaybe<Scalars['Boolean']['input']>;
  readonly pool?: InputMaybe<Scalars['Bytes']['input']>;
  readonly pool_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly pool_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly pool_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly blockTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type MigrationOrderBy =
  | 'id'
  | 'kind'
  | 'stake'
  | 'receivedStake'
  | 'receivedFees'
  | 'blockTimestamp';

export type RoundWhere = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly id_not?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly number?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly number_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly number_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly startTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly startTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly totalActiveStake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly totalActiveStake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly totalActiveStake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly participationRate?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_not?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_gt?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_gte?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_lt?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_lte?: InputMaybe<Scalars['BigDecimal']['input']>;
  readonly participationRate_in?: InputMaybe<ReadonlyArray<Scalars['BigDecimal']['input']>>;
  readonly participationRate_not_in?: InputMaybe<ReadonlyArray<Scalars['BigDecimal']['input']>>;
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
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly id_not?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly startTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly startTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly startTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type AccountEventWhere = {
  readonly chain?: InputMaybe<Chain>;
  readonly kind?: InputMaybe<AccountEventKind>;
  readonly kind_in?: InputMaybe<ReadonlyArray<AccountEventKind>>;
  readonly blockTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
};

export type RoundEarningsWhere = {
  readonly round?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly round_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly round_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type DayOrderBy =
  | 'id'
  | 'migratedDelegatorCount'
  | 'migratedStake'
  | 'poolClaimCount'
  | 'poolClaimedStake';

export type PoolClaimWhere = {
  readonly id?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly pool?: InputMaybe<Scalars['Bytes']['input']>;
  readonly pool_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly pool_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly pool_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegator?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegator_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly delegator_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly delegator_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Delegator?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Delegator_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly l1Delegator_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly l1Delegator_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly stake?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly stake_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly stake_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type PoolClaimOrderBy =
  | 'id'
  | 'stake'
  | 'fees'
  | 'initialStake'
  | 'blockTimestamp';

export type PollWhere = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly id_not?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_gte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lt?: InputMaybe<Scalars['ID']['input']>;
  readonly id_lte?: InputMaybe<Scalars['ID']['input']>;
  readonly id_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly id_not_in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly address?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_not?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_gt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_gte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_lt?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_lte?: InputMaybe<Scalars['Bytes']['input']>;
  readonly address_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly address_not_in?: InputMaybe<ReadonlyArray<Scalars['Bytes']['input']>>;
  readonly chain?: InputMaybe<Chain>;
  readonly chain_not?: InputMaybe<Chain>;
  readonly chain_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly chain_not_in?: InputMaybe<ReadonlyArray<Chain>>;
  readonly state?: InputMaybe<PollState>;
  readonly state_not?: InputMaybe<PollState>;
  readonly state_in?: InputMaybe<ReadonlyArray<PollState>>;
  readonly state_not_in?: InputMaybe<ReadonlyArray<PollState>>;
  readonly endBlock?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly endBlock_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly endBlock_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_not?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_gte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lt?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_lte?: InputMaybe<Scalars['BigInt']['input']>;
  readonly blockTimestamp_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
  readonly blockTimestamp_not_in?: InputMaybe<ReadonlyArray<Scalars['BigInt']['input']>>;
};

export type PollOrderBy =
  | 'id'
  | 'endBlock'
  | 'voterCount'
  | 'blockTimestamp';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info?: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info?: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info?: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info?: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info?: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info?: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  BigDecimal: ResolverTypeWrapper<Scalars['BigDecimal']['output']>;
  Bytes: ResolverTypeWrapper<Scalars['Bytes']['output']>;
  Chain: ResolverTypeWrapper<'l1' | 'l2' | 'both'>;
  OrderDirection: OrderDirection;
  MigrationState: MigrationState;
  AmountSource: AmountSource;
  MigrationKind: MigrationKind;
  TicketState: TicketState;
  UnbondingLockState: UnbondingLockState;
  WithdrawBlocker: WithdrawBlocker;
  ClaimBlocker: ClaimBlocker;
  L1MigrationBlocker: L1MigrationBlocker;
  PollState: PollState;
  PollResult: PollResult;
  VoteChoice: VoteChoice;
  TallyBlocker: TallyBlocker;
  AccountEventKind: AccountEventKind;
  AccountEvent: ResolverTypeWrapper<JoinedEvent>;
  Delegator: ResolverTypeWrapper<Account>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ClaimStakeArguments: ResolverTypeWrapper<ClaimStakeArguments>;
  ClaimTransaction: ResolverTypeWrapper<ClaimTransaction>;
  L1Migration: ResolverTypeWrapper<LeftOnL1>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  L1Transaction: ResolverTypeWrapper<L1Transaction>;
  Staking: ResolverTypeWrapper<Stake>;
  RoundEarnings: ResolverTypeWrapper<RoundEarnings>;
  DelegatorPool: ResolverTypeWrapper<DelegatorPoolRow>;
  PoolClaim: ResolverTypeWrapper<PoolClaimRow>;
  Orchestrator: ResolverTypeWrapper<ChainOrchestrator>;
  EarningsPool: ResolverTypeWrapper<EarningsPoolRow>;
  UnbondingLock: ResolverTypeWrapper<ChainLock>;
  Slashing: ResolverTypeWrapper<SlashingOutcome>;
  SlashingProposal: ResolverTypeWrapper<SlashingProposal>;
  LockSlashing: ResolverTypeWrapper<Omit<LockSlashing, 'lock'> & { lock: ResolversTypes['UnbondingLock'] }>;
  Sender: ResolverTypeWrapper<SenderAccount>;
  SenderFunds: ResolverTypeWrapper<ChainFunds>;
  SenderFundsState: SenderFundsState;
  SenderFundsNeeded: ResolverTypeWrapper<SenderFundsNeeded>;
  MigrationTicket: ResolverTypeWrapper<TicketRow>;
  Migration: ResolverTypeWrapper<MigrationRow>;
  Round: ResolverTypeWrapper<ChainRound>;
  Day: ResolverTypeWrapper<Day>;
  Continuity: ResolverTypeWrapper<ContinuityOfJoin>;
  MigratedLpt: ResolverTypeWrapper<MigratedLpt>;
  MigratedEth: ResolverTypeWrapper<MigratedEth>;
  Protocol: ResolverTypeWrapper<ChainProtocol>;
  Poll: ResolverTypeWrapper<ChainPoll>;
  PollTally: ResolverTypeWrapper<PollTally>;
  Vote: ResolverTypeWrapper<WeighedVote>;
  MigrationProgress: ResolverTypeWrapper<MigrationProgress>;
  DelegatorProgress: ResolverTypeWrapper<DelegatorProgress>;
  StakeProgress: ResolverTypeWrapper<StakeProgress>;
  Unclaimed: ResolverTypeWrapper<Unclaimed>;
  CountProgress: ResolverTypeWrapper<CountProgress>;
  Snapshot: ResolverTypeWrapper<LoadedSnapshot>;
  SnapshotDisagreement: ResolverTypeWrapper<SnapshotDisagreement>;
  Meta: ResolverTypeWrapper<Meta>;
  ChainMeta: ResolverTypeWrapper<ChainMeta>;
  Warning: ResolverTypeWrapper<Warning>;
  WarningCode: WarningCode;
  Block: ResolverTypeWrapper<Block>;
  DelegatorWhere: DelegatorWhere;
  DelegatorOrderBy: DelegatorOrderBy;
  DelegatorPoolWhere: DelegatorPoolWhere;
  DelegatorPoolOrderBy: DelegatorPoolOrderBy;
  OrchestratorWhere: OrchestratorWhere;
  OrchestratorOrderBy: OrchestratorOrderBy;
  UnbondingLockWhere: UnbondingLockWhere;
  UnbondingLockOrderBy: UnbondingLockOrderBy;
  SenderWhere: SenderWhere;
  SenderOrderBy: SenderOrderBy;
  MigrationTicketWhere: MigrationTicketWhere;
  MigrationTicketOrderBy: MigrationTicketOrderBy;
  MigrationWhere: MigrationWhere;
  MigrationOrderBy: MigrationOrderBy;
  RoundWhere: RoundWhere;
  RoundOrderBy: RoundOrderBy;
  DayWhere: DayWhere;
  AccountEventWhere: AccountEventWhere;
  RoundEarningsWhere: RoundEarningsWhere;
  DayOrderBy: DayOrderBy;
  PoolClaimWhere: PoolClaimWhere;
  PoolClaimOrderBy: PoolClaimOrderBy;
  PollWhere: PollWhere;
  PollOrderBy: PollOrderBy;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  BigInt: Scalars['BigInt']['output'];
  BigDecimal: Scalars['BigDecimal']['output'];
  Bytes: Scalars['Bytes']['output'];
  AccountEvent: JoinedEvent;
  Delegator: Account;
  Boolean: Scalars['Boolean']['output'];
  ClaimStakeArguments: ClaimStakeArguments;
  ClaimTransaction: ClaimTransaction;
  L1Migration: LeftOnL1;
  String: Scalars['String']['output'];
  L1Transaction: L1Transaction;
  Staking: Stake;
  RoundEarnings: RoundEarnings;
  DelegatorPool: DelegatorPoolRow;
  PoolClaim: PoolClaimRow;
  Orchestrator: ChainOrchestrator;
  EarningsPool: EarningsPoolRow;
  UnbondingLock: ChainLock;
  Slashing: SlashingOutcome;
  SlashingProposal: SlashingProposal;
  LockSlashing: Omit<LockSlashing, 'lock'> & { lock: ResolversParentTypes['UnbondingLock'] };
  Sender: SenderAccount;
  SenderFunds: ChainFunds;
  SenderFundsNeeded: SenderFundsNeeded;
  MigrationTicket: TicketRow;
  Migration: MigrationRow;
  Round: ChainRound;
  Day: Day;
  Continuity: ContinuityOfJoin;
  MigratedLpt: MigratedLpt;
  MigratedEth: MigratedEth;
  Protocol: ChainProtocol;
  Poll: ChainPoll;
  PollTally: PollTally;
  Vote: WeighedVote;
  MigrationProgress: MigrationProgress;
  DelegatorProgress: DelegatorProgress;
  StakeProgress: StakeProgress;
  Unclaimed: Unclaimed;
  CountProgress: CountProgress;
  Snapshot: LoadedSnapshot;
  SnapshotDisagreement: SnapshotDisagreement;
  Meta: Meta;
  ChainMeta: ChainMeta;
  Warning: Warning;
  Block: Block;
  DelegatorWhere: DelegatorWhere;
  DelegatorPoolWhere: DelegatorPoolWhere;
  OrchestratorWhere: OrchestratorWhere;
  UnbondingLockWhere: UnbondingLockWhere;
  SenderWhere: SenderWhere;
  MigrationTicketWhere: MigrationTicketWhere;
  MigrationWhere: MigrationWhere;
  RoundWhere: RoundWhere;
  DayWhere: DayWhere;
  AccountEventWhere: AccountEventWhere;
  RoundEarningsWhere: RoundEarningsWhere;
  PoolClaimWhere: PoolClaimWhere;
  PollWhere: PollWhere;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  delegator?: Resolver<Maybe<ResolversTypes['Delegator']>, ParentType, ContextType, RequireFields<QueryDelegatorArgs, 'id'>>;
  delegators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Delegator']>>, ParentType, ContextType, RequireFields<QueryDelegatorsArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  delegatorPool?: Resolver<Maybe<ResolversTypes['DelegatorPool']>, ParentType, ContextType, RequireFields<QueryDelegatorPoolArgs, 'id'>>;
  delegatorPools?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DelegatorPool']>>, ParentType, ContextType, RequireFields<QueryDelegatorPoolsArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  poolClaims?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PoolClaim']>>, ParentType, ContextType, RequireFields<QueryPoolClaimsArgs, 'first' | 'skip' | 'orderBy'>>;
  orchestrator?: Resolver<Maybe<ResolversTypes['Orchestrator']>, ParentType, ContextType, RequireFields<QueryOrchestratorArgs, 'id' | 'chain'>>;
  orchestrators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Orchestrator']>>, ParentType, ContextType, RequireFields<QueryOrchestratorsArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection' | 'chain'>>;
  unbondingLocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UnbondingLock']>>, ParentType, ContextType, RequireFields<QueryUnbondingLocksArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  sender?: Resolver<Maybe<ResolversTypes['Sender']>, ParentType, ContextType, RequireFields<QuerySenderArgs, 'id'>>;
  senders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Sender']>>, ParentType, ContextType, RequireFields<QuerySendersArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  senderFundsNeeded?: Resolver<Maybe<ResolversTypes['SenderFundsNeeded']>, ParentType, ContextType, RequireFields<QuerySenderFundsNeededArgs, 'faceValue' | 'chain'>>;
  slashing?: Resolver<Maybe<ResolversTypes['Slashing']>, ParentType, ContextType, RequireFields<QuerySlashingArgs, 'orchestrator' | 'rate' | 'chain'>>;
  l1Migrations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['L1Migration']>>, ParentType, ContextType, RequireFields<QueryL1MigrationsArgs, 'id'>>;
  tickets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MigrationTicket']>>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first' | 'skip' | 'orderBy'>>;
  migrations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Migration']>>, ParentType, ContextType, RequireFields<QueryMigrationsArgs, 'first' | 'skip' | 'orderBy'>>;
  rounds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Round']>>, ParentType, ContextType, RequireFields<QueryRoundsArgs, 'chain' | 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  polls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Poll']>>, ParentType, ContextType, RequireFields<QueryPollsArgs, 'first' | 'skip' | 'orderBy'>>;
  poll?: Resolver<Maybe<ResolversTypes['Poll']>, ParentType, ContextType, RequireFields<QueryPollArgs, 'id'>>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccountEvent']>>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'account' | 'first' | 'skip' | 'orderDirection'>>;
  days?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Day']>>, ParentType, ContextType, RequireFields<QueryDaysArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  migrationProgress?: Resolver<Maybe<ResolversTypes['MigrationProgress']>, ParentType, ContextType>;
  continuity?: Resolver<Maybe<ResolversTypes['Continuity']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['Protocol']>, ParentType, ContextType, RequireFields<QueryProtocolArgs, 'chain'>>;
  snapshot?: Resolver<Maybe<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  _meta?: Resolver<ResolversTypes['Meta'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface BigDecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigDecimal'], any> {
  name: 'BigDecimal';
}

export interface BytesScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bytes'], any> {
  name: 'Bytes';
}

export type ChainResolvers = EnumResolverSignature<{ L1?: any, L2?: any, BOTH?: any }, ResolversTypes['Chain']>;

export type AccountEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AccountEvent'] = ResolversParentTypes['AccountEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountEventKind'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  counterpart?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lockId?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['MigrationTicket']>, ParentType, ContextType>;
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
  poll?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type DelegatorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Delegator'] = ResolversParentTypes['Delegator']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['MigrationState']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  amountsFrom?: Resolver<Maybe<ResolversTypes['AmountSource']>, ParentType, ContextType>;
  l1Delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  tickets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MigrationTicket']>>, ParentType, ContextType>;
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
  receivedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  receivedFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claimableStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claimableFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claimBlockedBy?: Resolver<Maybe<ResolversTypes['ClaimBlocker']>, ParentType, ContextType>;
  unclaimableStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claimStakeArguments?: Resolver<Maybe<ResolversTypes['ClaimStakeArguments']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['ClaimTransaction']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['DelegatorPool']>, ParentType, ContextType>;
  inSnapshot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  l1?: Resolver<Maybe<ResolversTypes['Staking']>, ParentType, ContextType>;
  l2?: Resolver<Maybe<ResolversTypes['Staking']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Sender']>, ParentType, ContextType>;
};

export type ClaimStakeArgumentsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimStakeArguments'] = ResolversParentTypes['ClaimStakeArguments']> = {
  to?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  delegate?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['Bytes']>, ParentType, ContextType>;
  newDelegate?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  leaf?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type ClaimTransactionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimTransaction'] = ResolversParentTypes['ClaimTransaction']> = {
  to?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  calldata?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type L1MigrationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['L1Migration'] = ResolversParentTypes['L1Migration']> = {
  kind?: Resolver<ResolversTypes['MigrationKind'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  function?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  l1Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  l2Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  delegatedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lockIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BigInt']>>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  reserve?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  blockedBy?: Resolver<Maybe<ResolversTypes['L1MigrationBlocker']>, ParentType, ContextType>;
  l2CalldataLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['L1Transaction']>, ParentType, ContextType, RequireFields<L1MigrationTransactionArgs, 'maxGas' | 'gasPriceBid' | 'maxSubmissionCost' | 'signature'>>;
};

export type L1TransactionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['L1Transaction'] = ResolversParentTypes['L1Transaction']> = {
  to?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  calldata?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type StakingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Staking'] = ResolversParentTypes['Staking']> = {
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  bondedAmount?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  pendingStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  pendingFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  principal?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  withdrawnFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  startRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  lastClaimRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  nextUnbondingLockId?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  isOrchestrator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unbondingLocks?: Resolver<ReadonlyArray<ResolversTypes['UnbondingLock']>, ParentType, ContextType, RequireFields<StakingUnbondingLocksArgs, 'active'>>;
  earnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundEarnings']>>, ParentType, ContextType, RequireFields<StakingEarningsArgs, 'first' | 'skip' | 'orderDirection'>>;
};

export type RoundEarningsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RoundEarnings'] = ResolversParentTypes['RoundEarnings']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  startTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  rewards?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bonded?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  withdrawnFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pendingStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pendingFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type DelegatorPoolResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DelegatorPool'] = ResolversParentTypes['DelegatorPool']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  orchestrator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  l1Orchestrator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  initialStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimedInitialStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  remainingInitialStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimedFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAtBlock?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  createdAtTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  createdAtTransaction?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  lastClaimTimestamp?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['PoolClaim']>, ParentType, ContextType, RequireFields<DelegatorPoolClaimsArgs, 'first' | 'skip' | 'orderBy'>>;
  unclaimedBy?: Resolver<ReadonlyArray<ResolversTypes['Delegator']>, ParentType, ContextType, RequireFields<DelegatorPoolUnclaimedByArgs, 'first' | 'skip'>>;
  unclaimedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoundEarnings']>>, ParentType, ContextType, RequireFields<DelegatorPoolEarningsArgs, 'first' | 'skip' | 'orderDirection'>>;
};

export type PoolClaimResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PoolClaim'] = ResolversParentTypes['PoolClaim']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  pool?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  delegator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  l1Delegator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  initialStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type OrchestratorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Orchestrator'] = ResolversParentTypes['Orchestrator']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  activationRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  deactivationRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rewardCut?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  feeShare?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lastRewardRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  lastFeeRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  latestRewardFactor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  latestFeeFactor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  delegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['DelegatorPool']>, ParentType, ContextType>;
  migrated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  delegators?: Resolver<ReadonlyArray<ResolversTypes['Delegator']>, ParentType, ContextType, RequireFields<OrchestratorDelegatorsArgs, 'first' | 'skip' | 'orderBy' | 'orderDirection'>>;
  earningsPools?: Resolver<ReadonlyArray<ResolversTypes['EarningsPool']>, ParentType, ContextType, RequireFields<OrchestratorEarningsPoolsArgs, 'first' | 'skip' | 'orderDirection'>>;
};

export type EarningsPoolResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EarningsPool'] = ResolversParentTypes['EarningsPool']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rewardCut?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  feeShare?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cumulativeRewardFactor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cumulativeFeeFactor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rewards?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type UnbondingLockResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnbondingLock'] = ResolversParentTypes['UnbondingLock']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  delegator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  lockId?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  delegate?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  creationRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  withdrawRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UnbondingLockState'], ParentType, ContextType>;
  withdrawable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawBlockedBy?: Resolver<Maybe<ResolversTypes['WithdrawBlocker']>, ParentType, ContextType>;
  slashExposure?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['MigrationTicket']>, ParentType, ContextType>;
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
};

export type SlashingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Slashing'] = ResolversParentTypes['Slashing']> = {
  orchestrator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  penalty?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  firstProposal?: Resolver<ResolversTypes['SlashingProposal'], ParentType, ContextType>;
  secondProposal?: Resolver<ResolversTypes['SlashingProposal'], ParentType, ContextType>;
  locks?: Resolver<ReadonlyArray<ResolversTypes['LockSlashing']>, ParentType, ContextType, RequireFields<SlashingLocksArgs, 'first' | 'skip'>>;
};

export type SlashingProposalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SlashingProposal'] = ResolversParentTypes['SlashingProposal']> = {
  lockCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lockPenalty?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type LockSlashingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LockSlashing'] = ResolversParentTypes['LockSlashing']> = {
  lock?: Resolver<ResolversTypes['UnbondingLock'], ParentType, ContextType>;
  firstProposal?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  secondProposal?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type SenderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Sender'] = ResolversParentTypes['Sender']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['MigrationState']>, ParentType, ContextType>;
  l1?: Resolver<Maybe<ResolversTypes['SenderFunds']>, ParentType, ContextType>;
  l2?: Resolver<Maybe<ResolversTypes['SenderFunds']>, ParentType, ContextType>;
  tickets?: Resolver<ReadonlyArray<ResolversTypes['MigrationTicket']>, ParentType, ContextType>;
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
};

export type SenderFundsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SenderFunds'] = ResolversParentTypes['SenderFunds']> = {
  deposit?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  withdrawRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SenderFundsState'], ParentType, ContextType>;
  reserveClaimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reservePerOrchestrator?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  maxFaceValue?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type SenderFundsNeededResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SenderFundsNeeded'] = ResolversParentTypes['SenderFundsNeeded']> = {
  faceValue?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  orchestrators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deposit?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MigrationTicketResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MigrationTicket'] = ResolversParentTypes['MigrationTicket']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MigrationKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  l1Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  l2Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  delegatedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lockIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BigInt']>>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  reserve?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  submitter?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  l2AddressDiffers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  classicTicketId?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  predictedL2Transaction?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  migration?: Resolver<Maybe<ResolversTypes['Migration']>, ParentType, ContextType>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type MigrationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Migration'] = ResolversParentTypes['Migration']> = {
  id?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MigrationKind'], ParentType, ContextType>;
  l1Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  l2Address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  delegatedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  fees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lockIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BigInt']>>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  reserve?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  receivedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  receivedFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  l2AddressDiffers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type RoundResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Round'] = ResolversParentTypes['Round']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  startBlock?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  startTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalActiveStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  totalSupply?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  participationRate?: Resolver<Maybe<ResolversTypes['BigDecimal']>, ParentType, ContextType>;
  inflation?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  mintableTokens?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  mintedTokens?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedPoolStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedPoolFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  migratedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migratedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type DayResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Day'] = ResolversParentTypes['Day']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  migratedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migratedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolClaimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  poolClaimedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolClaimedFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalMigratedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalClaimedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalMigratedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalPoolClaimedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  unclaimedStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  unclaimedPoolStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  unclaimedPoolFees?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type ContinuityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Continuity'] = ResolversParentTypes['Continuity']> = {
  lastL1Round?: Resolver<Maybe<ResolversTypes['Round']>, ParentType, ContextType>;
  firstL2Round?: Resolver<Maybe<ResolversTypes['Round']>, ParentType, ContextType>;
  lpt?: Resolver<ResolversTypes['MigratedLpt'], ParentType, ContextType>;
  eth?: Resolver<ResolversTypes['MigratedEth'], ParentType, ContextType>;
};

export type MigratedLptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MigratedLpt'] = ResolversParentTypes['MigratedLpt']> = {
  bridgeMinterReceived?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bridgeMinterBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  inTransit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  arrived?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  receivedFromOthers?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bondedForOrchestrators?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bondedForPools?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bondedForDelegators?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bondedForUnbondingLocks?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unexplained?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsEarned?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsPaid?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MigratedEthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MigratedEth'] = ResolversParentTypes['MigratedEth']> = {
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  deposits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reserves?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsEarned?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsPaid?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolsBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type ProtocolResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Protocol'] = ResolversParentTypes['Protocol']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  currentRound?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currentRoundStartBlock?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  currentRoundStartTimestamp?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  totalActiveStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  nextRoundTotalActiveStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  transcoderPoolSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lptSupply?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  l1CirculatingSupply?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalSupply?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  participationRate?: Resolver<Maybe<ResolversTypes['BigDecimal']>, ParentType, ContextType>;
  inflation?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  mintableTokens?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  mintedTokens?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedPoolStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedPoolFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  migratorBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  unclaimedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  escrowBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migratedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimedDelegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migratedStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimStakeEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bondingManagerVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exactSinceRound?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  stakeExactSinceRound?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type PollResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Poll'] = ResolversParentTypes['Poll']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  proposalText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endBlock?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PollState'], ParentType, ContextType>;
  voterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tally?: Resolver<Maybe<ResolversTypes['PollTally']>, ParentType, ContextType>;
  tallyBlockedBy?: Resolver<Maybe<ResolversTypes['TallyBlocker']>, ParentType, ContextType>;
  votes?: Resolver<ReadonlyArray<ResolversTypes['Vote']>, ParentType, ContextType, RequireFields<PollVotesArgs, 'first' | 'skip'>>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type PollTallyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PollTally'] = ResolversParentTypes['PollTally']> = {
  block?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  yes?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  quorumStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['PollResult'], ParentType, ContextType>;
};

export type VoteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Vote'] = ResolversParentTypes['Vote']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  voter?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  choice?: Resolver<ResolversTypes['VoteChoice'], ParentType, ContextType>;
  registeredTranscoder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  voteStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  nonVoteStake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  blockNumber?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  blockTimestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
};

export type MigrationProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MigrationProgress'] = ResolversParentTypes['MigrationProgress']> = {
  delegators?: Resolver<ResolversTypes['DelegatorProgress'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['StakeProgress'], ParentType, ContextType>;
  unclaimed?: Resolver<ResolversTypes['Unclaimed'], ParentType, ContextType>;
  orchestrators?: Resolver<ResolversTypes['CountProgress'], ParentType, ContextType>;
  unbondingLocks?: Resolver<ResolversTypes['CountProgress'], ParentType, ContextType>;
  senders?: Resolver<ResolversTypes['CountProgress'], ParentType, ContextType>;
};

export type DelegatorProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DelegatorProgress'] = ResolversParentTypes['DelegatorProgress']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notMigrated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  initiated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finalized?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StakeProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StakeProgress'] = ResolversParentTypes['StakeProgress']> = {
  total?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  migrated?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  notMigrated?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type UnclaimedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Unclaimed'] = ResolversParentTypes['Unclaimed']> = {
  poolStake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  poolFees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  migratorBalance?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type CountProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CountProgress'] = ResolversParentTypes['CountProgress']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migrated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SnapshotResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = {
  root?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  rootOnChain?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  leafCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  disagreements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SnapshotDisagreement']>>, ParentType, ContextType>;
};

export type SnapshotDisagreementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SnapshotDisagreement'] = ResolversParentTypes['SnapshotDisagreement']> = {
  delegator?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  transactionHash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MetaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Meta'] = ResolversParentTypes['Meta']> = {
  l1?: Resolver<Maybe<ResolversTypes['ChainMeta']>, ParentType, ContextType>;
  l2?: Resolver<Maybe<ResolversTypes['ChainMeta']>, ParentType, ContextType>;
};

export type ChainMetaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChainMeta'] = ResolversParentTypes['ChainMeta']> = {
  block?: Resolver<ResolversTypes['Block'], ParentType, ContextType>;
  hasIndexingErrors?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  chainHead?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  lag?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type WarningResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Warning'] = ResolversParentTypes['Warning']> = {
  code?: Resolver<ResolversTypes['WarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type BlockResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Block'] = ResolversParentTypes['Block']> = {
  number?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Query?: QueryResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  BigDecimal?: GraphQLScalarType;
  Bytes?: GraphQLScalarType;
  Chain?: ChainResolvers;
  AccountEvent?: AccountEventResolvers<ContextType>;
  Delegator?: DelegatorResolvers<ContextType>;
  ClaimStakeArguments?: ClaimStakeArgumentsResolvers<ContextType>;
  ClaimTransaction?: ClaimTransactionResolvers<ContextType>;
  L1Migration?: L1MigrationResolvers<ContextType>;
  L1Transaction?: L1TransactionResolvers<ContextType>;
  Staking?: StakingResolvers<ContextType>;
  RoundEarnings?: RoundEarningsResolvers<ContextType>;
  DelegatorPool?: DelegatorPoolResolvers<ContextType>;
  PoolClaim?: PoolClaimResolvers<ContextType>;
  Orchestrator?: OrchestratorResolvers<ContextType>;
  EarningsPool?: EarningsPoolResolvers<ContextType>;
  UnbondingLock?: UnbondingLockResolvers<ContextType>;
  Slashing?: SlashingResolvers<ContextType>;
  SlashingProposal?: SlashingProposalResolvers<ContextType>;
  LockSlashing?: LockSlashingResolvers<ContextType>;
  Sender?: SenderResolvers<ContextType>;
  SenderFunds?: SenderFundsResolvers<ContextType>;
  SenderFundsNeeded?: SenderFundsNeededResolvers<ContextType>;
  MigrationTicket?: MigrationTicketResolvers<ContextType>;
  Migration?: MigrationResolvers<ContextType>;
  Round?: RoundResolvers<ContextType>;
  Day?: DayResolvers<ContextType>;
  Continuity?: ContinuityResolvers<ContextType>;
  MigratedLpt?: MigratedLptResolvers<ContextType>;
  MigratedEth?: MigratedEthResolvers<ContextType>;
  Protocol?: ProtocolResolvers<ContextType>;
  Poll?: PollResolvers<ContextType>;
  PollTally?: PollTallyResolvers<ContextType>;
  Vote?: VoteResolvers<ContextType>;
  MigrationProgress?: MigrationProgressResolvers<ContextType>;
  DelegatorProgress?: DelegatorProgressResolvers<ContextType>;
  StakeProgress?: StakeProgressResolvers<ContextType>;
  Unclaimed?: UnclaimedResolvers<ContextType>;
  CountProgress?: CountProgressResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
  SnapshotDisagreement?: SnapshotDisagreementResolvers<ContextType>;
  Meta?: MetaResolvers<ContextType>;
  ChainMeta?: ChainMetaResolvers<ContextType>;
  Warning?: WarningResolvers<ContextType>;
  Block?: BlockResolvers<ContextType>;
};

