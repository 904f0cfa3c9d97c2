import { expect, test } from 'vitest'
import { ConfluenceError } from './errors.ts'
import { BlockPairMoved, collect, type PageRequest, pages, pagesByKey, samePair } from './pages.ts'

const chain = (hash: string) => ({
  block: { number: '1', hash, timestamp: '1' },
  hasIndexingErrors: false,
  chainHead: null,
  lag: null,
  reachable: true,
  warnings: [],
})

const total = 25
const all = Array.from({ length: total }, (_, index) => index)

/** A list of 25; the L2 block of each answer is as `blocks` tells, the last one for all that follow. */
function list(blocks: readonly string[]) {
  const asked: PageRequest[] = []
  return {
    asked,
    pageSize: 10,
    async fetch(page: PageRequest) {
      const hash = blocks[Math.min(asked.length, blocks.length - 1)] as string
      asked.push(page)
      const list = all.slice(page.skip, page.skip + page.first)
      return { list, _meta: { l1: chain('0xa'), l2: chain(hash) } }
    },
    items: (answer: { list: number[] }) => answer.list,
  }
}

test('walks all pages in order', async () => {
  const source = list(['0x1'])
  const sizes = []
  for await (const page of pages(source)) sizes.push(page.length)
  expect(sizes).toEqual([10, 10, 5])
  expect(source.asked.map(({ skip }) => skip)).toEqual([0, 10, 20])
})

test('ends where the last page is full', async () => {
  const source = { ...list(['0x1']), pageSize: 5 }
  expect(await collect(source)).toEqual(all)
})

test('refuses to go on in another block', async () => {
  const source = list(['0x1', '0x1', '0x2'])
  const walk = async () => {
    for await (const _ of pages(source));
  }
  await expect(walk).rejects.toThrow(BlockPairMoved)
})

test('starts again when the chains moved on', async () => {
  const source = list(['0x1', '0x2', '0x3'])
  expect(await collect(source)).toEqual(all)
  expect(source.asked.map(({ skip }) => skip)).toEqual([0, 10, 0, 10, 20])
})

test('gives up on chains that always move on', async () => {
  const source = list(Array.from({ length: 100 }, (_, index) => `0x${index}`))
  await expect(collect(source, 3)).rejects.toThrow('ask again')
  expect(source.asked).toHaveLength(6)
})

test('passes other failures on at once', async () => {
  const fetch = async () => {
    throw new Error('down')
  }
  await expect(collect({ fetch, items: () => [] })).rejects.toThrow('down')
})

/** The same list, by key: two digits, so that text and numbers have one order. */
function keyedList(block: string) {
  const asked: (string | undefined)[] = []
  return {
    asked,
    pageSize: 10,
    async fetch({ first, after }: { first: number; after: string | undefined }) {
      asked.push(after)
      const list = all.map((number) => `${number + 10}`).filter((key) => after === undefined || key > after)
      return { list: list.slice(0, first), _meta: { l1: chain('0xa'), l2: chain(block) } }
    },
    items: (answer: { list: string[] }) => answer.list,
    key: (item: string) => item,
  }
}

test('walks all pages by key', async () => {
  const source = keyedList('0x1')
  const rows = []
  for await (const page of pagesByKey(source)) rows.push(...page)
  expect(rows).toEqual(all.map((number) => `${number + 10}`))
  expect(source.asked).toEqual([undefined, '19', '29'])
})

test('ends by key where the last page is full', async () => {
  const sizes = []
  for await (const page of pagesByKey({ ...keyedList('0x1'), pageSize: 5 })) sizes.push(page.length)
  expect(sizes).toEqual([5, 5, 5, 5, 5])
})

test('holds several lists to one pair of blocks', async () => {
  const pair = samePair()
  for await (const _ of pagesByKey({ ...keyedList('0x1'), pair }));
  const walk = async () => {
    for await (const _ of pagesByKey({ ...keyedList('0x2'), pair }));
  }
  await expect(walk).rejects.toThrow(BlockPairMoved)
})

test('has the first page’s blocks held, and asks for them from then on', async () => {
  const source = list(['0x1'])
  const asked: string[] = []
  const fetch = (page: PageRequest, blocks: string) => {
    asked.push(blocks)
    return source.fetch(page)
  }
  expect(await collect({ ...source, fetch })).toEqual(all)
  expect(asked).toEqual(['hold', '0xa-0x1', '0xa-0x1'])
})

test('starts again where the blocks are no longer held', async () => {
  const source = list(['0x1'])
  let refusals = 1
  const fetch = async (page: PageRequest, blocks: string) => {
    if (blocks === 'hold' || refusals-- <= 0) return source.fetch(page)
    const errors = [{ message: 'not held', code: 'BLOCKS_GONE' }]
    throw new ConfluenceError('GRAPHQL', 'not held', { cause: undefined, status: 410, errors })
  }
  expect(await collect({ ...source, fetch })).toEqual(all)
  expect(source.asked.map(({ skip }) => skip)).toEqual([0, 0, 10, 20])
})
