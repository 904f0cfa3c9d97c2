import type {
  ContractUpdateFieldsFragment,
  DelegatorFieldsFragment,
  DelegatorPoolFieldsFragment,
  EarningsPoolsQuery,
  FactorFieldsFragment,
  MigrationFieldsFragment,
  MigrationTicketFieldsFragment,
  OrchestratorFieldsFragment,
  PastStakeQuery,
  PollFieldsFragment,
  PoolClaimFieldsFragment,
  ProtocolFieldsFragment,
  RoundFieldsFragment,
  SenderFieldsFragment,
  UnbondingLockFieldsFragment,
  VoteFieldsFragment,
} from '../upstream/generated.ts'

// Entities of a subgraph as the gateway holds them: numbers as bigint, references as the id they refer to.

type BigInts<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: bigint | Extract<T[P], null> }

function bigInts<T extends object, K extends keyof T>(row: T, keys: readonly K[]): BigInts<T, K> {
  const result = { ...row } as Record<PropertyKey, unknown>
  for (const key of keys) {
    const value = row[key]
    result[key] = value === null ? null : BigInt(value as string)
  }
  return result as BigInts<T, K>
}

const lockIdsOf = (ids: string[] | null) => (ids === null ? null : ids.map(BigInt))

const RECORD = ['blockNumber', 'blockTimestamp'] as const
const CLAIMED = ['bondedAmount', 'fees', 'principal', 'withdrawnFees', 'lastClaimRound'] as const
const EARNED = ['latestRewardFactor', 'latestFeeFactor', 'cumulativeRewards', 'cumulativeFees'] as const
const MIGRATED = ['stake', 'delegatedStake', 'fees', 'deposit', 'reserve'] as const

export const protocolRow = (row: ProtocolFieldsFragment) =>
  bigInts(row, [
    'currentRound',
    'totalActiveStake',
    'nextRoundTotalActiveStake',
    'lptSupply',
    'l1CirculatingSupply',
    'totalSupply',
    'inflation',
    'mintableTokens',
    'mintedTokens',
    'unclaimedPoolStake',
    'unclaimedPoolFees',
    'migratorBalance',
    'migratorArrivals',
    'migratorPayments',
    'unclaimedStake',
    'escrowBalance',
    'bridgeMinterBalance',
    'bridgeMinterPayments',
    'migratedStake',
    'exactSinceRound',
    'stakeExactSinceRound',
    'firstMismatchBlock',
  ])

export const contractUpdateRow = (row: ContractUpdateFieldsFragment) => bigInts(row, ['blockNumber'])

export const roundRow = (row: RoundFieldsFragment) =>
  bigInts(row, [
    'number',
    'startBlock',
    'startTimestamp',
    'totalActiveStake',
    'totalSupply',
    'inflation',
    'mintableTokens',
    'mintedTokens',
    'fees',
    'unclaimedStake',
    'unclaimedPoolStake',
    'unclaimedPoolFees',
    'migratedStake',
  ])

export const orchestratorRow = (row: OrchestratorFieldsFragment) =>
  bigInts(row, [
    'activationRound',
    'deactivationRound',
    'rewardCut',
    'feeShare',
    'totalStake',
    'lastRewardRound',
    'lastFeeRound',
    'cumulativeRewards',
    'cumulativeFees',
    'latestRewardFactor',
    'latestFeeFactor',
  ])

type EarningsPoolFields = EarningsPoolsQuery['orchestrators'][number]['earningsPools'][number]

export const earningsPoolRow = (row: EarningsPoolFields) =>
  bigInts(row, [
    'round',
    'totalStake',
    'rewardCut',
    'feeShare',
    'cumulativeRewardFactor',
    'cumulativeFeeFactor',
    'rewards',
    'fees',
  ])

export const factorRow = (row: FactorFieldsFragment) =>
  bigInts(row, ['cumulativeRewardFactor', 'cumulativeFeeFactor', 'fallbackRewardFactor', 'fallbackFeeFactor'])

