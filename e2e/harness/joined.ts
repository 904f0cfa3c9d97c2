import { setTimeout as delay } from 'node:timers/promises'
import { createGateway } from '@confluence/gateway/gateway'
import { starting } from '@confluence/gateway/health/chain-health'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { poll } from '@confluence/protocol/lib/poll'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'

const PAIR = '_meta { l1 { block { number hash } } l2 { block { number hash } } }'

const STAKING = '{ bondedAmount pendingStake pendingFees delegate lastClaimRound }'

/** What the joined API answers, in its largest parts. */
const JOINED = `{
  ${PAIR}
  delegators(first: 1000, orderBy: id) {
    id state stake fees amountsFrom l1Delegate receivedStake receivedFees claimableStake claimableFees claimBlockedBy
    tickets { id state } migration { id kind receivedStake receivedFees } l1 ${STAKING} l2 ${STAKING}
  }
  delegatorPools(first: 1000, orderBy: id) { id initialStake remainingInitialStake stake fees claimCount }
  orchestrators(first: 1000, orderBy: id) { id active totalStake }
  unbondingLocks(first: 1000, orderBy: id) { id amount state }
  tickets(first: 1000, orderBy: id) { id kind state stake fees expiresAt }
  rounds(first: 1000, orderBy: id) { id participationRate mintedTokens unclaimedStake }
  l1: protocol(chain: L1) { currentRound lptSupply paused }
  l2: protocol(chain: L2) { currentRound totalActiveStake lptSupply unclaimedStake migratedStake migratorBalance }
  migrationProgress {
    delegators { total notMigrated initiated expired finalized claimed }
    stake { total migrated notMigrated }
    unclaimed { poolStake poolFees migratorBalance stake }
  }
}`

/** A pair of blocks. */
type Pair = Record<'l1' | 'l2', { block: { number: string; hash: string } }>

export interface Joined {
  _meta: Pair
}

/** Asks a gateway for all that it joins, at one pair of blocks. */
export const joined = (url: string): Promise<Joined> => postGraphql<Joined>(`${url}/graphql`, JOINED)

/** The same of a gateway that has just read the subgraphs behind another one. */
export async function freshlyJoined(url: string, snapshot: Snapshot): Promise<Joined> {
  const gateway = createGateway({
    upstream: (chain) => `${url}/subgraphs/${chain}`,
    health: async () => starting,
  })
  try {
    gateway.begin(snapshot)
    await poll(async () => (await gateway.app.request('/ready')).ok, { timeout: 30_000 })
    const answer = await gateway.app.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: JOINED }),
    })
    return ((await answer.json()) as { data: Joined }).data
  } finally {
    await gateway.stop()
  }
}

/** Asks a gateway over and over until it is stopped; one pair of blocks has one answer. Returns how many there were. */
export function readAllTheTime(url: string): () => Promise<number> {
  const answers = new Map<string, string>()
  let stopped = false
  let count = 0
  const reading = (async () => {
    while (!stopped) {
      const answer = await joined(url)
      const pair = JSON.stringify(answer._meta)
      const text = JSON.stringify(answer)
      if ((answers.get(pair) ?? text) !== text) throw new Error(`two answers of ${pair}`)
      answers.set(pair, text)
      count++
      await delay(50)
    }
  })()
  reading.catch(() => {})
  return async () => {
    stopped = true
    await reading
    return count
  }
}
