import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordedLog } from './block.ts'
import { openRecording } from './recording.ts'
import { type Replay, startReplay } from './server.ts'
import { call, SMOKE, smokeBlocks } from './test-support.ts'

const HEAD = 250

interface FlatLog extends RecordedLog {
  number: number
  blockHash: string
  transactionHash: string | undefined
}

const blocks = smokeBlocks('l2')
const all: FlatLog[] = blocks.flatMap((block) =>
  block.logs.map((log) => ({
    ...log,
    number: Number(block.number),
    blockHash: block.hash,
    transactionHash: block.transactions[log.txIndex]?.hash,
  })),
)
const shown = all.filter(({ number }) => number <= HEAD)

let replay: Replay
beforeAll(async () => {
  replay = await startReplay(openRecording(SMOKE).l2, { head: HEAD })
})
afterAll(() => replay.close())

const getLogs = (filter: object) => call(replay.url, 'eth_getLogs', filter)

/** Asks for `filter` over the whole chain and expects just the logs that `wanted` picks. */
async function expectLogs(filter: object, wanted: (log: FlatLog) => boolean) {
  const expected = shown.filter(wanted)
  const found = await getLogs({ fromBlock: 'earliest', toBlock: 'latest', ...filter })
  const places = (logs: { blockHash: string; logIndex: string | number }[]) =>
    logs.map(({ blockHash, logIndex }) => `${blockHash} ${Number(logIndex)}`)
  expect(places(found)).toEqual(places(expected))
  return expected.length
}

/** The values that most logs have, most common first. */
function commonest(values: (string | undefined)[]): [string, string, ...string[]] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first, second, ...rest] = [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
  if (!first || !second) throw new Error('too few values to test with')
  return [first, second, ...rest]
}

const addresses = commonest(shown.map(({ address }) => address))
const events = commonest(shown.map(({ topics }) => topics[0]))
const seconds = commonest(shown.map(({ topics }) => topics[1]))

test('a log has all its fields', async () => {
  const [log] = await getLogs({ fromBlock: '0x0' })
  const [recorded] = shown
  expect(log).toEqual({
    address: recorded?.address,
    topics: recorded?.topics,
    data: recorded?.data,
    blockNumber: '0x1',
    blockHash: recorded?.blockHash,
    blockTimestamp: blocks[1]?.timestamp,
    transactionHash: recorded?.transactionHash,
    transactionIndex: `0x${recorded?.txIndex.toString(16)}`,
    logIndex: '0x0',
    removed: false,
  })
})

describe('filters', () => {
  test('none gives every log up to the head', async () => {
    expect(await expectLogs({}, () => true)).toBeLessThan(all.length)
  })

  test('every address on its own', async () => {
    for (const address of addresses) {
      expect(await expectLogs({ address }, (log) => log.address === address)).toBeGreaterThan(0)
    }
  })

  test('several addresses, in any case of letters', async () => {
    const [one, two] = addresses
    const address = [one, `0x${two.slice(2).toUpperCase()}`]
    await expectLogs({ address }, (log) => log.address === one || log.address === two)
  })

  test('every event on its own, and alternatives', async () => {
    for (const event of events) {
      expect(await expectLogs({ topics: [event] }, ({ topics }) => topics[0] === event)).toBeGreaterThan(0)
    }
    const some = events.slice(0, 3)
    await expectLogs({ topics: [some] }, ({ topics }) => some.includes(topics[0] ?? ''))
  })

  test('later topics, with null for any', async () => {
    const [second] = seconds
    await expectLogs({ topics: [null, second] }, ({ topics }) => topics[1] === second)
    await expectLogs({ topics: [events, [second]] }, ({ topics }) => topics[1] === second)
    await expectLogs({ topics: [null, null, null] }, ({ topics }) => topics.length >= 3)
  })

  test('address and topics together', async () => {
    for (const address of addresses.slice(0, 4)) {
      for (const event of events.slice(0, 6)) {
        await expectLogs(
          { address, topics: [[event]] },
          (log) => log.address === address && log.topics[0] === event,
        )
      }
    }
  })

  test('empty lists match anything', async () => {
    await expectLogs({ address: [], topics: [[]] }, ({ topics }) => topics.length > 0)
  })
})

describe('ranges', () => {
  test('both ends count, and the head is the end', async () => {
    for (const [from, to] of [
      [0, 0],
      [1, 1],
      [10, 20],
      [240, HEAD],
      [200, 10_000],
    ] as const) {
      const range = { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` }
      await expectLogs(range, ({ number }) => number >= from && number <= to)
    }
    expect(await getLogs({ fromBlock: '0xfb', toBlock: '0xff' })).toEqual([])
  })

  test('left out, it is the head', async () => {
    await expectLogs({ fromBlock: undefined, toBlock: undefined }, ({ number }) => number === HEAD)
  })

  test('a block hash stands for its block', async () => {
    for (const { hash, number, logs } of blocks.filter((block) => block.logs.length).slice(0, 20)) {
      const found = await getLogs({ blockHash: hash })
      expect(found).toHaveLength(logs.length)
      expect(new Set(found.map((log: { blockNumber: string }) => log.blockNumber))).toEqual(new Set([number]))
    }
  })

  test('what makes no sense is refused', async () => {
    const hash = blocks[5]?.hash
    await expect(getLogs({ fromBlock: '0x5', toBlock: '0x4' })).rejects.toThrow(
      '-32602: fromBlock 5 is after',
    )
    await expect(getLogs({ blockHash: hash, fromBlock: '0x1' })).rejects.toThrow('-32602: name either')
    await expect(getLogs({ blockHash: `0x${'1'.repeat(64)}` })).rejects.toThrow('-32000: unknown block')
    await expect(getLogs({ blockHash: blocks[HEAD + 1]?.hash })).rejects.toThrow('-32000: unknown block')
    await expect(getLogs({ fromBlock: 5 })).rejects.toThrow('-32602: fromBlock must be a block number in hex')
    await expect(getLogs({ address: '0x12' })).rejects.toThrow('-32602: address must be an address')
    await expect(getLogs({ topics: ['Transfer'] })).rejects.toThrow('-32602: topic 0 must be a hash')
    await expect(getLogs({ topics: Array(5).fill(null) })).rejects.toThrow('-32602: a log has at most 4')
    await expect(getLogs({ topics: 'all' })).rejects.toThrow('-32602: topics must be an array')
    await expect(call(replay.url, 'eth_getLogs')).rejects.toThrow('-32602: eth_getLogs takes one filter')
  })
})
