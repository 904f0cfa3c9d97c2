import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchDirectory } from '../recorder/test-support.ts'
import { smokeBlocks } from '../test-support.ts'
import { type ChainStore, openChainStore, type StoreIdentity } from './chain-store.ts'
import { encodeFrame, FrameType, MAGIC } from './frames.ts'
import type { StoredBlock } from './packing.ts'

const identity: StoreIdentity = { chainId: 42161, startBlock: 10, startHash: '0x0a', plan: 'all', common: [] }

/** The blocks of `smoke` as they are recorded. */
const blocks: StoredBlock[] = smokeBlocks('l2').map(({ transactions, logs, ...header }) => ({
  header: { logsBloom: '0x', ...header },
  logs: logs.map(({ txIndex, logIndex, ...log }) => ({
    ...log,
    transactionHash: String(transactions[txIndex]?.hash),
    transactionIndex: `0x${txIndex.toString(16)}`,
    logIndex: `0x${logIndex.toString(16)}`,
  })),
  transactions: [],
  receipts: [],
}))

function opened(file = join(scratchDirectory(), 'chain.rec')): ChainStore {
  const store = openChainStore(file, { create: identity })
  onTestFinished(() => store.close())
  return store
}

test('what is appended is there after the file is opened again', () => {
  const store = opened()
  store.append(blocks.slice(10, 50), 60, [{ template: 'Poll', address: '0x01', block: 20 }])
  store.close()
  const again = opened(store.file)
  expect(again.to).toBe(60)
  expect(again.instances).toEqual([{ template: 'Poll', address: '0x01', block: 20 }])
  expect(again.block(42)).toEqual(blocks[42])
  expect(again.blockByHash(String(blocks[42]?.header.hash))).toEqual(blocks[42])
  expect(again.block(50)).toBeUndefined()
  expect([...again.blocksWithLogs(20, 45)]).toEqual(blocks.slice(20, 46))
})

test('a rollback takes blocks and instances back, and still finds the blocks by hash', () => {
  const store = opened()
  store.append(blocks.slice(10, 50), 60, [{ template: 'Poll', address: '0x01', block: 45 }])
  store.rollBack(40)
  expect([store.to, store.block(41), store.instances]).toEqual([40, undefined, []])
  expect(store.blockByHash(String(blocks[42]?.header.hash))).toEqual(blocks[42])
  store.append(blocks.slice(41, 45), 44)
  expect(store.block(42)).toEqual(blocks[42])
})

test('a block takes little space', () => {
  const store = opened()
  store.append(blocks.slice(10), 300)
  const logs = blocks.slice(10).reduce((sum, block) => sum + block.logs.length, 0)
  store.close()
  expect(statSync(store.file).size / logs).toBeLessThan(500)
})

test.each(['after its first bytes', 'in its commit', 'before its commit'])(
  'a write that was cut off %s is dropped, and the recording continued',
  (where) => {
    const store = opened()
    store.append(blocks.slice(10, 50), 60)
    const whole = store.size.bytes
    store.append(blocks.slice(61, 90), 100)
    store.close()
    const bytes = readFileSync(store.file)
    const length = { 'after its first bytes': whole + 5, 'in its commit': bytes.length - 3 }[where]
    // The commit is 16 bytes.
    writeFileSync(store.file, bytes.subarray(0, length ?? bytes.length - 16))
    const cut = opened(store.file)
    expect([cut.to, cut.size.bytes, cut.cutOff > 0]).toEqual([60, whole, true])
    expect(cut.block(42)).toEqual(blocks[42])
    cut.append(blocks.slice(61, 90), 100)
    cut.close()
    expect(opened(store.file).block(88)).toEqual(blocks[88])
  },
)

test('a recording cut off at any byte of its last write is whole up to the write before it', () => {
  const store = opened()
  store.append(blocks.slice(10, 30), 30)
  const whole = store.size.bytes
  store.append(blocks.slice(31, 34), 40)
  store.close()
  const bytes = readFileSync(store.file)
  for (let length = whole; length < bytes.length; length += 7) {
    writeFileSync(store.file, bytes.subarray(0, length))
    const cut = openChainStore(store.file)
    expect(cut.to).toBe(30)
    cut.close()
  }
})

test('a file whose end was filled with zeros by a power cut is whole up to the write before it', () => {
  const store = opened()
  store.append(blocks.slice(10, 30), 30)
  store.close()
  appendFileSync(store.file, Buffer.alloc(5000))
  expect(opened(store.file).to).toBe(30)
})

test('a file that was being made when the process ended is made anew', () => {
  const store = opened()
  store.close()
  for (const length of [0, 3, 8, 20, 100, store.size.bytes - 1]) {
    const file = join(scratchDirectory(), 'chain.rec')
    writeFileSync(file, readFileSync(store.file).subarray(0, length))
    expect(opened(file).to).toBe(9)
  }
})

test('two processes do not record into one file', () => {
  const store = opened()
  const other = opened(store.file)
  store.append(blocks.slice(10, 20), 20)
  expect(() => other.append(blocks.slice(10, 20), 20)).toThrow(
    /another process records into .*stop it, or name another directory/,
  )
})

const faults: [name: string, damage: (file: string) => void, message: RegExp][] = [
  ['is of something else', (file) => writeFileSync(file, 'hello, world'), /is not a recording of a chain/],
  [
    'has other bytes in its middle',
    (file) => writeFileSync(file, readFileSync(file).fill(0x55, 12_000, 12_100)),
    /is damaged at byte \d+: copy it again/,
  ],
  [
    'has other bytes at its beginning',
    (file) => writeFileSync(file, readFileSync(file).fill(0x55, 30, 40)),
    /is damaged at its beginning: copy it again/,
  ],
]

test.each(faults)('a file that %s is an error that says what to do', (_, damage, message) => {
  const store = opened()
  store.append(blocks.slice(10, 100), 100)
  store.append(blocks.slice(101, 200), 200)
  store.close()
  damage(store.file)
  expect(() => openChainStore(store.file)).toThrow(message)
})

test('a missing file is an error, not an empty recording', () => {
  expect(() => openChainStore(join(scratchDirectory(), 'none.rec'))).toThrow(/there is no recording/)
})

test('a recording of a newer version is not read', () => {
  const file = join(scratchDirectory(), 'chain.rec')
  const content = Buffer.from(JSON.stringify({ ...identity, version: 2 }))
  writeFileSync(file, Buffer.concat([MAGIC, encodeFrame(FrameType.identity, 0, content)]))
  expect(() => openChainStore(file)).toThrow(/was made by a newer version of this program: update it/)
})
