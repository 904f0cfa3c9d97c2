import { groupBy } from '@confluence/protocol/lib/group-by'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type {
  DelegatorPoolRow,
  DelegatorRow,
  MigrationRow,
  PoolClaimRow,
  TicketRow,
  UnbondingLockRow,
  VoteRow,
} from '../mirror/rows.ts'
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

/**
 * Look-ups over one mirror that its tables do not give. Each is made when it is first needed, and kept as long as the table
 * that it is of: most tables stay the same from one block to the next.
 */
export function indexesOf(mirror: ChainMirror): Indexes {
  const indexes = cache.get(mirror) ?? createIndexes(mirror)
  cache.set(mirror, indexes)
  return indexes
}

type Indexes = ReturnType<typeof createIndexes>

const cache = new WeakMap<ChainMirror, Indexes>()

const createIndexes = ({
  tickets,
  migrations,
  delegators,
  unbondingLocks,
  delegatorPools,
  poolClaims,
  votes,
}: ChainMirror) => ({
  /** By L1 address, newest first. */
  tickets: () => ticketsFrom(tickets),
  /** By L1 address. */
  migrations: () => migrationsFrom(migrations),
  /** By L2 address. */
  migrationsTo: () => migrationsTo(migrations),
  /** By delegate. */
  delegators: () => delegatorsOf(delegators),
  /** By delegator. */
  locks: () => locksBy(unbondingLocks),
  /** By the delegate at their creation. */
  locksAt: () => locksAt(unbondingLocks),
  /** By L1 orchestrator, which has one at most. */
  poolOf: () => poolOf(delegatorPools),
  /** By L2 orchestrator. */
  pools: () => poolsOf(delegatorPools),
  /** By pool. */
  claims: () => claimsOf(poolClaims),
  /** By voter, all of them. */
  votesBy: () => votesBy(votes),
  /** By poll, those that count. */
  votes: () => votesOn(votes),
})

const ticketsFrom = perTable((rows: Iterable<TicketRow>) =>
  groupBy([...rows].sort(NEWEST_FIRST), ({ l1Address }) => l1Address),
)
const migrationsFrom = perTable((rows: Iterable<MigrationRow>) => groupBy(rows, ({ l1Address }) => l1Address))
const migrationsTo = perTable((rows: Iterable<MigrationRow>) => groupBy(rows, ({ l2Address }) => l2Address))
const delegatorsOf = perTable((rows: Iterable<DelegatorRow>) => groupBy(rows, ({ delegate }) => delegate))
const locksBy = perTable((rows: Iterable<UnbondingLockRow>) => groupBy(rows, ({ delegator }) => delegator))
const locksAt = perTable((rows: Iterable<UnbondingLockRow>) => groupBy(rows, ({ delegate }) => delegate))
const poolOf = perTable(
  (rows: Iterable<DelegatorPoolRow>) => new Map([...rows].map((pool) => [pool.l1Orchestrator, pool])),
)
const poolsOf = perTable((rows: Iterable<DelegatorPoolRow>) =>
  groupBy(rows, ({ orchestrator }) => orchestrator),
)
const claimsOf = perTable((rows: Iterable<PoolClaimRow>) => groupBy(rows, ({ pool }) => pool))
const votesBy = perTable((rows: Iterable<VoteRow>) => groupBy(rows, ({ voter }) => voter))
const votesOn = perTable(countedVotes)

function perTable<Row, Index>(
  compute: (rows: Iterable<Row>) => Index,
): (table: ReadonlyMap<string, Row>) => Index {
  const known = new WeakMap<ReadonlyMap<string, Row>, Index>()
  return (table) => {
    const index = known.get(table) ?? compute(table.values())
    known.set(table, index)
    return index
  }
}
