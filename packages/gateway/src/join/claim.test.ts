import { describe, expect, test } from 'vitest'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorPoolRow, DelegatorRow, MigrationRow } from '../mirror/rows.ts'
import type { Leaf } from '../snapshot/leaf.ts'
import { type Claimant, claimOf } from './claim.ts'

const ZERO = `0x${'0'.repeat(40)}`
const leaf = { delegator: 'me', delegate: 'l1o', stake: 100n, fees: 1n, hash: '0x' } as Leaf
const pool = {
  id: 'pool',
  remainingInitialStake: 1000n,
  initialStake: 1000n,
  stake: 2000n,
  fees: 10n,
} as DelegatorPoolRow
const receiver = {
  id: 'me',
  bondedAmount: 5n,
  delegate: 'o',
  lastClaimRound: 11n,
  startRound: 2n,
} as DelegatorRow

interface Situation {
  protocol?: object
  poolAccount?: object
  orchestrator?: object
  registered?: boolean
  rootOnChain?: string | null
}

const ROOT = '0x01'

function mirror({
  protocol,
  poolAccount,
  orchestrator,
  registered = false,
  rootOnChain = ROOT,
}: Situation): ChainMirror {
  const account = { startRound: 3n, delegate: 'o', ...poolAccount }
  return {
    snapshotRoot: rootOnChain,
    protocol: {
      paused: false,
      claimStakeEnabled: true,
      currentRound: 12n,
      bondingManagerVersion: 9,
      ...protocol,
    },
    delegators: new Map([['pool', account]]),
    orchestrators: new Map<string, object>([
      ['o', { active: true, lastRewardRound: 12n, ...orchestrator }],
      ['me', { registered }],
    ]),
  } as unknown as ChainMirror
}

type Case = [
  string | null,
  string,
  Situation,
  Leaf | undefined,
  DelegatorPoolRow | undefined,
  DelegatorRow | undefined,
]

const cases: Case[] = [
  [null, 'with a pool and stake on L2', {}, leaf, pool, receiver],
  [null, 'without a pool', {}, leaf, undefined, undefined],
  ['NOT_IN_SNAPSHOT', 'no leaf', {}, undefined, pool, undefined],
  ['NOTHING_TO_CLAIM', 'an empty leaf', {}, { ...leaf, stake: 0n, fees: 0n }, pool, undefined],
  ['PROTOCOL_PAUSED', 'a paused protocol', { protocol: { paused: true } }, leaf, pool, undefined],
  [
    'CLAIMS_DISABLED',
    'claims switched off',
    { protocol: { claimStakeEnabled: false } },
    leaf,
    pool,
    undefined,
  ],
  [
    'CLAIMS_DISABLED',
    'a leaf without delegate',
    { protocol: { claimStakeEnabled: false } },
    { ...leaf, delegate: ZERO },
    undefined,
    undefined,
  ],
  [
    'POOL_CREATED_THIS_ROUND',
    'a pool that counts from the next round',
    { poolAccount: { startRound: 13n } },
    leaf,
    pool,
    undefined,
  ],
  [
    'POOL_EXHAUSTED',
    'a pool with less than the share',
    {},
    leaf,
    { ...pool, remainingInitialStake: 99n },
    undefined,
  ],
  [
    'NO_REWARD_THIS_ROUND',
    'an orchestrator without reward',
    { orchestrator: { lastRewardRound: 11n } },
    leaf,
    pool,
    receiver,
  ],
  [
    null,
    'the same before the ninth BondingManager',
    { protocol: { bondingManagerVersion: 8 }, orchestrator: { lastRewardRound: 11n } },
    leaf,
    pool,
    receiver,
  ],
  [
    'RECEIVER_IS_ORCHESTRATOR',
    "the pool's own orchestrator",
    { poolAccount: { delegate: 'me' } },
    leaf,
    pool,
    undefined,
  ],
  [
    'RECEIVER_IS_ORCHESTRATOR',
    'a registered orchestrator without a pool',
    { registered: true },
    leaf,
    undefined,
    receiver,
  ],
]

const claimant = (changes: Partial<Claimant>): Claimant => ({
  id: 'me',
  leaf,
  pool,
  l2: undefined,
  migration: undefined,
  ...changes,
})

test.each(cases)('%s: %s', (blockedBy, _, situation, leaf, pool, receiver) => {
  const claim = claimOf(mirror(situation), claimant({ leaf, pool, l2: receiver }), ROOT)
  expect(claim.blockedBy).toBe(blockedBy)
})

test.each(['DELEGATOR', 'SNAPSHOT'])('ALREADY_MIGRATED: by %s', (kind) => {
  const migration = { kind } as MigrationRow
  const nothing = { stake: 0n, fees: 0n, unclaimable: 0n }
  expect(claimOf(mirror({}), claimant({ migration }), ROOT)).toEqual({
    ...nothing,
    blockedBy: 'ALREADY_MIGRATED',
  })
})

test.each([
  ['a leaf', leaf],
  ['no leaf', undefined],
])('SNAPSHOT_ROOT_DIFFERS: with %s, and what a claim pays is not known', (_, leaf) => {
  expect(claimOf(mirror({ rootOnChain: '0x02' }), claimant({ leaf }), ROOT)).toEqual({
    stake: null,
    fees: null,
    unclaimable: null,
    blockedBy: 'SNAPSHOT_ROOT_DIFFERS',
  })
})

test('before the chain has a root, it does not differ', () => {
  expect(claimOf(mirror({ rootOnChain: null }), claimant({}), ROOT).blockedBy).toBe(null)
})

describe('stake that a claim leaves behind', () => {
  const alone = { ...leaf, delegate: ZERO }

  test('is all that a leaf without delegate has', () => {
    const claim = claimOf(mirror({}), claimant({ leaf: alone, pool: undefined }), ROOT)
    expect(claim).toEqual({ stake: 0n, fees: 1n, unclaimable: 100n, blockedBy: null })
  })

  test.each([
    ['SNAPSHOT', 100n],
    ['DELEGATOR', 0n],
  ])('after a migration by %s it is %d', (kind, unclaimable) => {
    const migration = { kind } as MigrationRow
    expect(claimOf(mirror({}), claimant({ leaf: alone, migration }), ROOT)).toMatchObject({ unclaimable })
  })
})
