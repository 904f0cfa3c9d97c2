import { describe, expect, test } from 'vitest'
import { type ListArguments, listOf, select, type Where } from './select.ts'

interface Row {
  id: string
  stake: bigint | null
  state: string | null
}

const rows: Row[] = [
  { id: 'd', stake: 2n, state: 'OPEN' },
  { id: 'a', stake: null, state: null },
  { id: 'c', stake: 10n, state: 'OPEN' },
  { id: 'b', stake: 2n, state: 'DONE' },
]
const list = listOf<Row>(rows)
const ids = (args: Partial<ListArguments>) =>
  select(list, { first: 100, skip: 0, ...args }).map(({ id }) => id)

test('a list made of an iterator can be asked for in several orders', () => {
  const list = listOf(new Map(rows.map((row) => [row.id, row])).values())
  const args = { first: 100, skip: 0 }
  expect(select(list, args)).toHaveLength(4)
  expect(select(list, { ...args, orderBy: 'stake', orderDirection: 'desc' })).toHaveLength(4)
})

describe('order', () => {
  test.each([
    ['by id, unless another is asked for', {}, 'a b c d'],
    ['descending', { orderDirection: 'desc' }, 'd c b a'],
    ['amounts as numbers, ties by id, nulls last', { orderBy: 'stake' }, 'b d c a'],
    [
      'descending: ties by id and nulls last all the same',
      { orderBy: 'stake', orderDirection: 'desc' },
      'c b d a',
    ],
  ] as const)('%s', (_, args, expected) => {
    expect(ids(args).join(' ')).toBe(expected)
  })

  test('by what is computed of a row', () => {
    const byAmount = listOf<Row>(rows, { amount: ({ stake }) => stake && -stake })
    const page = select(byAmount, { first: 2, skip: 0, orderBy: 'amount' })
    expect(page.map(({ id }) => id)).toEqual(['c', 'b'])
  })
})

describe('where', () => {
  test.each<[Where, string]>([
    [{}, 'a b c d'],
    [{ stake: 2n }, 'b d'],
    [{ stake: null }, 'a'],
    [{ stake_not: 2n }, 'a c'],
    [{ stake_not: null }, 'b c d'],
    [{ stake_gt: 2n }, 'c'],
    [{ stake_gte: 2n }, 'b c d'],
    [{ stake_lt: 10n }, 'b d'],
    [{ stake_lte: 10n }, 'b c d'],
    [{ stake_gt: null }, ''],
    [{ stake_in: [2n, 10n] }, 'b c d'],
    [{ stake_in: [] }, ''],
    [{ stake_not_in: [2n] }, 'a c'],
    [{ state: 'OPEN', stake_lt: 5n }, 'd'],
    [{ id_gt: '' }, 'a b c d'],
    [{ id_gt: 'b' }, 'c d'],
  ])('%o', (where, expected) => {
    expect(ids({ where }).join(' ')).toBe(expected)
  })
})

describe('pages', () => {
  test.each([
    [{ first: 2 }, 'a b'],
    [{ first: 2, skip: 3 }, 'd'],
    [{ skip: 9 }, ''],
    [{ first: 0 }, ''],
    [{ first: 1, skip: 1, where: { stake: 2n } }, 'd'],
  ])('%o', (args, expected) => {
    expect(ids(args).join(' ')).toBe(expected)
  })

  test.each([
    [{ first: 1001 }, 'ask for 0 to 1000'],
    [{ first: -1 }, 'ask for 0 to 1000'],
    [{ skip: -1 }, 'it cannot be negative'],
  ])('refuses %o', (args, message) => {
    expect(() => ids(args)).toThrow(message)
  })
})
