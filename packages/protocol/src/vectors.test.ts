import { expect, test } from 'vitest'
import { earningsPoolId, logId, unbondingLockId } from './ids.ts'
import { pending } from './pending.ts'
import { fractionOf } from './precise-math.ts'
import vectors from './vectors.json' with { type: 'json' }

// The mappings' twins of these functions have the same vectors: tests/twins.test.ts.

test.each(vectors.fractionOf)('$amount * $numerator / $denominator is $result', (vector) => {
  const [amount, numerator, denominator, scale] = [
    vector.amount,
    vector.numerator,
    vector.denominator,
    vector.scale,
  ].map(BigInt) as [bigint, bigint, bigint, bigint]
  expect(`${fractionOf(amount, numerator, denominator, scale)}`).toBe(vector.result)
})

test.each(vectors.pending)('what is pending is what the contract answered ($source)', (vector) => {
  const { stake, fees } = pending(
    {
      bondedAmount: BigInt(vector.bondedAmount),
      fees: BigInt(vector.fees),
      lastClaimRound: BigInt(vector.lastClaimRound),
      startPool: {
        cumulativeRewardFactor: BigInt(vector.startRewardFactor),
        cumulativeFeeFactor: BigInt(vector.startFeeFactor),
      },
      delegate: {
        latestRewardFactor: BigInt(vector.latestRewardFactor),
        latestFeeFactor: BigInt(vector.latestFeeFactor),
        cumulativeRewards: BigInt(vector.cumulativeRewards),
        cumulativeFees: BigInt(vector.cumulativeFees),
      },
      isOwnDelegate: vector.isOwnDelegate,
    },
    BigInt(vector.currentRound),
  )
  expect({ stake: `${stake}`, fees: `${fees}` }).toEqual(vector.pending)
})

test.each([
  ['earningsPoolId', earningsPoolId, vectors.earningsPoolId],
  ['unbondingLockId', unbondingLockId, vectors.unbondingLockId],
  ['logId', logId, vectors.logId],
] as const)('%s appends the number in little-endian order', (_, idOf, examples) => {
  for (const { bytes, number, id } of examples) expect(idOf(bytes, number)).toBe(id)
})
