// What the contracts answered right after a block. Amounts are wei of LPT or ETH, rates are in the
// contract's parts, rounds, ids and counts are integers: all of them decimal strings.

/** One checkpoint of a chain, as read from its contracts after all transactions of `block`. */
export interface TruthRow {
  block: number
  /** Unix seconds. */
  timestamp: number
  /** What happened in that block: a name, or several joined by `+`. The last row is `final`. */
  label: string
  round: string
  currentRoundInitialized: boolean
  lastInitializedRound: string
  currentRoundStartBlock: string
  totalBonded: string
  nextRoundTotalActiveStake: string
  /** Of this chain's LPT. */
  lptTotalSupply: string
  /** The Minter in use (on L1 after the freeze: the one that was, except in `minter`). */
  minter: string
  inflation: string
  inflationChange: string
  targetBondingRate: string
  currentMintableTokens: string
  currentMintedTokens: string
  minterLpt: string
  minterEth: string
  unbondingPeriod: string
  transcoderPoolSize: string
  transcoderPoolMaxSize: string
  paused: boolean
  /** Share of the supply that is bonded; the supply is the one of both chains on L2. */
  participation: { numerator: string; denominator: string }
  /** Every address that ever bonded to itself or was activated. */
  orchestrators: Record<string, TruthOrchestrator>
  /** The active set in the contract's order. */
  transcoderPool: string[]
  delegators: Record<string, TruthDelegator>
  /** Whether `delegators` is a sample. */
  delegatorsSampled: boolean
  /** All live unbonding locks. */
  locks: TruthLock[]
  locksComplete: boolean
  senders: Record<string, TruthSender>
}

/** The balances are there from the bridge's deployment on. */
export interface L1TruthRow extends TruthRow {
  globalTotalSupply: null
  bridgeMinterLpt?: string
  bridgeMinterEth?: string
  l1EscrowLpt?: string
  l1MigratorLpt?: string
}

/** A null is a figure that the BondingManager of the time did not have. */
export interface L2TruthRow extends TruthRow {
  globalTotalSupply: string
  l1TotalSupply: string
  l2SupplyFromL1: string
  l1CirculatingSupply: string
  treasuryRewardCutRate: string | null
  nextRoundTreasuryRewardCutRate: string | null
  treasuryBalanceCeiling: string | null
  l2MigratorLpt: string
  l2MigratorEth: string
  treasuryLpt: string
  claimStakeEnabled: boolean
  /** Implementation behind the BondingManager proxy. */
  bondingManagerTarget: string
  /** Since BondingManager v14: who may call reward for an orchestrator that set one. */
  rewardCallers?: Record<string, string>
  /** By pool address. */
  pools: Record<string, TruthDelegatorPool>
  /** By L1 address. */
  migrated: Record<string, TruthMigration>
  /** Whether `migrated` is a sample. */
  migratedSampled: boolean
}

export interface TruthOrchestrator {
  lastRewardRound: string
  rewardCut: string
  feeShare: string
  lastActiveStakeUpdateRound: string
  activationRound: string
  deactivationRound: string
  activeCumulativeRewards: string
  cumulativeRewards: string
  cumulativeFees: string
  lastFeeRound: string
  /** 0 not registered, 1 registered. */
  status: string
  active: boolean
  totalStake: string
  /** By round: the current one, the next one, and those of its last reward, fee and stake update. */
  pools: Record<string, TruthEarningsPool>
}

export interface TruthEarningsPool {
  totalStake: string
  transcoderRewardCut: string
  transcoderFeeShare: string
  cumulativeRewardFactor: string
  cumulativeFeeFactor: string
}

export interface TruthDelegator {
  bondedAmount: string
  fees: string
  delegateAddress: string
  delegatedAmount: string
  startRound: string
  lastClaimRound: string
  nextUnbondingLockId: string
  /** 0 pending, 1 bonded, 2 unbonded. */
  status: string
  pendingStake: string
  pendingFees: string
}

export interface TruthLock {
  delegator: string
  id: string
  amount: string
  withdrawRound: string
}

export interface TruthSender {
  deposit: string
  withdrawRound: string
  reserve: string
  claimedInCurrentRound: string
}

export interface TruthDelegatorPool {
  orchestratorL1: string
  initialStake: string
  claimedInitialStake: string
  pendingStake: string
  pendingFees: string
  bondedAmount: string
  fees: string
  delegate: string
  lastClaimRound: string
}

/** The last two only in the `final` row. */
export interface TruthMigration {
  migratedDelegators: boolean
  claimedDelegatedStake: string
  migratedSenders?: boolean
  delegatorPool?: string
}

/** At the last block, every earnings pool that is not empty: by orchestrator, then by round. */
export interface TruthPools {
  block: number
  firstRound: number
  lastRound: number
  pools: Record<string, Record<string, TruthEarningsPool>>
}

/** A row's names of what BondingManager.getTranscoder returns, in its order. */
export const TRANSCODER_FIELDS = [
  'lastRewardRound',
  'rewardCut',
  'feeShare',
  'lastActiveStakeUpdateRound',
  'activationRound',
  'deactivationRound',
  'activeCumulativeRewards',
  'cumulativeRewards',
  'cumulativeFees',
  'lastFeeRound',
] as const

/** A row's names of what BondingManager.getDelegator returns, in its order. */
export const DELEGATOR_FIELDS = [
  'bondedAmount',
  'fees',
  'delegateAddress',
  'delegatedAmount',
  'startRound',
  'lastClaimRound',
  'nextUnbondingLockId',
] as const
