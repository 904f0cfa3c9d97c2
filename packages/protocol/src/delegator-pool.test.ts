import { expect, test } from 'vitest'
import { poolPayment } from './delegator-pool.ts'

test('a claim is paid its share of stake and fees, truncated', () => {
  // The pool began with 300 and has earned 10 %: 200 are left to claim, which hold 220 and 7 in fees.
  const pool = { stake: 220n, fees: 7n, remainingInitialStake: 200n }
  expect(poolPayment(pool, 50n)).toEqual({ stake: 55n, fees: 1n })
})

test('the last claim empties the pool', () => {
  expect(poolPayment({ stake: 221n, fees: 8n, remainingInitialStake: 3n }, 3n)).toEqual({
    stake: 221n,
    fees: 8n,
  })
})

test('a slashed pool pays every claim less', () => {
  expect(poolPayment({ stake: 90n, fees: 0n, remainingInitialStake: 100n }, 10n)).toEqual({
    stake: 9n,
    fees: 0n,
  })
})

test('a pool that is paid out pays nothing', () => {
  expect(poolPayment({ stake: 0n, fees: 0n, remainingInitialStake: 0n }, 5n)).toEqual({ stake: 0n, fees: 0n })
})
