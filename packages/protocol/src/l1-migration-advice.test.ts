import { expect, test } from 'vitest'
import { type L1MigrationFacts, l1MigrationWarnings } from './l1-migration-advice.ts'

test('what a migration does besides is said before', () => {
  const facts: L1MigrationFacts = {
    kind: 'DELEGATOR',
    delegate: '0xa',
    pool: false,
    inSnapshot: false,
    l2: { delegate: '0xb', bondedAmount: '5' },
  }
  const of = (changes: Partial<L1MigrationFacts>) => l1MigrationWarnings({ ...facts, ...changes })
  expect(of({})).toEqual(['The stake that the account has on Arbitrum One moves from 0xb to 0xa too'])
  // A pool's stake goes to the delegate that the account has; so does stake for one that has the same, or none.
  expect(of({ pool: true })).toEqual([])
  expect(of({ l2: { delegate: '0xa', bondedAmount: '5' } })).toEqual([])
  expect(of({ l2: { delegate: null, bondedAmount: '0' } })).toEqual([])
  expect(of({ kind: 'SENDER' })).toEqual([])
  expect(of({ kind: 'UNBONDING_LOCKS', pool: true })).toHaveLength(1)
  expect(of({ kind: 'UNBONDING_LOCKS', delegate: null, l2: null })[0]).toContain('bonded to the zero address')
  expect(of({ inSnapshot: true, l2: null })[0]).toContain('can claim from the snapshot')
})
