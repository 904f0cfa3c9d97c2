import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRecording } from './recording.ts'
import { type Replay, startReplay } from './server.ts'
import { call, SMOKE, smokeBlocks } from './test-support.ts'

const HEAD = 200
const blocks = smokeBlocks('l2')
const last = blocks.length - 1
const { l2 } = openRecording(SMOKE)

let replay: Replay
beforeEach(async () => {
  replay = await startReplay(l2, { head: HEAD })
})
afterEach(() => replay.close())

const hex = (number: number) => `0x${number.toString(16)}`
const block = (number: number) => call(replay.url, 'eth_getBlockByNumber', hex(number), false)
const byHash = (hash: string | undefined) => call(replay.url, 'eth_getBlockByHash', hash, false)
const latest = async () => Number((await call(replay.url, 'eth_getBlockByNumber', 'latest', false)).number)
const logCount = async () => (await call(replay.url, 'eth_getLogs', { fromBlock: '0x0' })).length
const recordedLogs = (to: number) => blocks.slice(0, to + 1).flatMap(({ logs }) => logs).length

/** Expects every block up to the head to name its parent by hash. */
async function expectLinked(from: number) {
  let { hash } = await block(from)
  for (let number = from + 1; number <= replay.head; number++) {
    const next = await block(number)
    expect(next.parentHash).toBe(hash)
    hash = next.hash
  }
}

describe('the head', () => {
  test('hides what comes after it', async () => {
    const [transaction] = blocks.slice(HEAD + 1).flatMap(({ transactions }) => transactions)
    expect(await latest()).toBe(HEAD)
    expect(Number(await call(replay.url, 'eth_blockNumber'))).toBe(HEAD)
    expect(await block(HEAD + 1)).toBeNull()
    expect(await byHash(blocks[HEAD + 1]?.hash)).toBeNull()
    expect(await call(replay.url, 'eth_getTransactionByHash', transaction?.hash)).toBeNull()
    expect(await logCount()).toBe(recordedLogs(HEAD))
  })

  test('moves on, and back', async () => {
    replay.advance(3)
    expect(replay.head).toBe(HEAD + 3)
    expect(await byHash(blocks[HEAD + 3]?.hash)).toMatchObject({ number: hex(HEAD + 3) })
    replay.setHead(100)
    expect(await latest()).toBe(100)
    expect(await byHash(blocks[HEAD]?.hash)).toBeNull()
    expect(await logCount()).toBe(recordedLogs(100))
    expect(() => replay.setHead(-1)).toThrow(RangeError)
  })

  test('goes on with empty blocks past the last one', async () => {
    replay.setHead(last + 3)
    expect(await block(last)).toMatchObject({ hash: blocks[last]?.hash })
    expect(await block(last + 3)).toMatchObject({ number: hex(last + 3), transactions: [] })
    await expectLinked(last - 1)
    expect(await logCount()).toBe(recordedLogs(last))
  })

  test('moves by itself at a rate, up to the last block', async () => {
    const started = performance.now()
    replay.setRate(100)
    while (replay.head < last) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(performance.now() - started).toBeGreaterThan(((last - HEAD) / 100) * 1000 - 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(replay.head).toBe(last)
  })

  test('stands still at rate 0', async () => {
    replay.setRate(200)
    while (replay.head === HEAD) await new Promise((resolve) => setTimeout(resolve, 5))
    replay.setRate(0)
    const { head } = replay
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(replay.head).toBe(head)
    expect(() => replay.setRate(-1)).toThrow(RangeError)
  })
})

describe('a fork', () => {
  test('replaces blocks by longer empty siblings that link', async () => {
    replay.reorg(5)
    expect(replay.head).toBe(HEAD + 1)
    expect(await block(HEAD - 5)).toMatchObject({ hash: blocks[HEAD - 5]?.hash })
    for (let number = HEAD - 4; number <= HEAD; number++) {
      const sibling = await block(number)
      expect(sibling).toMatchObject({ timestamp: blocks[number]?.timestamp, transactions: [] })
      expect(sibling.hash).not.toBe(blocks[number]?.hash)
    }
    await expectLinked(HEAD - 6)
  })

  test('takes logs and receipts away, but not the old blocks by hash', async () => {
    const stem = HEAD - 20
    const lost = blocks.slice(stem + 1, HEAD + 1).find(({ logs }) => logs.length)
    replay.reorg(20)
    expect(await logCount()).toBe(recordedLogs(stem))
    expect(recordedLogs(stem)).toBeLessThan(recordedLogs(HEAD))
    expect(await call(replay.url, 'eth_getTransactionReceipt', lost?.transactions[0]?.hash)).toBeNull()
    expect(await byHash(lost?.hash)).toMatchObject({ number: lost?.number })
    const orphans = await call(replay.url, 'eth_getLogs', { blockHash: lost?.hash })
    expect(orphans).toHaveLength(lost?.logs.length ?? 0)
    expect(orphans[0]).toMatchObject({ removed: true })
    expect(await byHash(blocks[HEAD + 1]?.hash)).toBeNull()
  })

  test('grows, and forks again above and below its stem', async () => {
    replay.reorg(4)
    replay.advance(3)
    const first = await block(HEAD + 4)
    replay.reorg(2)
    expect(replay.head).toBe(HEAD + 5)
    expect((await block(HEAD + 4)).hash).not.toBe(first.hash)
    await expectLinked(HEAD - 6)
    replay.reorg(30, 30)
    expect(replay.head).toBe(HEAD + 5)
    await expectLinked(HEAD - 30)
    expect(await byHash(first.hash)).toEqual(first)
    expect(await logCount()).toBe(recordedLogs(HEAD - 25))
  })

  test('never repeats a block', async () => {
    replay.reorg(3)
    const { hash } = await block(HEAD)
    replay.restore(HEAD)
    replay.reorg(3)
    expect((await block(HEAD)).hash).not.toBe(hash)
  })

  test('must fit the chain', () => {
    expect(() => replay.reorg(0)).toThrow(RangeError)
    expect(() => replay.reorg(HEAD + 1)).toThrow(RangeError)
    expect(() => replay.reorg(1.5)).toThrow(RangeError)
    expect(() => replay.reorg(3, -1)).toThrow(RangeError)
    expect(replay.head).toBe(HEAD)
  })
})

describe('restoring', () => {
  test('makes the recorded chain canonical again, one block higher', async () => {
    replay.reorg(20)
    replay.restore()
    expect(replay.head).toBe(HEAD + 2)
    expect(await block(HEAD + 2)).toMatchObject({ hash: blocks[HEAD + 2]?.hash })
    await expectLinked(HEAD - 25)
    expect(await logCount()).toBe(recordedLogs(HEAD + 2))
  })

  test('at the end of the recording adds empty blocks to stay higher', async () => {
    replay.setHead(last)
    replay.reorg(10)
    expect(await logCount()).toBeLessThan(recordedLogs(last))
    replay.restore()
    expect(replay.head).toBe(last + 2)
    expect(await block(last)).toMatchObject({ hash: blocks[last]?.hash })
    await expectLinked(last - 1)
    expect(await logCount()).toBe(recordedLogs(last))
  })
})
