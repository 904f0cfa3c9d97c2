import { describe, expect, test } from 'vitest'
import { type Account, pending } from './pending.ts'
import { PARTS_27 as ONE } from './precise-math.ts'

/** 1000 bonded in round 5 at factor 1.25, now 1.5; 0.02 ETH per unit of stake then, 0.07 now. */
const account: Account = {
  bondedAmount: 1000n,
  fees: 7n,
  lastClaimRound: 5n,
  startPool: { cumulativeRewardFactor: (ONE * 5n) / 4n, cumulativeFeeFactor: ONE / 50n },
  delegate: {
    latestRewardFactor: (ONE * 3n) / 2n,
    latestFeeFactor: (ONE * 7n) / 100n,
    cumulativeRewards: 300n,
    cumulativeFees: 40n,
  },
  isOwnDelegate: false,
}

describe('a delegator', () => {
  test('earns the ratio of the factors and the difference of the fee factors', () => {
    expect(pending(account, 8n).stake).toBe(1200n)
    // 1000 * 0.05 / 1.25 = 40
    expect(pending(account, 8n).fees).toBe(47n)
  })

  test('that claimed in this round has nothing pending', () => {
    expect(pending(account, 5n).stake).toBe(1000n)
    expect(pending(account, 5n).fees).toBe(7n)
  })

  test('loses a reward that came after its claim in the same round', () => {
    const claimedFirst = {
      ...account,
      startPool: { cumulativeRewardFactor: (ONE * 3n) / 2n, cumulativeFeeFactor: 0n },
    }
    expect(pending(claimedFirst, 6n).stake).toBe(1000n)
  })

  test('starts from factor 1 where its pool is empty', () => {
    const early = { ...account, lastClaimRound: 0n, startPool: null }
    expect(pending(early, 8n).stake).toBe(1500n)
    expect(pending(early, 8n).fees).toBe(77n)
    const written = { ...early, startPool: { cumulativeRewardFactor: 0n, cumulativeFeeFactor: ONE / 50n } }
    expect(pending(written, 8n).stake).toBe(1500n)
    expect(pending(written, 8n).fees).toBe(57n)
  })

  test('starts on L1 from the factor that the contract finds further back', () => {
    const startPool = {
      cumulativeRewardFactor: 0n,
      cumulativeFeeFactor: 0n,
      fallbackRewardFactor: ONE * 3n,
      fallbackFeeFactor: ONE / 100n,
    }
    const rebonded = { ...account, startPool }
    expect(pending(rebonded, 8n).stake).toBe(500n)
    expect(pending(rebonded, 8n).fees).toBe(27n)
    const nothingFound = {
      ...account,
      startPool: { ...startPool, fallbackRewardFactor: null, fallbackFeeFactor: null },
    }
    expect(pending(nothingFound, 8n).stake).toBe(1500n)
    expect(pending(nothingFound, 8n).fees).toBe(77n)
  })

  test('truncates twice', () => {
    // 4/3 is 1.333... with 27 digits: a third of 1000 is lost to the last wei once more at 3 * 10^30.
    const third = { ...account, bondedAmount: 3n * 10n ** 30n }
    const startPool = { cumulativeRewardFactor: ONE * 3n, cumulativeFeeFactor: 0n }
    const delegate = {
      latestRewardFactor: ONE * 4n,
      latestFeeFactor: ONE,
      cumulativeRewards: 0n,
      cumulativeFees: 0n,
    }
    expect(pending({ ...third, startPool, delegate }, 8n).stake).toBe(4n * 10n ** 30n - 1000n)
    expect(pending({ ...third, startPool, delegate }, 8n).fees).toBe(10n ** 30n - 1000n + 7n)
  })

  test('without a delegate keeps what it has', () => {
    const unbonded = { ...account, bondedAmount: 0n, delegate: null, startPool: null }
    expect(pending(unbonded, 8n).stake).toBe(0n)
    expect(pending(unbonded, 8n).fees).toBe(7n)
  })
})

describe('an orchestrator', () => {
  const own = { ...account, isOwnDelegate: true }

  test('has its commission on top', () => {
    expect(pending(own, 8n).stake).toBe(1500n)
    expect(pending(own, 8n).fees).toBe(87n)
  })

  test('has it even when it claimed in this round', () => {
    expect(pending(own, 5n).stake).toBe(1300n)
    expect(pending(own, 5n).fees).toBe(47n)
  })
})
