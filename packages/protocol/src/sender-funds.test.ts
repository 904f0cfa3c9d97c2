import { expect, test } from 'vitest'
import { fundsState, maxFaceValue, reserveNeeded, reservePerOrchestrator } from './sender-funds.ts'

const ETH = 10n ** 18n

test('a reserve is shared over the active set, as it was before the claims of the round', () => {
  const part = (reserve: bigint, reserveClaimed: bigint, orchestrators: number) =>
    reservePerOrchestrator({ reserve, reserveClaimed }, orchestrators)
  expect(part(18n * ETH, 0n, 100)).toBe((18n * ETH) / 100n)
  expect(part(17n * ETH, ETH, 100)).toBe((18n * ETH) / 100n)
  expect(part(10n, 0n, 3)).toBe(3n)
  expect(part(10n, 0n, 0)).toBeNull()
})

test('a ticket is paid by the deposit, then by the part of the reserve, then by no more than is there', () => {
  expect(maxFaceValue({ deposit: 5n, reserve: 10n, reserveClaimed: 0n }, 4)).toBe(7n)
  expect(maxFaceValue({ deposit: 0n, reserve: 1n, reserveClaimed: 9n }, 2)).toBe(1n)
  expect(maxFaceValue({ deposit: 5n, reserve: 10n, reserveClaimed: 0n }, 0)).toBeNull()
})

test('the reserve that a face value needs is the least whose part holds it', () => {
  const reserve = reserveNeeded(7n, 13)
  expect(reservePerOrchestrator({ reserve, reserveClaimed: 0n }, 13)).toBe(7n)
  expect(reservePerOrchestrator({ reserve: reserve - 1n, reserveClaimed: 0n }, 13)).toBe(6n)
})

test('funds can be withdrawn from the round that the unlock names', () => {
  expect([0n, 8n, 7n, 6n].map((round) => fundsState(round, 7n))).toEqual([
    'LOCKED',
    'UNLOCKING',
    'UNLOCKED',
    'UNLOCKED',
  ])
})
