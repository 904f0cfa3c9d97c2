import type { L1TruthRow, L2TruthRow, TruthRow } from '@confluence/recording/truth-row'
import { compareDelegatorPools } from './compare/delegator-pools.ts'
import { compareDelegators } from './compare/delegators.ts'
import { compareEarningsPools, earningsPoolsOf } from './compare/earnings-pools.ts'
import { compareLocks } from './compare/locks.ts'
import { compareMigrated, type MigrationIndex } from './compare/migrations.ts'
import { compareOrchestrators, compareRewardCallers, compareTranscoderPool } from './compare/orchestrators.ts'
import { compareL1Protocol, compareL2Protocol, type L1Facts, type L2Facts } from './compare/protocol.ts'
import { compareSenders } from './compare/senders.ts'
import * as documents from './generated.ts'
import { isFinal } from './recorded-facts.ts'
import type {
  ServedDelegator,
  ServedDelegatorPool,
  ServedEarningsPool,
  ServedLock,
  ServedOrchestrator,
  ServedProtocol,
  ServedSender,
} from './served.ts'
import type { Subgraph } from './subgraph.ts'
import type { Compare } from './tally.ts'

/** What a subgraph serves of what a checkpoint holds, at the checkpoint's block. */
interface ServedState {
  protocol: ServedProtocol | null
  orchestrators: ReadonlyMap<string, ServedOrchestrator>
  transcoderPool: readonly { id: string }[]
  earningsPools: readonly ServedEarningsPool[]
  delegators: ReadonlyMap<string, ServedDelegator>
  locks: readonly ServedLock[]
  senders: readonly ServedSender[]
  delegatorPools: readonly ServedDelegatorPool[]
}

/** Compares a checkpoint of L1. */
export async function compareL1Checkpoint(
  subgraph: Subgraph,
  compare: Compare,
  row: L1TruthRow,
  facts: L1Facts,
): Promise<void> {
  const state = await served(subgraph, row, [])
  compareL1Protocol(compare, state.protocol, row, facts)
  compareState(compare, state, row, facts)
}

/** Compares a checkpoint of L2. */
export async function compareL2Checkpoint(
  subgraph: Subgraph,
  compare: Compare,
  row: L2TruthRow,
  facts: L2Facts & { migrations: MigrationIndex },
): Promise<void> {
  const pools = Object.keys(row.pools)
  const state = await served(subgraph, row, pools)
  compareL2Protocol(compare, state.protocol, row, facts)
  compareState(compare, state, row, facts)
  compareRewardCallers(compare, state.orchestrators, row)
  compareDelegatorPools(compare, state.delegatorPools, state.delegators, row)
  compareMigrated(compare, facts.migrations, state.delegatorPools, row)
}

function compareState(compare: Compare, state: ServedState, row: TruthRow, { claimed }: L1Facts): void {
  const currentRound = BigInt(state.protocol?.currentRound ?? 0)
  const exactSince = state.protocol?.exactSinceRound ?? null
  const exact = exactSince !== null && BigInt(exactSince) <= currentRound
  compareTranscoderPool(compare, state.transcoderPool, row)
  compareOrchestrators(compare, state.orchestrators, row)
  compareEarningsPools(compare, state.earningsPools, earningsPoolsOf(row))
  compareDelegators(compare, { ...state, currentRound, exact, claimed }, row)
  compareLocks(compare, state.locks, row)
  compareSenders(compare, state.senders, row)
}

/** One request per kind of entity, more where there are over 1000 of it. */
async function served(subgraph: Subgraph, row: TruthRow, pools: readonly string[]): Promise<ServedState> {
  const { block } = row
  const accounts = [...Object.keys(row.delegators), ...pools]
  const [protocol, orchestrators, transcoderPool, earningsPools, delegators, locks, senders, delegatorPools] =
    await Promise.all([
      subgraph.query(documents.ProtocolDocument, { block }),
      subgraph.list(documents.OrchestratorsDocument, {
        block,
        ids: [...new Set([...accounts, ...Object.keys(row.orchestrators)])],
      }),
      subgraph.list(documents.TranscoderPoolDocument, { block }),
      subgraph.list(documents.EarningsPoolsDocument, {
        block,
        ids: [...earningsPoolsOf(row).keys()],
      }),
      isFinal(row)
        ? subgraph.list(documents.AllDelegatorsDocument, { block })
        : subgraph.list(documents.DelegatorsDocument, { block, ids: accounts }),
      subgraph.list(documents.OpenLocksDocument, { block }),
      subgraph.list(documents.SendersDocument, { block }),
      subgraph.list(documents.DelegatorPoolsDocument, { block }),
    ])
  return {
    protocol: protocol.protocol,
    orchestrators: byId(orchestrators),
    transcoderPool,
    earningsPools,
    delegators: byId(delegators),
    locks,
    senders,
    delegatorPools,
  }
}

function byId<T extends { id: string }>(entities: readonly T[]): Map<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}
