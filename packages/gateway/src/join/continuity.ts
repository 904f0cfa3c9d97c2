import type { MigrationRow } from '../mirror/rows.ts'
import { logIndexIn } from './ids.ts'
import { isOfStake, type Join } from './join.ts'
import { perJoin } from './per-join.ts'
import { type ChainRound, roundsOf } from './rounds.ts'
import { sumOf } from './sum-of.ts'

/** LPT that L2Migrator bonded, in wei, by whom it was for. */
export interface Bonded {
  bondedForOrchestrators: bigint
  bondedForPools: bigint
  bondedForDelegators: bigint
  bondedForUnbondingLocks: bigint
}

/** How the protocol went on from L1 to L2. Throws the API's error unless both chains answer. */
export const continuityOf = perJoin((join: Join) => ({
  lastL1Round: latest(roundsOf.l1(join)),
  firstL2Round: first(roundsOf.l2(join)),
  lpt: lptOf(join),
  eth: ethOf(join),
}))

export type Continuity = ReturnType<typeof continuityOf>

function lptOf(join: Join) {
  const { protocol: l1 } = join.chain('l1')
  const { protocol: l2, migrations, delegatorPools } = join.chain('l2')
  const bridgeMinterBalance = l1?.bridgeMinterBalance ?? 0n
  const sent = l1?.bridgeMinterPayments ?? 0n
  const arrived = l2?.migratorArrivals ?? 0n
  const paid = l2?.migratorPayments ?? 0n
  const balance = l2?.migratorBalance ?? 0n
  const bonded = bondedBy([...migrations.values()])
  const explained = Object.values(bonded).reduce((sum, amount) => sum + amount, 0n)
  const poolsPaid = sumOf(delegatorPools.values(), ({ claimedStake }) => claimedStake)
  const poolsBalance = l2?.unclaimedPoolStake ?? 0n
  return {
    bridgeMinterReceived: bridgeMinterBalance + sent,
    bridgeMinterBalance,
    sent,
    // L1 may be indexed less far.
    inTransit: sent < arrived ? null : sent - arrived,
    arrived,
    receivedFromOthers: balance + paid - arrived,
    ...bonded,
    unexplained: paid - explained,
    balance,
    poolsEarned: poolsPaid + poolsBalance - bonded.bondedForPools,
    poolsPaid,
    poolsBalance,
  }
}

function ethOf(join: Join) {
  const { protocol, migrations, delegatorPools } = join.chain('l2')
  const fees = sumOf(migrations.values(), (migration) => migration.fees)
  const deposits = sumOf(migrations.values(), ({ deposit }) => deposit)
  const reserves = sumOf(migrations.values(), ({ reserve }) => reserve)
  const poolsPaid = sumOf(delegatorPools.values(), ({ claimedFees }) => claimedFees)
  const poolsBalance = protocol?.unclaimedPoolFees ?? 0n
  const pools = { poolsEarned: poolsPaid + poolsBalance, poolsPaid, poolsBalance }
  return { fees, deposits, reserves, paid: fees + deposits + reserves, ...pools }
}

/**
 * What L2Migrator bonded for these migrations, which are all that there are. An orchestrator brings a pool the stake delegated to
 * it, without its own and without what its delegators had claimed before.
 */
export function bondedBy(migrations: readonly MigrationRow[]): Bonded {
  const bonded = {
    bondedForOrchestrators: 0n,
    bondedForPools: 0n,
    bondedForDelegators: 0n,
    bondedForUnbondingLocks: 0n,
  }
  // L2Migrator.claimedDelegatedStake, by L1 delegate.
  const claimed = new Map<string, bigint>()
  for (const migration of migrations.toSorted(inOrder)) {
    const { kind, l1Address, delegate, delegatedStake, pool } = migration
    const stake = migration.stake ?? 0n
    if (kind === 'UNBONDING_LOCKS') bonded.bondedForUnbondingLocks += stake
    if (!isOfStake(migration) || delegate === null) continue
    const before = claimed.get(delegate) ?? 0n
    claimed.set(delegate, before + stake)
    if (kind === 'DELEGATOR' && l1Address === delegate) {
      bonded.bondedForOrchestrators += stake
      bonded.bondedForPools += (delegatedStake ?? 0n) - stake - before
    } else if (pool === null) {
      bonded.bondedForDelegators += stake
    }
  }
  return bonded
}

/** By block and place in it. */
function inOrder(a: MigrationRow, b: MigrationRow): number {
  return Number(a.blockNumber - b.blockNumber) || logIndexIn(a.id) - logIndexIn(b.id)
}

function latest(rounds: readonly ChainRound[]): ChainRound | null {
  return rounds.reduce<ChainRound | null>(
    (best, round) => (best && best.number > round.number ? best : round),
    null,
  )
}

function first(rounds: readonly ChainRound[]): ChainRound | null {
  return rounds.reduce<ChainRound | null>(
    (best, round) => (best && best.number < round.number ? best : round),
    null,
  )
}
