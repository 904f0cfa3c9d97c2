import { groupBy } from '@confluence/protocol/lib/group-by'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import { countedVotes } from './votes.ts'

/** A function without arguments that is computed at its first call only. */
export function once<T>(compute: () => T): () => T {
  let result: { value: T } | undefined
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}

const NEWEST_FIRST = (a: { seqNo: bigint }, b: { seqNo: bigint }) => (a.seqNo < b.seqNo ? 1 : -1)

/** Look-ups over one mirror that its tables do not give; each is made when it is first needed, and kept as long as it. */
export function indexesOf(mirror: ChainMirror): Indexes {
  const indexes = cache.get(mirror) ?? createIndexes(mirror)
  cache.set(mirror, indexes)
  return indexes
}

type Indexes = ReturnType<typeof createIndexes>

const cache = new WeakMap<ChainMirror, Indexes>()

function createIndexes(mirror: ChainMirror) {
  const { tickets, migrations, delegators, delegatorPools, poolClaims, votes } = mirror
  return {
    /** By L1 address, newest first. */
    tickets: once(() => groupBy([...tickets.values()].sort(NEWEST_FIRST), ({ l1Address }) => l1Address)),
    /** By L1 address. */
    migrations: once(() => groupBy(migrations.values(), ({ l1Address }) => l1Address)),
    /** By L2 address. */
    migrationsTo: once(() => groupBy(migrations.values(), ({ l2Address }) => l2Address)),
    /** By delegate. */
    delegators: once(() => groupBy(delegators.values(), ({ delegate }) => delegate)),
    /** By L1 orchestrator, which has one at most. */
    poolOf: once(() => new Map([...delegatorPools.values()].map((pool) => [pool.l1Orchestrator, pool]))),
    /** By L2 orchestrator. */
    pools: once(() => groupBy(delegatorPools.values(), ({ orchestrator }) => orchestrator)),
    /** By pool. */
    claims: once(() => groupBy(poolClaims.values(), ({ pool }) => pool)),
    /** By voter, all of them. */
    votesBy: once(() => groupBy(votes.values(), ({ voter }) => voter)),
    /** By poll, those that count. */
    votes: once(() => countedVotes(votes.values())),
  }
}
