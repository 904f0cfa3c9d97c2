import { expect, test } from 'vitest'
import { hostResults } from './host-results.ts'
import { graphNodeResults } from './real-node.ts'

test('BigInt and BigDecimal are computed and kept as graph-node does', { timeout: 180_000 }, async () => {
  const here = await hostResults()
  const there = await graphNodeResults()
  expect(there.size).toBeGreaterThan(1000)
  expect(here.size).toBe(there.size)
  expect(Object.fromEntries(here)).toEqual(Object.fromEntries(there))
})
