import { totalsOf } from '@confluence/verify/report'
import { verify } from '@confluence/verify/verify'
import { expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'

/** `comparisons` is how many there are in the recording, or fewer: a comparison that is not made finds nothing. */
export function verifyScenarios({ recording, stack }: Scene, { comparisons }: { comparisons: number }): void {
  test('every figure is what the contracts answered, at every checkpoint', { timeout: 300_000 }, async () => {
    const figures = await verify(recording, {
      urls: { l1: stack.stack.l1.queryUrl, l2: stack.stack.l2.queryUrl },
    })
    expect(figures.filter(({ mismatches }) => mismatches > 0)).toEqual([])
    expect(totalsOf(figures).comparisons).toBeGreaterThanOrEqual(comparisons)
    for (const chain of ['l1', 'l2']) {
      const compared = new Set(figures.filter((each) => each.chain === chain).map(({ figure }) => figure))
      for (const field of ['pendingFees', 'pendingStake', 'principal', 'withdrawnFees']) {
        expect(compared).toContain(`Delegator.${field}`)
      }
    }
  })
}
