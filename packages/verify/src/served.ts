// What the documents in documents.ts are answered with. Amounts, rounds and ids are decimal strings.

export interface ServedProtocol {
  currentRound: string
  totalActiveStake: string
  nextRoundTotalActiveStake: string
  transcoderPoolSize: number
  lptSupply: string
  l1TotalSupply: string
  l2SupplyFromL1: string
  l1CirculatingSupply: string
  totalSupply: string
  participationRate: string
  inflation: string
  mintableTokens: string
  mintedTokens: string
  unclaimedPoolStake: string
  unclaimedPoolFees: string
  migratorBalance: string
  unclaimedStake: string
  escrowBalance: string
  bridgeMinterBalance: string
  poolCount: number
  migratedDelegatorCount: number
  claimedDelegatorCount: number
  migratedStake: string
  claimStakeEnabled: boolean
  paused: boolean
  bondingManagerVersion: number
  exactSinceRound: string | null
  rewardMismatches: number
}

export interface ServedOrchestrator {
  id: string
  registered: boolean
  active: boolean
  activationRound: string
  deactivationRound: string
  rewardCut: string
  feeShare: string
  totalStake: string
  lastRewardRound: string
  lastFeeRound: string
  lastActiveStakeUpdateRound: string
  cumulativeRewards: string
  activeCumulativeRewards: string
  cumulativeFees: string
}

export interface ServedEarningsPool {
  id: string
  totalStake: string
  rewardCut: string
  feeShare: string
  cumulativeRewardFactor: string
  cumulativeFeeFactor: string
}

export interface ServedDelegator {
  id: string
  delegate: {
    id: string
    latestRewardFactor: string
    latestFeeFactor: string
    cumulativeRewards: string
    cumulativeFees: string
  } | null
  bondedAmount: string
  fees: string
  startRound: string
  lastClaimRound: string
  nextUnbondingLockId: string
  startPool: {
    cumulativeRewardFactor: string
    cumulativeFeeFactor: string
    fallbackRewardFactor: string | null
    fallbackFeeFactor: string | null
  } | null
}

export interface ServedLock {
  id: string
  delegator: { id: string }
  lockId: string
  amount: string
  withdrawRound: string
}

export interface ServedSender {
  id: string
  deposit: string
  reserve: string
  withdrawRound: string
  reserveClaimedRound: string
  reserveClaimed: string
}

export interface ServedDelegatorPool {
  id: string
  l1Orchestrator: string
  initialStake: string
  claimedInitialStake: string
  remainingInitialStake: string
  stake: string
  fees: string
}

export interface ServedMigration {
  id: string
  kind: 'DELEGATOR' | 'UNBONDING_LOCKS' | 'SENDER' | 'SNAPSHOT'
  l1Address: string
  l2Address: string
  /** Null for the zero address, and for senders. */
  delegate: string | null
  stake: string | null
  delegatedStake: string | null
  fees: string | null
  lockIds: string[] | null
  deposit: string | null
  reserve: string | null
  blockNumber: string
  blockTimestamp: string
  transactionHash: string
}

/** Never of kind SNAPSHOT. */
export interface ServedTicket extends ServedMigration {
  seqNo: string
}
