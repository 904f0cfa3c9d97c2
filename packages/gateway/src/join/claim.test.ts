import { expect, test } from 'vitest'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorPoolRow, DelegatorRow } from '../mirror/rows.ts'
import type { Leaf } from '../snapshot/leaf.ts'
import { claimOf } from './claim.ts'

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
}

function mirror({ protocol, poolAccount, orchestrator, registered = false }: Situation): ChainMirror {
  const account = { startRound: 3n, delegate: 'o', ...poolAccount }
  return {
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

test.each(cases)('%s: %s', (blockedBy, _, situation, leaf, pool, receiver) => {
  expect(claimOf(mirror(situation), 'me', leaf, pool, receiver).blockedBy).toBe(blockedBy)
})
