// The questions to a subgraph. Those that answer with a `page` are lists, read page by page; `$block` looks back in time.

export const META = `query Meta {
  _meta { block { number hash } }
}`

export const PROTOCOL = `query Protocol($block: Int!) {
  protocol(id: "livepeer", block: { number: $block }) {
    currentRound totalActiveStake nextRoundTotalActiveStake transcoderPoolSize
    lptSupply l1TotalSupply l2SupplyFromL1 l1CirculatingSupply totalSupply participationRate
    inflation mintableTokens mintedTokens
    unclaimedPoolStake unclaimedPoolFees migratorBalance unclaimedStake escrowBalance bridgeMinterBalance
    poolCount migratedDelegatorCount claimedDelegatorCount migratedStake
    claimStakeEnabled paused bondingManagerVersion exactSinceRound rewardMismatches
  }
}`

export const ORCHESTRATORS = `query Orchestrators($block: Int!, $ids: [Bytes!]!, $after: Bytes!, $first: Int!) {
  page: orchestrators(
    block: { number: $block }, where: { id_in: $ids, id_gt: $after }, orderBy: id, first: $first
  ) {
    id registered active activationRound deactivationRound rewardCut feeShare totalStake
    lastRewardRound lastFeeRound lastActiveStakeUpdateRound
    cumulativeRewards activeCumulativeRewards cumulativeFees
  }
}`

export const TRANSCODER_POOL = `query TranscoderPool($block: Int!, $after: Bytes!, $first: Int!) {
  page: orchestrators(
    block: { number: $block }, where: { inPool: true, id_gt: $after }, orderBy: id, first: $first
  ) { id }
}`

const EARNINGS_POOL_FIELDS = 'id totalStake rewardCut feeShare cumulativeRewardFactor cumulativeFeeFactor'

export const EARNINGS_POOLS = `query EarningsPools($block: Int!, $ids: [Bytes!]!, $after: Bytes!, $first: Int!) {
  page: earningsPools(
    block: { number: $block }, where: { id_in: $ids, id_gt: $after }, orderBy: id, first: $first
  ) { ${EARNINGS_POOL_FIELDS} }
}`

export const ALL_EARNINGS_POOLS = `query AllEarningsPools($block: Int!, $after: Bytes!, $first: Int!) {
  page: earningsPools(block: { number: $block }, where: { id_gt: $after }, orderBy: id, first: $first) {
    ${EARNINGS_POOL_FIELDS}
  }
}`

const DELEGATOR_FIELDS = `
    id bondedAmount fees startRound lastClaimRound nextUnbondingLockId
    delegate { id latestRewardFactor latestFeeFactor cumulativeRewards cumulativeFees }
    startPool { cumulativeRewardFactor cumulativeFeeFactor fallbackRewardFactor fallbackFeeFactor }`

export const DELEGATORS = `query Delegators($block: Int!, $ids: [Bytes!]!, $after: Bytes!, $first: Int!) {
  page: delegators(
    block: { number: $block }, where: { id_in: $ids, id_gt: $after }, orderBy: id, first: $first
  ) { ${DELEGATOR_FIELDS} }
}`

export const ALL_DELEGATORS = `query AllDelegators($block: Int!, $after: Bytes!, $first: Int!) {
  page: delegators(block: { number: $block }, where: { id_gt: $after }, orderBy: id, first: $first) {
    ${DELEGATOR_FIELDS}
  }
}`

/** The contract keeps a lock until it is withdrawn or rebonded; L1 does not learn of a migration. */
export const OPEN_LOCKS = `query OpenLocks($block: Int!, $after: Bytes!, $first: Int!) {
  page: unbondingLocks(
    block: { number: $block }
    where: { state_in: [UNBONDING, MIGRATION_INITIATED], id_gt: $after }, orderBy: id, first: $first
  ) { id delegator { id } lockId amount withdrawRound }
}`

export const SENDERS = `query Senders($block: Int!, $after: Bytes!, $first: Int!) {
  page: senders(block: { number: $block }, where: { id_gt: $after }, orderBy: id, first: $first) {
    id deposit reserve withdrawRound reserveClaimedRound reserveClaimed
  }
}`

export const DELEGATOR_POOLS = `query DelegatorPools($block: Int!, $after: Bytes!, $first: Int!) {
  page: delegatorPools(block: { number: $block }, where: { id_gt: $after }, orderBy: id, first: $first) {
    id l1Orchestrator initialStake claimedInitialStake remainingInitialStake stake fees
  }
}`

const MIGRATION_FIELDS = `
    id kind l1Address l2Address delegate stake delegatedStake fees lockIds deposit reserve
    blockNumber blockTimestamp transactionHash`

export const MIGRATIONS = `query Migrations($after: Bytes!, $first: Int!) {
  page: migrations(where: { id_gt: $after }, orderBy: id, first: $first) { ${MIGRATION_FIELDS} }
}`

export const TICKETS = `query Tickets($after: Bytes!, $first: Int!) {
  page: migrationTickets(where: { id_gt: $after }, orderBy: id, first: $first) { seqNo ${MIGRATION_FIELDS} }
}`
