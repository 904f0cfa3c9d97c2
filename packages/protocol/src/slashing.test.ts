import { describe, expect, test } from 'vitest'
import {
  describeRate,
  firstProposalPenalty,
  readRate,
  type SlashableLock,
  secondProposalPenalty,
  slashPenalty,
} from './slashing.ts'

const LPT = 10n ** 18n
const alice = 'alice'

const lock = (amount: bigint | null, changes: Partial<SlashableLock> = {}): SlashableLock => ({
  delegator: alice,
  delegate: alice,
  amount,
  slashExposure: 0n,
  exposedFromRound: 10n,
  withdrawRound: 17n,
  ...changes,
})

const slash = { orchestrator: alice, round: 12n, rate: 400_000n }

describe('the example of the discussion: of 100 bonded, 50 and 25 are unbonded, then 40 % slashed', () => {
  const locks = [lock(50n * LPT), lock(25n * LPT)]

  test('the contract takes 10, of what is still bonded', () => {
    expect(slashPenalty(25n * LPT, slash.rate)).toBe(10n * LPT)
  })

  test('both proposals take 20 and 10 from the locks, 40 in all', () => {
    for (const penaltyOf of [firstProposalPenalty, secondProposalPenalty]) {
      expect(locks.map((each) => penaltyOf(each, slash))).toEqual([20n * LPT, 10n * LPT])
    }
  })
})

test('shares are truncated, as the contract does', () => {
  expect(slashPenalty(7n, 333_333n)).toBe(2n)
  expect(slashPenalty(null, 400_000n)).toBeNull()
})

test('by the second proposal a lock answers from its creation to the round before it can be withdrawn', () => {
  const at = (round: bigint) => secondProposalPenalty(lock(100n), { ...slash, round })
  expect([9n, 10n, 16n, 17n].map(at)).toEqual([0n, 40n, 40n, 0n])
})

test('by the first one it answers until it is used', () => {
  const at = (round: bigint) => firstProposalPenalty(lock(100n), { ...slash, round })
  expect([9n, 10n, 16n, 17n].map(at)).toEqual([40n, 40n, 40n, 40n])
})

test('by the second proposal slashes compound, by the first the last percentage counts', () => {
  const slashedBefore = lock(100n, { slashExposure: 40n })
  expect(secondProposalPenalty(slashedBefore, slash)).toBe(24n)
  expect(firstProposalPenalty(slashedBefore, slash)).toBe(40n)
})

test('the locks of a delegator answer for their delegate at creation by the second proposal only', () => {
  const ofDelegator = lock(100n, { delegator: 'bob' })
  expect(firstProposalPenalty(ofDelegator, slash)).toBe(0n)
  expect(secondProposalPenalty(ofDelegator, slash)).toBe(40n)
})

test('a lock that the orchestrator made while it delegated to another answers by the first proposal only', () => {
  const ofAnother = lock(100n, { delegate: 'carol' })
  expect(firstProposalPenalty(ofAnother, slash)).toBe(40n)
  expect(secondProposalPenalty(ofAnother, slash)).toBe(0n)
})

test('what is taken from an amount that events do not determine is not known', () => {
  expect(firstProposalPenalty(lock(null), slash)).toBeNull()
  expect(secondProposalPenalty(lock(null), slash)).toBeNull()
  expect(secondProposalPenalty(lock(null, { delegate: 'carol' }), slash)).toBe(0n)
})

test('a percentage is read as people write it', () => {
  expect(['40', '40 %', ' 12.5%', '0.0001', '100'].map(readRate)).toEqual([
    400_000n,
    400_000n,
    125_000n,
    1n,
    1_000_000n,
  ])
  expect(['', '0', '100.0001', '0.00001', '-1', '1e2', '40 percent', '.5'].map(readRate)).toEqual(
    Array(8).fill(undefined),
  )
  expect([400_000n, '125000', 1n].map(describeRate)).toEqual(['40 %', '12.5 %', '0.0001 %'])
})
