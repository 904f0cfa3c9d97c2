import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Chain, openRecording, type Recording, recordingPath } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import { readTruth } from '@confluence/recording/truth'
import type { L1TruthRow, L2TruthRow } from '@confluence/recording/truth-row'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { compareKept, keptWith, readKept } from '@confluence/verify/kept'
import { type Reconciliation, reconcile } from '@confluence/verify/reconcile'
import { totalsOf } from '@confluence/verify/report'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled, useStack } from '../harness/stack.ts'

const recording = openRecording(bundled('smoke'))
const stack = useStack(recording.directory)
let directory: string

beforeAll(async () => {
  directory = await temporaryDirectory()
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Compares what is served with the contracts of a recording, which answer from its truth. */
async function against(
  node: Recording,
  { bisect = false, sample, blocks = {} }: Against = {},
): Promise<Reconciliation> {
  const replays: Replay[] = []
  try {
    const chainOf = async (chain: Chain) => {
      const replay = await startReplay(node[chain])
      replays.push(replay)
      return {
        subgraph: stack.stack[chain].queryUrl,
        rpc: replay.url,
        where: chain,
        chainId: recording[chain].meta.chainId,
        contracts: node[chain].meta.contracts,
        startBlock: 0,
        block: blocks[chain],
      }
    }
    const chains = { l1: await chainOf('l1'), l2: await chainOf('l2') }
    return await reconcile({ chains, sample, bisect })
  } finally {
    for (const replay of replays) await replay.close()
  }
}

/** A row of either chain, with the fields of both. */
type Row = Omit<L2TruthRow, 'globalTotalSupply'> & Omit<L1TruthRow, 'globalTotalSupply'>

interface Against {
  bisect?: boolean
  sample?: { size: number; seed: string }
  blocks?: Partial<Record<Chain, number>>
}

/** The recording with rows of its truth changed from a block on. */
async function altered(
  chain: Chain,
  alter: (row: Row) => void,
  since = recording[chain].meta.lastBlock,
): Promise<Recording> {
  const to = join(directory, `${chain}-${Math.random().toString(36).slice(2)}`)
  for (const each of ['l1', 'l2'] as const) {
    await mkdir(join(to, each), { recursive: true })
    for (const file of ['meta.json', 'blocks.jsonl.gz', 'truth.jsonl.gz'] as const) {
      if (each === chain && file === 'truth.jsonl.gz') continue
      await symlink(recordingPath(recording.directory, each, file), recordingPath(to, each, file))
    }
  }
  await symlink(recording.snapshotFile, join(to, 'snapshot.json'))
  const rows = [...readTruth(recording[chain])] as unknown as Row[]
  for (const row of rows) if (row.block >= since) alter(row)
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  await writeFile(recordingPath(to, chain, 'truth.jsonl.gz'), gzipSync(lines))
  return openRecording(to)
}

const drifted = ({ figures }: Reconciliation) =>
  figures.filter(({ mismatches }) => mismatches > 0).map(({ chain, figure }) => `${chain} ${figure}`)

const more = (amount: string) => `${BigInt(amount) + 1n}`
const first = <T>(record: Record<string, T>) => Object.entries(record)[0] as [string, T]

test('what is served is what the contracts answer at the last block', { timeout: 60_000 }, async () => {
  const result = await against(recording)
  expect(drifted(result)).toEqual([])
  expect(result.blocks).toEqual({ l1: 288, l2: 276 })
  expect(totalsOf(result.figures).comparisons).toBeGreaterThanOrEqual(1_516)
  const names = new Set(result.figures.map(({ chain, figure }) => `${chain} ${figure}`))
  for (const name of ['l1 Delegator.pendingStake', 'l2 DelegatorPool.stake', 'l2 Snapshot.root']) {
    expect(names).toContain(name)
  }
})

test('what is served is what the contracts answer at a block of the past', { timeout: 60_000 }, async () => {
  const result = await against(recording, { blocks: { l1: 257, l2: 248 } })
  expect(drifted(result)).toEqual([])
  expect(result.blocks).toEqual({ l1: 257, l2: 248 })
})

test('answers that were kept are compared again without a contract: a chain becomes a test', {
  timeout: 60_000,
}, async () => {
  const file = join(directory, 'kept.jsonl')
  const urls = { l1: stack.stack.l1.queryUrl, l2: stack.stack.l2.queryUrl }
  const earlier = await against(recording, { blocks: { l1: 257, l2: 248 } })
  const last = await against(recording)
  await writeFile(file, keptWith(file, earlier.answers))
  await writeFile(file, keptWith(file, last.answers))
  // Those of the same blocks are replaced.
  await writeFile(file, keptWith(file, last.answers))
  expect(readKept(file).map(({ chain, row }) => [chain, row.block])).toEqual([
    ['l1', 257],
    ['l2', 248],
    ['l1', 288],
    ['l2', 276],
  ])
  const figures = await compareKept(readKept(file), urls)
  expect(figures.filter(({ mismatches }) => mismatches > 0)).toEqual([])
  const comparisons = totalsOf(earlier.figures).comparisons + totalsOf(last.figures).comparisons
  expect(totalsOf(figures).comparisons).toBe(comparisons)

  const other = await against(
    await altered('l2', (row) => {
      row.lptTotalSupply = more(row.lptTotalSupply)
    }),
  )
  await writeFile(file, keptWith(file, other.answers))
  const drift = await compareKept(readKept(file), urls)
  const expected = [expect.objectContaining({ figure: 'Protocol.lptSupply', mismatches: 1 })]
  expect(drift.filter(({ mismatches }) => mismatches > 0)).toEqual(expected)

  const future = last.answers.map(({ row, ...rest }) => ({ ...rest, row: { ...row, block: 1_000 } }))
  await expect(compareKept(future as never, urls)).rejects.toThrow(
    'the index of l1 is at block 288, before 1000: wait until it is synced',
  )
})

test('a sample compares fewer delegators, and the same ones for the same seed', {
  timeout: 60_000,
}, async () => {
  const count = ({ figures }: Reconciliation) =>
    figures.find(({ chain, figure }) => chain === 'l2' && figure === 'Delegator.pendingStake')?.comparisons
  const one = await against(recording, { sample: { size: 3, seed: 'a' } })
  const pools = Object.keys([...readTruth(recording.l2)].at(-1)?.pools ?? {}).length
  expect(drifted(one)).toEqual([])
  expect(count(one)).toBeGreaterThanOrEqual(3)
  expect(count(one)).toBeLessThanOrEqual(3 + pools)
  expect(count(await against(recording, { sample: { size: 3, seed: 'a' } }))).toBe(count(one))
})

describe('drift is found', () => {
  test.each<[string, Chain, (row: Row) => void, string]>([
    [
      'of the supply',
      'l2',
      (row) => {
        row.lptTotalSupply = more(row.lptTotalSupply)
      },
      'l2 Protocol.lptSupply',
    ],
    [
      'of the L1 supply',
      'l1',
      (row) => {
        row.lptTotalSupply = more(row.lptTotalSupply)
      },
      'l1 Protocol.lptSupply',
    ],
    [
      'of participation',
      'l2',
      (row) => {
        row.totalBonded = more(row.totalBonded)
      },
      'l2 Protocol.participationRate',
    ],
    [
      'of what the L2Migrator holds',
      'l2',
      (row) => {
        row.l2MigratorLpt = more(row.l2MigratorLpt)
      },
      'l2 Protocol.migratorBalance',
    ],
    [
      'of the escrow',
      'l1',
      (row) => {
        row.l1EscrowLpt = more(row.l1EscrowLpt ?? '0')
      },
      'l1 Protocol.escrowBalance',
    ],
    [
      'of the stake of a pool',
      'l2',
      ({ pools, delegators }) => {
        const [id] = first(pools)
        const account = delegators[id]
        if (account) account.pendingStake = more(account.pendingStake)
      },
      'l2 DelegatorPool.stake',
    ],
    [
      'of what a pool has left to claim',
      'l2',
      ({ pools }) => {
        const [, pool] = first(pools)
        pool.claimedInitialStake = more(pool.claimedInitialStake)
      },
      'l2 DelegatorPool.claimedInitialStake',
    ],
    [
      'of the pending fees of a delegator',
      'l2',
      ({ delegators }) => {
        const [, delegator] = first(delegators)
        delegator.pendingFees = more(delegator.pendingFees)
      },
      'l2 Delegator.pendingFees',
    ],
    [
      'of a delegate',
      'l1',
      ({ delegators }) => {
        for (const delegator of Object.values(delegators)) delegator.delegateAddress = `0x${'ab'.repeat(20)}`
      },
      'l1 Delegator.delegate',
    ],
    [
      'of an unbonding lock',
      'l1',
      ({ locks }) => {
        for (const lock of locks) lock.amount = more(lock.amount)
      },
      'l1 UnbondingLock.amount',
    ],
    [
      'of a lock that the contract has closed',
      'l1',
      (row) => {
        row.locks = []
      },
      'l1 UnbondingLock.open',
    ],
    [
      'of the factors of an orchestrator',
      'l2',
      ({ orchestrators }) => {
        for (const { pools } of Object.values(orchestrators)) {
          for (const pool of Object.values(pools))
            pool.cumulativeRewardFactor = more(pool.cumulativeRewardFactor)
        }
      },
      'l2 EarningsPool.cumulativeRewardFactor',
    ],
    [
      'of who is in the transcoder pool',
      'l2',
      (row) => {
        row.transcoderPool = row.transcoderPool.slice(1)
      },
      'l2 Orchestrator.inPool',
    ],
    [
      'of a claim state',
      'l2',
      ({ migrated }) => {
        for (const each of Object.values(migrated)) each.migratedDelegators = !each.migratedDelegators
      },
      'l2 Migration.migratedDelegators',
    ],
    [
      'of a deposit',
      'l2',
      ({ senders }) => {
        const [, sender] = first(senders)
        sender.deposit = more(sender.deposit)
      },
      'l2 Sender.deposit',
    ],
  ])('%s', { timeout: 60_000 }, async (_, chain, alter, figure) => {
    expect(drifted(await against(await altered(chain, alter)))).toContain(figure)
  })

  test('of the root of the snapshot', { timeout: 60_000 }, async () => {
    const other = { ...recording.l2.meta, snapshotRoot: `0x${'00'.repeat(32)}` }
    const node = { ...recording, l2: Object.create(recording.l2, { meta: { value: other } }) }
    expect(drifted(await against(node))).toEqual(['l2 Snapshot.root'])
  })
})

test('the first differing block is found between those that the node has state of', {
  timeout: 180_000,
}, async () => {
  const rows = [...readTruth(recording.l2)].map(({ block }) => block)
  const since = rows[60] as number
  const node = await altered(
    'l2',
    (row) => {
      row.totalBonded = more(row.totalBonded)
    },
    since,
  )
  const { first } = await against(node, { bisect: true })
  expect(first).toEqual({ l2: { differs: since, agrees: rows[59] } })
})

test('a block without state says so, and so does a node of another chain', { timeout: 60_000 }, async () => {
  const rows = new Set([...readTruth(recording.l2)].map(({ block }) => block))
  const without = Array.from({ length: 276 }, (_, block) => block).findLast((block) => !rows.has(block))
  await expect(against(recording, { blocks: { l2: without ?? 0 } })).rejects.toThrow(
    `l2 has no state of block ${without}: compare at a recent block, or name an archive node`,
  )
  await expect(against({ ...recording, l1: recording.l2 as never })).rejects.toThrow(
    /serves chain 42161|block/,
  )
})
