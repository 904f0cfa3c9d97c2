import type { Changes } from './fetch-changes.ts'
import {
  type ContractUpdateRow,
  contractUpdateRow,
  type DelegatorPoolRow,
  type DelegatorRow,
  delegatorPoolRow,
  delegatorRow,
  type FactorRow,
  factorRow,
  type MigrationRow,
  migrationRow,
  type OrchestratorRow,
  orchestratorRow,
  type PollRow,
  type PoolClaimRow,
  type ProtocolRow,
  pollRow,
  poolClaimRow,
  protocolRow,
  type RoundRow,
  roundRow,
  type SenderRow,
  senderRow,
  type TicketRow,
  ticketRow,
  type UnbondingLockRow,
  unbondingLockRow,
  type VoteRow,
  voteRow,
} from './rows.ts'

export interface BlockPointer {
  readonly number: number
  readonly hash: string
  /** Unix seconds. */
  readonly timestamp: number
}

type Table<Row> = ReadonlyMap<string, Row>

/** One subgraph as of one block, in memory. It is never changed: a later block makes another one. */
export interface ChainMirror {
  readonly block: BlockPointer
  /** Identity of the subgraph's build: another may have other rows at the same block. */
  readonly deployment: string
  readonly hasIndexingErrors: boolean
  /** Null before the protocol's first event. */
  readonly protocol: ProtocolRow | null
  readonly snapshotRoot: string | null
  readonly rounds: Table<RoundRow>
  readonly orchestrators: Table<OrchestratorRow>
  readonly delegators: Table<DelegatorRow>
  /** Of the earnings pools only the factors that some delegator starts from. */
  readonly factors: Table<FactorRow>
  readonly unbondingLocks: Table<UnbondingLockRow>
  readonly senders: Table<SenderRow>
  readonly tickets: Table<TicketRow>
  readonly migrations: Table<MigrationRow>
  readonly delegatorPools: Table<DelegatorPoolRow>
  readonly poolClaims: Table<PoolClaimRow>
  readonly contractUpdates: Table<ContractUpdateRow>
  readonly polls: Table<PollRow>
  readonly votes: Table<VoteRow>
}

/** The mirror as of the changes' block, from that of an earlier block (or nothing) and all changes since. */
export function applyChanges(before: ChainMirror | undefined, changes: Changes): ChainMirror {
  const { block, deployment, hasIndexingErrors } = changes._meta
  const delegators = merge(before?.delegators, changes.delegators, delegatorRow)
  return {
    block: { number: block.number, hash: block.hash ?? '', timestamp: block.timestamp ?? 0 },
    deployment,
    hasIndexingErrors,
    protocol: changes.protocol && protocolRow(changes.protocol),
    snapshotRoot: changes.snapshots[0]?.root ?? null,
    rounds: merge(before?.rounds, changes.rounds, roundRow),
    orchestrators: merge(before?.orchestrators, changes.orchestrators, orchestratorRow),
    delegators,
    factors: mergeFactors(before?.factors, changes, delegators),
    unbondingLocks: merge(before?.unbondingLocks, changes.unbondingLocks, unbondingLockRow),
    senders: merge(before?.senders, changes.senders, senderRow),
    tickets: merge(before?.tickets, changes.migrationTickets, ticketRow),
    migrations: merge(before?.migrations, changes.migrations, migrationRow),
    delegatorPools: merge(before?.delegatorPools, changes.delegatorPools, delegatorPoolRow),
    poolClaims: merge(before?.poolClaims, changes.poolClaims, poolClaimRow),
    contractUpdates: merge(before?.contractUpdates, changes.contractUpdates, contractUpdateRow),
    polls: merge(before?.polls, changes.polls, pollRow),
    votes: merge(before?.votes, changes.votes, voteRow),
  }
}

function merge<Entity extends { id: string }, Row>(
  before: Table<Row> | undefined,
  changed: readonly Entity[],
  convert: (entity: Entity) => Row,
): Table<Row> {
  if (before && changed.length === 0) return before
  const table = new Map(before)
  for (const entity of changed) table.set(entity.id, convert(entity))
  return table
}

/**
 * A pool's factors can change after a delegator began to start from it, without the delegator changing. Pools that nobody
 * starts from any more are dropped.
 */
function mergeFactors(
  before: Table<FactorRow> | undefined,
  changes: Changes,
  delegators: Table<DelegatorRow>,
): Table<FactorRow> {
  const started = changes.delegators.flatMap(({ startPool }) => startPool ?? [])
  const changed = (changes.earningsPools ?? []).filter(({ id }) => before?.has(id))
  const merged = merge(before, [...changed, ...started], factorRow)
  if (merged === before) return before
  const factors = new Map<string, FactorRow>()
  for (const { startPool } of delegators.values()) {
    const row = startPool === null ? undefined : merged.get(startPool)
    if (row) factors.set(row.id, row)
  }
  return factors
}
