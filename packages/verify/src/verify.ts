import { chainTitles } from '@confluence/protocol/chains'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Expected } from '@confluence/recording/expected'
import type { Chain, ChainRecording, Recording } from '@confluence/recording/recording'
import { readExpected, readPools, readTruth } from '@confluence/recording/truth'
import type { L1TruthRow, L2TruthRow } from '@confluence/recording/truth-row'
import pMap from 'p-map'
import { compareL1Checkpoint, compareL2Checkpoint } from './checkpoint.ts'
import { claimedSoFar } from './claimed-so-far.ts'
import { compareEarningsPools, recordedEarningsPools } from './compare/earnings-pools.ts'
import { indexMigrations } from './compare/migrations.ts'
import { compareMigrations, compareTickets, type ServedOutcome } from './compare/outcome.ts'
import * as documents from './generated.ts'
import { bondingManagerVersion, inflationKnown, migratedSoFar } from './recorded-facts.ts'
import type { ServedMigration } from './served.ts'
import { openSubgraph, type Subgraph } from './subgraph.ts'
import { createTally, type FigureCount, type Tally } from './tally.ts'

/** Checkpoints that are asked for at the same time. */
const CONCURRENCY = 4

export interface VerifyOptions {
  /** GraphQL endpoints of the two subgraphs, which have indexed the recording to its end. */
  urls: Record<Chain, string>
  /** Told which block of a chain was compared. */
  report?: (chain: Chain, block: number) => void
}

/**
 * Compares everything that a recording's contracts answered with what two subgraphs serve for the same block. Throws
 * UserError if the recording holds no answers, or the subgraphs are not reachable, not done or of another chain.
 */
export async function verify(recording: Recording, { urls, report }: VerifyOptions): Promise<FigureCount[]> {
  const expected = readExpected(recording)
  const subgraphs = { l1: openSubgraph(urls.l1), l2: openSubgraph(urls.l2) }
  for (const chain of ['l1', 'l2'] as const)
    await checkIdentity(subgraphs[chain], recording[chain], urls[chain])
  const outcome: ServedOutcome = {
    tickets: await subgraphs.l1.list(documents.TicketsDocument, {}),
    migrations: await subgraphs.l2.list(documents.MigrationsDocument, {}),
  }
  const tally = createTally()
  await verifyL1(recording.l1, subgraphs.l1, tally, report)
  await verifyL2(recording.l2, subgraphs.l2, tally, report, { expected, migrations: outcome.migrations })
  compareTickets(tally.at('l1', recording.l1.meta.lastBlock), outcome, expected)
  compareMigrations(tally.at('l2', recording.l2.meta.lastBlock), outcome, expected)
  return tally.figures()
}

async function verifyL1(
  recording: ChainRecording<'l1'>,
  subgraph: Subgraph,
  tally: Tally,
  report: VerifyOptions['report'],
): Promise<void> {
  const known = inflationKnown(recording)
  const claimed = claimedSoFar(recording)
  const compareRow = async (row: L1TruthRow) => {
    await compareL1Checkpoint(subgraph, tally.at('l1', row.block), row, {
      inflationKnown: known(row),
      claimed,
    })
    report?.('l1', row.block)
  }
  await pMap(readTruth(recording), compareRow, { concurrency: CONCURRENCY })
  await verifyPools(recording, subgraph, tally)
}

async function verifyL2(
  recording: ChainRecording<'l2'>,
  subgraph: Subgraph,
  tally: Tally,
  report: VerifyOptions['report'],
  { expected, migrations }: { expected: Expected; migrations: readonly ServedMigration[] },
): Promise<void> {
  const known = inflationKnown(recording)
  const claimed = claimedSoFar(recording)
  const migratedAt = migratedSoFar(expected)
  const index = indexMigrations(migrations)
  const compareRow = async (row: L2TruthRow) => {
    await compareL2Checkpoint(subgraph, tally.at('l2', row.block), row, {
      inflationKnown: known(row),
      claimed,
      version: bondingManagerVersion(recording.meta, row.bondingManagerTarget),
      migrated: migratedAt(row.block),
      migrations: index,
    })
    report?.('l2', row.block)
  }
  await pMap(readTruth(recording), compareRow, { concurrency: CONCURRENCY })
  await verifyPools(recording, subgraph, tally)
}

/** At the last block, every earnings pool there is. */
async function verifyPools(recording: ChainRecording, subgraph: Subgraph, tally: Tally): Promise<void> {
  const { block, pools } = readPools(recording)
  const served = await subgraph.list(documents.AllEarningsPoolsDocument, { block })
  compareEarningsPools(tally.at(recording.chain, block), served, recordedEarningsPools(Object.entries(pools)))
}

async function checkIdentity(
  subgraph: Subgraph,
  { chain, blocks, meta }: ChainRecording,
  url: string,
): Promise<void> {
  const where = `the index of ${chainTitles[chain]} at ${endpointName(url)}`
  const { _meta } = await subgraph.query(documents.MetaDocument, {})
  const indexed = _meta.block.number
  if (indexed < meta.lastBlock) {
    throw new UserError(
      `${where} is at block ${indexed}, but ${meta.name} ends with ${meta.lastBlock}: wait until it is synced`,
    )
  }
  if (_meta.block.hash !== blocks[indexed]?.hash) {
    throw new UserError(`${where} has not indexed ${meta.name}: name the recording that it runs on`)
  }
}
