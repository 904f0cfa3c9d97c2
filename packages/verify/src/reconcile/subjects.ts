import * as documents from '../generated.ts'
import type { ServedMigration, ServedTicket } from '../served.ts'
import type { Subgraph } from '../subgraph.ts'
import { type Sample, sampleOf } from './sample.ts'

/** What is asked of a chain's contracts, beside the totals: those that the index serves, so that what it makes up shows. */
export interface Subjects {
  orchestrators: readonly string[]
  delegators: readonly string[]
  locks: readonly { delegator: string; lockId: string }[]
  senders: readonly string[]
  /** L2: delegator pools by address, with the L1 address of their orchestrator. */
  pools: readonly { id: string; l1Orchestrator: string }[]
  /** L2: L1 addresses whose claim state is asked for. */
  migrated: readonly string[]
}

/** What a subgraph serves at a block, of which its contracts are then asked. */
export async function servedSubjects(
  subgraph: Subgraph,
  block: number,
  sample: Sample | undefined,
): Promise<Subjects> {
  const [orchestrators, everybody, openLocks, senders, pools] = await Promise.all([
    subgraph.list(documents.AllOrchestratorsDocument, { block }),
    subgraph.list(documents.AllDelegatorsDocument, { block }),
    subgraph.list(documents.OpenLocksDocument, { block }),
    subgraph.list(documents.SendersDocument, { block }),
    subgraph.list(documents.DelegatorPoolsDocument, { block }),
  ])
  const delegators = sampleOf(everybody, ({ id }) => id, sample)
  const locks = new Map<string, Subjects['locks'][number]>()
  for (const { delegator, lockId } of openLocks) add(locks, delegator.id, lockId)
  // Those that the index takes for closed must be closed in the contract too.
  for (const { id, nextUnbondingLockId } of delegators) {
    for (let lockId = 0n; lockId < BigInt(nextUnbondingLockId); lockId++) add(locks, id, `${lockId}`)
  }
  return {
    orchestrators: orchestrators.map(({ id }) => id),
    delegators: delegators.map(({ id }) => id),
    locks: [...locks.values()],
    senders: senders.map(({ id }) => id),
    pools: pools.map(({ id, l1Orchestrator }) => ({ id, l1Orchestrator })),
    migrated: [],
  }
}

function add(locks: Map<string, Subjects['locks'][number]>, delegator: string, lockId: string): void {
  locks.set(`${delegator} ${lockId}`, { delegator, lockId })
}

/** L1 addresses that L2Migrator may have a state of: those that migrated, that tried to, and orchestrators with a pool. */
export function migratedSubjects(
  migrations: readonly ServedMigration[],
  tickets: readonly ServedTicket[],
  pools: Subjects['pools'],
  sample: Sample | undefined,
): string[] {
  const ofDelegators = [...migrations, ...tickets].filter(
    ({ kind }) => kind === 'DELEGATOR' || kind === 'SNAPSHOT',
  )
  const accounts = [...new Set(ofDelegators.map(({ l1Address }) => l1Address))]
  const sampled = sampleOf(accounts, (address) => address, sample)
  return [...new Set([...sampled, ...pools.map(({ l1Orchestrator }) => l1Orchestrator)])]
}
