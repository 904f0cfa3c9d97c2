import { AccountDocument, DelegatorsDocument, PoolsDocument } from 'livepeer-confluence-client/generated'

/** A question that is sent over and over. */
export interface Workload {
  /** For people. */
  title: string
  query: string
  /** The variables of request number `index`. */
  variables(index: number): Record<string, unknown>
}

/** The same question to the joined API and, as far as one chain can answer it, to graph-node. */
export interface Comparison {
  gateway: Workload
  graphNode?: Workload
  /** What other clients ask for meanwhile, ten at a time. */
  beside?: Workload
}

/** `accounts` are ids that queries by id take in turn. */
export function comparisons(accounts: readonly string[]): Comparison[] {
  const byId = (index: number) => ({ id: accounts[index % accounts.length] })
  const page = () => ({ first: 1000 })
  const account: Workload = {
    title: "an account, all of Explorer's screen",
    query: AccountDocument.toString(),
    variables: byId,
  }
  const list = (title: string, variables: Record<string, unknown>): Workload => ({
    title,
    query: DelegatorsDocument.toString(),
    variables: () => ({ first: 1000, ...variables }),
  })
  const pending = list('1,000 accounts with pending amounts', {})
  return [
    {
      gateway: account,
      graphNode: { title: 'an account, its L2 part', query: ACCOUNT, variables: byId },
    },
    {
      gateway: pending,
      graphNode: {
        title: '1,000 delegators with what pending amounts follow from',
        query: DELEGATORS,
        variables: page,
      },
    },
    {
      gateway: { title: 'all delegator pools', query: PoolsDocument.toString(), variables: page },
      graphNode: { title: 'all delegator pools', query: POOLS, variables: page },
    },
    { gateway: list('1,000 accounts from the 5,001st on', { skip: 5000 }) },
    {
      gateway: list('1,000 accounts filtered and ordered by what is computed', {
        where: { claimableStake_gt: '0' },
        orderBy: 'claimableStake',
      }),
    },
    { gateway: { ...account, title: 'an account, while ten others ask for lists' }, beside: pending },
  ]
}

const DELEGATOR_FIELDS = `
  id bondedAmount fees startRound lastClaimRound nextUnbondingLockId
  delegate { id registered latestRewardFactor latestFeeFactor }
  startPool { cumulativeRewardFactor cumulativeFeeFactor }`

const ACCOUNT = `query ($id: Bytes!) {
  delegators(where: { id: $id }) {
    ${DELEGATOR_FIELDS}
    unbondingLocks(first: 1000) { id lockId delegate { id } amount creationRound withdrawRound state }
  }
  migrations(where: { l1Address: $id }) {
    id kind l2Address delegate stake fees receivedStake receivedFees blockTimestamp transactionHash
  }
  senders(where: { id: $id }) { deposit reserve withdrawRound }
  protocols(first: 1) { currentRound claimStakeEnabled paused }
  _meta { block { number hash timestamp } hasIndexingErrors }
}`

const DELEGATORS = `query ($first: Int!) {
  delegators(first: $first, orderBy: bondedAmount, orderDirection: desc) { ${DELEGATOR_FIELDS} }
  _meta { block { number hash timestamp } hasIndexingErrors }
}`

const POOLS = `query ($first: Int!) {
  delegatorPools(first: $first, orderBy: stake, orderDirection: desc) {
    id orchestrator { id } l1Orchestrator initialStake claimedInitialStake remainingInitialStake stake fees
    claimedStake claimedFees claimCount createdAtBlock createdAtTimestamp createdAtTransaction lastClaimTimestamp
  }
  _meta { block { number hash timestamp } hasIndexingErrors }
}`
