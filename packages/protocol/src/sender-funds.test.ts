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

test('a reserve of 18 ETH is what tickets of 0.18 ETH need over 100 orchestrators, 5 ETH of deposit come on top', () => {
  const faceValue = (18n * ETH) / 100n
  expect(reserveNeeded(faceValue, 100)).toBe(18n * ETH)
  expect(maxFaceValue({ deposit: 0n, reserve: 18n * ETH, reserveClaimed: 0n }, 100)).toBe(faceValue)
  expect(maxFaceValue({ deposit: 5n * ETH, reserve: 18n * ETH, reserveClaimed: 0n }, 100)).toBe(
    5n * ETH + faceValue,
  )
  // Each orchestrator but the first finds the deposit spent, if one ticket took all of it.
  expect(maxFaceValue({ deposit: 0n, reserve: 18n * ETH - faceValue, reserveClaimed: faceValue }, 100)).toBe(
    faceValue,
  )
})

test('a reserve of 5 ETH pays tickets of 0.05 ETH to 100 orchestrators, 0.1 ETH to 50', () => {
  expect(reservePerOrchestrator({ reserve: 5n * ETH, reserveClaimed: 0n }, 100)).toBe(ETH / 20n)
  expect(reservePerOrchestrator({ reserve: 5n * ETH, reserveClaimed: 0n }, 50)).toBe(ETH / 10n)
  expect(reserveNeeded(ETH / 20n, 100)).toBe(5n * ETH)
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
