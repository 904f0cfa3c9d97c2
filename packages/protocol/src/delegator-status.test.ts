import { expect, test } from 'vitest'
import { delegatorStatus } from './delegator-status.ts'

test('stake counts from its start round on', () => {
  expect(delegatorStatus({ bondedAmount: 1n, startRound: 6n }, 5n)).toBe('PENDING')
  expect(delegatorStatus({ bondedAmount: 1n, startRound: 6n }, 6n)).toBe('BONDED')
  // The receiver of a transfer in version 1.
  expect(delegatorStatus({ bondedAmount: 1n, startRound: 0n }, 6n)).toBe('BONDED')
})

test('without stake an account is unbonded, also one slashed to nothing', () => {
  expect(delegatorStatus({ bondedAmount: 0n, startRound: 0n }, 6n)).toBe('UNBONDED')
  expect(delegatorStatus({ bondedAmount: 0n, startRound: 4n }, 6n)).toBe('UNBONDED')
})