export const delegatorRow = ({ delegate, startPool, ...row }: DelegatorFieldsFragment) => ({
  ...bigInts(row, [...CLAIMED, 'startRound', 'nextUnbondingLockId']),
  delegate: delegate?.id ?? null,
  startPool: startPool?.id ?? null,
})

export const pastStakeRow = ({ delegate, startPool, ...row }: PastStakeQuery['delegators'][number]) => ({
  ...bigInts(row, CLAIMED),
  delegate: delegate && bigInts(delegate, EARNED),
  startPool: startPool && factorRow(startPool),
})

export const unbondingLockRow = ({ delegator, delegate, ...row }: UnbondingLockFieldsFragment) => ({
  ...bigInts(row, [
    'lockId',
    'amount',
    'creationRound',
    'withdrawRound',
    'slashExposure',
    'exposedFromRound',
  ]),
  delegator: delegator.id,
  delegate: delegate.id,
})

export const senderRow = (row: SenderFieldsFragment) =>
  bigInts(row, ['deposit', 'reserve', 'withdrawRound', 'reserveClaimedRound', 'reserveClaimed'])

export const ticketRow = ({ lockIds, ...row }: MigrationTicketFieldsFragment) => ({
  ...bigInts(row, [...MIGRATED, ...RECORD, 'seqNo', 'expiresAt']),
  lockIds: lockIdsOf(lockIds),
})

export const migrationRow = ({ pool, lockIds, ...row }: MigrationFieldsFragment) => ({
  ...bigInts(row, [...MIGRATED, ...RECORD, 'receivedStake', 'receivedFees']),
  lockIds: lockIdsOf(lockIds),
  pool: pool?.id ?? null,
})

export const delegatorPoolRow = ({ orchestrator, ...row }: DelegatorPoolFieldsFragment) => ({
  ...bigInts(row, [
    'initialStake',
    'claimedInitialStake',
    'remainingInitialStake',
    'stake',
    'fees',
    'claimedStake',
    'claimedFees',
    'createdAtBlock',
    'createdAtTimestamp',
    'lastClaimTimestamp',
  ]),
  orchestrator: orchestrator.id,
})

export const poolClaimRow = ({ pool, ...row }: PoolClaimFieldsFragment) => ({
  ...bigInts(row, [...RECORD, 'initialStake', 'stake', 'fees']),
  pool: pool.id,
})

export const pollRow = (row: PollFieldsFragment) => bigInts(row, [...RECORD, 'endBlock', 'quorum', 'quota'])

export const voteRow = ({ poll, ...row }: VoteFieldsFragment) => ({
  ...bigInts(row, [...RECORD, 'choiceId']),
  poll: poll.id,
})

export type ContractUpdateRow = ReturnType<typeof contractUpdateRow>
export type ProtocolRow = ReturnType<typeof protocolRow>
export type RoundRow = ReturnType<typeof roundRow>
export type OrchestratorRow = ReturnType<typeof orchestratorRow>
export type EarningsPoolRow = ReturnType<typeof earningsPoolRow>
export type FactorRow = ReturnType<typeof factorRow>
export type DelegatorRow = ReturnType<typeof delegatorRow>
export type PastStakeRow = ReturnType<typeof pastStakeRow>
export type UnbondingLockRow = ReturnType<typeof unbondingLockRow>
export type SenderRow = ReturnType<typeof senderRow>
export type TicketRow = ReturnType<typeof ticketRow>
export type MigrationRow = ReturnType<typeof migrationRow>
export type DelegatorPoolRow = ReturnType<typeof delegatorPoolRow>
export type PoolClaimRow = ReturnType<typeof poolClaimRow>
export type PollRow = ReturnType<typeof pollRow>
export type VoteRow = ReturnType<typeof voteRow>
