import { expect, test } from 'vitest'
import { readParquet } from '../../testing/read-parquet.ts'
import { columnsOf } from './columns.ts'
import { formatOf, serializer } from './formats.ts'

const block = (number: string) => ({
  block: { number, hash: `0x${number}`, timestamp: '1644883200' },
  hasIndexingErrors: false,
  chainHead: null,
  lag: null,
  reachable: true,
  warnings: [],
})
const blocks = { l1: block('11'), l2: block('22') }

/** A row of `tickets`, number `index`. */
function ticket(index: number, values: Record<string, unknown> = {}) {
  return {
    id: `0x${index.toString(16).padStart(72, '0')}`,
    kind: 'DELEGATOR',
    state: 'PENDING',
    seqNo: String(index),
    l1Address: '0x1',
    l2Address: '0x2',
    delegate: null,
    stake: '123456789012345678901234567',
    delegatedStake: '0',
    fees: null,
    lockIds: null,
    deposit: null,
    reserve: null,
    submitter: '0x1',
    signed: false,
    l2AddressDiffers: true,
    expiresAt: '1645488000',
    classicTicketId: '0x3',
    predictedL2Transaction: '0x4',
    migration: null,
    blockNumber: '14207040',
    blockTimestamp: '1644883200',
    transactionHash: '0x5',
    ...values,
  }
}

/** An export of pages of rows, as one file. */
function file(pages: readonly (readonly unknown[])[]): Uint8Array {
  const { begin, page, end } = serializer('parquet', 'tickets')
  let done = 0
  const parts = pages.map((rows) => {
    done += rows.length
    return page(rows, done - rows.length)
  })
  return Buffer.concat([begin, ...parts, end(blocks)].map((part) => Buffer.from(part)))
}

test('rows come back as they were: nulls, objects, lists, and numbers of any size', async () => {
  const rows = [
    ticket(1, { migration: { transactionHash: '0x6', blockTimestamp: '1644883201' } }),
    ticket(2, { lockIds: [] }),
    // Old L1Migrators take any lock id, of which nothing may be lost.
    ticket(3, { lockIds: ['0', String(2n ** 256n - 1n)], fees: '9'.repeat(38), signed: true }),
    ticket(4, { stake: '0', seqNo: String(2n ** 63n - 1n) }),
  ]
  const content = await readParquet(file([rows.slice(0, 1), rows.slice(1)]))
  expect(content.rows).toEqual(rows)
  expect(JSON.parse(content.notes.l1 ?? '')).toEqual(blocks.l1.block)
  expect(JSON.parse(content.notes.l2 ?? '')).toEqual(blocks.l2.block)
})

test('a list without rows is a file with columns', async () => {
  const { rows, metadata } = await readParquet(file([]))
  expect(rows).toEqual([])
  const names = metadata.schema.map(({ name }) => name)
  for (const { name } of columnsOf('tickets')) expect(names).toContain(name)
})

test('rows are written in groups, all of which are read', async () => {
  const pages = Array.from({ length: 21 }, (_, page) =>
    Array.from({ length: 1000 }, (_, row) => ticket(page * 1000 + row)),
  )
  const { rows, metadata } = await readParquet(file(pages))
  expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 1000n])
  expect(rows).toEqual(pages.flat())
})

test('amounts are decimals, counts are integers, and addresses are text', async () => {
  const { metadata } = await readParquet(file([[ticket(1)]]))
  const typeOf = (name: string) => {
    const { type, converted_type, precision, scale } = metadata.schema.find((c) => c.name === name) ?? {}
    return [type, converted_type, precision, scale].filter((value) => value !== undefined).join(' ')
  }
  expect(typeOf('stake')).toBe('FIXED_LEN_BYTE_ARRAY DECIMAL 38 0')
  for (const name of ['seqNo', 'blockNumber', 'blockTimestamp', 'expiresAt'])
    expect(typeOf(name)).toBe('INT64')
  expect(typeOf('l1Address')).toBe('BYTE_ARRAY UTF8')
  expect(typeOf('signed')).toBe('BOOLEAN')
})

test.each([
  ['stake', '1'.padEnd(39, '0')],
  ['blockTimestamp', String(2n ** 63n)],
])('a %s that does not fit is refused', (name, value) => {
  expect(() => file([[ticket(1, { [name]: value })]])).toThrow(
    `${name} is ${value}, which is too large for Parquet: choose another --format`,
  )
})

test('the name of a file chooses Parquet, and no second compression', () => {
  expect(formatOf('pools.parquet', undefined)).toEqual({ format: 'parquet', gzip: false })
  expect(() => formatOf('pools.parquet.gz', undefined)).toThrow('name a file without .gz')
  expect(() => formatOf('pools.gz', 'parquet')).toThrow('name a file without .gz')
})
