import { expect, test } from 'vitest'
import { lastBlockFinder } from './last-block.ts'

/** A chain whose contracts see a new block of L1 in each of these of its blocks, from 1000 on. */
function finder(...newAt: number[]) {
  const asked: number[] = []
  const find = lastBlockFinder(async (block) => {
    asked.push(block)
    return 1000 + newAt.filter((first) => first <= block).length
  })
  return { asked, find: (l1Block: bigint, to = 90) => find(l1Block, { from: 5, to }) }
}

test('it is the one before contracts see a later block of L1', async () => {
  const { find } = finder(10, 40, 80)
  expect(await Promise.all([1000n, 1001n, 1002n].map((l1Block) => find(l1Block)))).toEqual([9, 39, 79])
})

test('it is found where L1 blocks were skipped, and next to both ends of the range', async () => {
  expect(await finder(40, 40, 40).find(1001n)).toBe(39)
  expect(await finder(6).find(1000n)).toBe(5)
  expect(await finder(90).find(1000n)).toBe(89)
})

test('it is after the range where its end does not see a later block', async () => {
  const { asked, find } = finder(10, 40)
  expect(await find(1001n, 39)).toBe('AFTER')
  expect(asked).toEqual([39])
})

test('it takes some thirty requests on the whole of Arbitrum One', async () => {
  let asked = 0
  const find = lastBlockFinder(async (block) => {
    asked++
    return Math.floor(block / 48)
  })
  expect(await find(1_234_567n, { from: 5_857_075, to: 400_000_000 })).toBe(1_234_568 * 48 - 1)
  expect(asked).toBeLessThan(32)
})

test('it is not known where the node does not know a block', async () => {
  for (const unknown of [90, 47]) {
    const find = lastBlockFinder(async (block) => (block === unknown ? null : 1000 + block))
    expect(await find(1050n, { from: 5, to: 90 })).toBeNull()
  }
})
