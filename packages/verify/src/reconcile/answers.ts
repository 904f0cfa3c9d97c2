import type { L1TruthRow, L2TruthRow } from '@confluence/recording/truth-row'
import { compareL1Checkpoint, compareL2Checkpoint } from '../checkpoint.ts'
import { indexMigrations } from '../compare/migrations.ts'
import * as documents from '../generated.ts'
import type { Subgraph } from '../subgraph.ts'
import type { Compare } from '../tally.ts'
import type { Contracts } from './ask.ts'
import { readL1Row, readL2Row } from './row.ts'
import type { Sample } from './sample.ts'
import type { StateReader } from './state-reader.ts'
import { migratedSubjects, servedSubjects } from './subjects.ts'

/** What the contracts of a chain answered at a block. */
export type Answers =
  | { chain: 'l1'; row: L1TruthRow }
  | { chain: 'l2'; row: L2TruthRow; snapshotRoot: string }

/** A chain's index, and its contracts. */
export interface Side {
  subgraph: Subgraph
  state: StateReader
  contracts: Contracts
}

/** Asks the contracts of Ethereum about everything that is served of a block. */
export async function askL1(
  { subgraph, state, contracts }: Side,
  block: number,
  sample?: Sample,
): Promise<Answers> {
  const subjects = await servedSubjects(subgraph, block, sample)
  return { chain: 'l1', row: await readL1Row(state, block, contracts, subjects) }
}

/** The same on Arbitrum One, and about the accounts that have migrated or could. */
export async function askL2(
  { subgraph, state, contracts }: Side,
  l1: Subgraph,
  block: number,
  sample?: Sample,
): Promise<Answers> {
  const [served, migrations, tickets] = await Promise.all([
    servedSubjects(subgraph, block, sample),
    subgraph.list(documents.MigrationsDocument, {}),
    l1.list(documents.TicketsDocument, {}),
  ])
  const migrated = migratedSubjects(migrations, tickets, served.pools, sample)
  return { chain: 'l2', ...(await readL2Row(state, block, contracts, { ...served, migrated })) }
}

/** Compares answers with what is served of the same block. What is served as null is left out. */
export async function compareAnswers(answers: Answers, subgraph: Subgraph, compare: Compare): Promise<void> {
  if (answers.chain === 'l1') {
    await compareL1Checkpoint(subgraph, known(compare), answers.row, { inflationKnown: true })
    return
  }
  const { row, snapshotRoot } = answers
  const [migrations, { snapshots }] = await Promise.all([
    subgraph.list(documents.MigrationsDocument, {}),
    subgraph.query(documents.SnapshotsDocument, { block: row.block }),
  ])
  await compareL2Checkpoint(subgraph, known(compare), row, {
    inflationKnown: true,
    version: undefined,
    migrated: undefined,
    migrations: indexMigrations(migrations),
  })
  for (const { root } of snapshots) compare('Snapshot.root', 'LIP-73', root, snapshotRoot)
}

function known(compare: Compare): Compare {
  return (figure, entity, served, recorded) => {
    if (served !== null) compare(figure, entity, served, recorded)
  }
}
