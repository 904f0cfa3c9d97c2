import { expect, test } from 'vitest'
import { earnedBetween, NOTHING, type Standing } from './earnings.ts'

const standing = (
  pendingStake: bigint,
  pendingFees: bigint,
  principal: bigint,
  withdrawnFees: bigint,
): Standing => ({
  ...{ pendingStake, pendingFees, principal, withdrawnFees },
})

test('what is brought in is not earned', () => {
  expect(earnedBetween(NOTHING, standing(100n, 0n, 100n, 0n))).toEqual({
    rewards: 0n,
    fees: 0n,
    bonded: 100n,
    withdrawnFees: 0n,
  })
})

test('what is taken out was earned no less', () => {
  const before = standing(110n, 9n, 100n, 0n)
  const after = standing(15n, 2n, 0n, 8n)
  expect(earnedBetween(before, after)).toEqual({ rewards: 5n, fees: 1n, bonded: -100n, withdrawnFees: 8n })
})

test('what a slash takes counts against what is earned', () => {
  const { rewards } = earnedBetween(standing(110n, 0n, 100n, 0n), standing(60n, 0n, 100n, 0n))
  expect(rewards).toBe(-50n)
})

test('spans add up to the whole', () => {
  const moments = [
    NOTHING,
    standing(7n, 1n, 5n, 0n),
    standing(3n, 0n, -2n, 2n),
    standing(11n, 6n, 4n, 2n),
  ] as const
  const spans = moments.slice(1).map((after, index) => earnedBetween(moments[index] as Standing, after))
  const whole = earnedBetween(moments[0], moments[3])
  for (const field of ['rewards', 'fees', 'bonded', 'withdrawnFees'] as const) {
    expect(spans.reduce((sum, span) => sum + span[field], 0n)).toBe(whole[field])
  }
})
