import { expect, test } from 'vitest'
import { firstDifference } from './bisect.ts'

const from = (first: number, known: (block: number) => boolean = () => true) => {
  const asked: number[] = []
  const probe = async (block: number) => {
    asked.push(block)
    return known(block) ? block >= first : undefined
  }
  return { asked, probe }
}

test('the first differing block is found in a logarithm of the steps', async () => {
  const { asked, probe } = from(700_001)
  expect(await firstDifference(0, 1_000_000, probe)).toEqual({ differs: 700_001, agrees: 700_000 })
  expect(asked.length).toBeLessThanOrEqual(20)
})

test('blocks without state are passed over', async () => {
  const { probe } = from(61, (block) => block % 3 === 0)
  expect(await firstDifference(0, 99, probe)).toEqual({ differs: 63, agrees: 60 })
})

test('a node without history names the earliest block that it can', async () => {
  const { probe } = from(10, (block) => block >= 900)
  expect(await firstDifference(0, 1000, probe)).toEqual({ differs: 900, agrees: null })
})
