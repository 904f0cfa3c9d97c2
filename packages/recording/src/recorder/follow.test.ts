import { join } from 'node:path'
import { listening } from '@confluence/protocol/testing/listening'
import { expect, onTestFinished, test } from 'vitest'
import { type Profile, profiles } from '../provider/profiles.ts'
import { type StretchedChain, stretchedChain } from '../provider/stretched-chain.ts'
import { openRecording } from '../recording.ts'
import { startRpcServer } from '../rpc-server.ts'
import { servedStore } from '../served-store.ts'
import { call, SMOKE } from '../test-support.ts'
import { openRecorder, type Recorder } from './recorder.ts'
import {
  chainOf,
  identity,
  plan,
  providerOf,
  recordedKeys,
  recording,
  scratchDirectory,
  wantedLogs,
} from './test-support.ts'

const START = 1_000
/** Blocks between recorded ones: Arbitrum's pace when something happens in every other look. */
const STEP = 16
const HALFWAY = START + 120 * STEP

async function followed(profile: Profile = {}, file = join(scratchDirectory(), 'l2.rec')) {
  const chain = chainOf({ start: START, step: STEP })
  chain.setHead(HALFWAY)
  return { chain, file, ...(await follow(chain, profile, file)) }
}

async function follow(chain: StretchedChain, profile: Profile, file: string, inFront?: Switch) {
  const provider = await providerOf(chain, { profile })
  if (inFront) inFront.target = provider.url
  const abort = new AbortController()
  const lines: string[] = []
  const report = (line: string) => void lines.push(line)
  const recorder = await openRecorder({
    chain: identity,
    urls: [inFront?.url ?? provider.url],
    plan,
    file,
    signal: abort.signal,
    report,
  })
  onTestFinished(() => {
    abort.abort()
    recorder.close()
  })
  await recorder.recordTo(recorder.finalized)
  return { recorder, provider, lines }
}

interface Switch {
  readonly url: string
  target: string
}

/** An endpoint in front of others, one at a time. */
async function switched(): Promise<Switch> {
  const server = await listening(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    response.end(await (await fetch(way.target, { method: 'POST', body })).text())
  })
  onTestFinished(server.close)
  const way: Switch = { url: server.url, target: '' }
  return way
}

/** Looks until what is at the head is recorded. */
async function catchUp(recorder: Recorder, chain: StretchedChain): Promise<void> {
  for (let looks = 0; recorder.store.to !== chain.head && looks < 120; looks++) await recorder.look()
  expect(recorder.store.to).toBe(chain.head)
  expect(recordedKeys(recorder.store)).toEqual(wantedLogs(chain, chain.head))
}

test.each(['open', 'publicnode', 'drpc', 'unheard', 'alchemy-free'] as const)(
  'what is at the head is recorded block by block, from a provider like %s',
  async (name) => {
    const { recorder, chain } = await followed(profiles[name])
    for (let look = 0; look < 60; look++) {
      chain.setHead(chain.head + 1 + ((look * 7) % 50))
      await recorder.look()
    }
    await catchUp(recorder, chain)
    expect(recorder.store.instances.length).toBeGreaterThan(2)
  },
  60_000,
)

test('a look costs two requests where batches are taken, and none of them counts for more blocks', async () => {
  const { recorder, provider, chain } = await followed()
  await recorder.look()
  const before = provider.requests
  // A stretch without logs.
  const quiet = START + STEP * recording.meta.lastBlock + 50
  chain.setHead(quiet)
  await recorder.look()
  const between = provider.requests
  chain.setHead(quiet + 32)
  await recorder.look()
  expect(provider.requests - between).toBe(2)
  expect(between - before).toBeLessThan(10)
})

// Looks of an hour, one in `apart` blocks with logs, and how many requests they may cost: 30,000 a day on Arbitrum One,
// 15,000 on Ethereum.
test.each([
  ['Arbitrum One, with batches', 32, 450, 1_152, {}, 30_000],
  ['Arbitrum One, without batches', 32, 450, 1_152, { maxBatch: 0 }, 30_000],
  ['Ethereum, with batches', 1, 300, 144, {}, 15_000],
  ['Ethereum, without batches', 1, 300, 144, { maxBatch: 0 }, 15_000],
] as const)('the head of %s costs what docs/rpc.md says', async (_, blocks, looks, apart, profile, most) => {
  const chain = chainOf({ start: START, step: apart })
  chain.setHead(START + 20 * apart)
  const { recorder, provider } = await follow(chain, profile, join(scratchDirectory(), 'l2.rec'))
  // What it has to learn first.
  for (let look = 0; look < 3; look++) {
    chain.setHead(chain.head + blocks)
    await recorder.look()
  }
  const before = provider.requests
  for (let look = 0; look < looks; look++) {
    chain.setHead(chain.head + blocks)
    await recorder.look()
  }
  expect((provider.requests - before) * 24).toBeLessThan(most)
  await catchUp(recorder, chain)
})

test('without batches, a block with logs is recorded at the next look, however many quiet ones there were', async () => {
  const chain = chainOf({ start: START, step: 3_000 })
  chain.setHead(START + 100 * 3_000 + 50)
  const { recorder } = await follow(chain, { maxBatch: 0 }, join(scratchDirectory(), 'l2.rec'))
  const numbers: number[] = []
  for (let look = 0; look < 300; look++) {
    chain.setHead(chain.head + 32)
    await recorder.look()
    const wanted = wantedLogs(chain, chain.head)
    expect(recordedKeys(recorder.store)).toEqual(wanted)
    numbers.push(wanted.length)
  }
  expect(new Set(numbers).size).toBeGreaterThan(2)
})

test('a reorganisation is followed by hash, whatever its logs move to', async () => {
  const { recorder, chain, lines } = await followed()
  await catchUp(recorder, chain)
  for (const [depth, later] of [
    [1, 0],
    [3, 2],
    [9, 5],
    [10, 0],
  ] as const) {
    chain.reorg(depth, later)
    chain.setHead(chain.head + 1)
    await catchUp(recorder, chain)
    chain.setHead(chain.head + 40)
    await catchUp(recorder, chain)
  }
  expect(lines.filter((line) => line.startsWith('a reorganisation replaces')).length).toBe(4)
})

test('a reorganisation deeper than the blocks in a row is recorded, and ends with an error that says what to do', async () => {
  const { recorder, chain } = await followed()
  await catchUp(recorder, chain)
  chain.setHead(chain.head + 40)
  await catchUp(recorder, chain)
  chain.reorg(30, 3)
  chain.setHead(chain.head + 1)
  await expect(recorder.look()).rejects.toThrow(/start again; indexing again costs no request/)
  expect(recordedKeys(recorder.store)).toEqual(wantedLogs(chain, chain.head))
})

test('a reorganisation while nothing was running is found at the next start', async () => {
  const { recorder, chain, file } = await followed()
  await catchUp(recorder, chain)
  recorder.close()
  chain.reorg(20, 3)
  chain.setHead(chain.head + 5)
  await catchUp((await follow(chain, {}, file)).recorder, chain)
})

test('a node that is behind, or on a fork that is not longer, changes nothing', async () => {
  const { recorder, chain } = await followed()
  await catchUp(recorder, chain)
  const { head } = chain
  chain.setHead(head - 2)
  expect(await recorder.look()).toBe(false)
  chain.setHead(head)
  chain.reorg(2)
  expect(await recorder.look()).toBe(false)
  expect(recorder.store.to).toBe(head)
})

/** A recorder at the head of a chain, and its endpoint, which can be led to other ones. */
async function switchable() {
  const way = await switched()
  const chain = chainOf({ start: START, step: STEP })
  chain.setHead(HALFWAY)
  const { recorder, lines } = await follow(chain, {}, join(scratchDirectory(), 'l2.rec'), way)
  await catchUp(recorder, chain)
  const keys = recordedKeys(recorder.store)
  return {
    ...{ recorder, chain, way, home: way.target },
    async expectRefusal(reason: RegExp) {
      expect(await recorder.look()).toBe(false)
      expect(lines.at(-1)).toMatch(reason)
      expect(recorder.progress().fault).toContain(lines.at(-1)?.replace(/^.* for the moment: /, ''))
      expect([recorder.store.to, recordedKeys(recorder.store)]).toEqual([chain.head, keys])
    },
  }
}

test.each([
  ['behind', 500],
  ['ahead', 9_000],
])('an endpoint that serves another chain for a while, %s, changes nothing', async (_, otherHead) => {
  const { recorder, chain, way, home, expectRefusal } = await switchable()
  const other = stretchedChain(openRecording(SMOKE).l1, { start: 100, step: 50 }, 10_000)
  other.setHead(otherHead)
  way.target = (await providerOf(other)).url
  await expectRefusal(
    /^the head is not followed for the moment: \S+ serves chain 1, not Arbitrum One \(42161\)$/,
  )
  way.target = home
  chain.setHead(chain.head + 40)
  await catchUp(recorder, chain)
  expect(recorder.progress().fault).toBeUndefined()
})

test('a chain that differs below what was final is not taken for a reorganisation', async () => {
  const { chain, way, expectRefusal } = await switchable()
  const other = chainOf({ start: START, step: STEP })
  other.setHead(chain.head)
  other.reorg(1_500)
  other.setHead(chain.head + 30)
  way.target = (await providerOf(other)).url
  await expectRefusal(/block \d+, which was final, is not what was recorded/)
})

test('the served chain has a head with ten ancestors, and logs in receipts as in answers', async () => {
  const { recorder, chain } = await followed()
  await catchUp(recorder, chain)
  const { store, recent, fetchHeader } = recorder
  const server = await startRpcServer(servedStore({ store, recent, fetchHeader }))
  onTestFinished(() => server.close())
  let block = await call(server.url, 'eth_getBlockByNumber', 'latest', true)
  expect(Number(block.number)).toBe(chain.head)
  let seen = 0
  for (let depth = 0; depth < 11; depth++) {
    const number = Number(block.number)
    expect(block.hash).toBe(chain.hash(number))
    const receipts = await call(server.url, 'eth_getBlockReceipts', { blockHash: block.hash })
    expect(receipts.length).toBe(block.transactions.length)
    const logs = receipts.flatMap((receipt: { logs: object[] }) => receipt.logs)
    const wanted = wantedLogs(chain, number).filter((key) => key.startsWith(`${block.number} `))
    expect(logs.length).toBe(wanted.length)
    seen += logs.length
    block = await call(server.url, 'eth_getBlockByHash', block.parentHash, true)
  }
  expect(seen).toBeGreaterThan(0)
})

test('without endpoints, the blocks below the last head are still there, and others are null rounds', async () => {
  const { recorder, chain } = await followed()
  await catchUp(recorder, chain)
  const { store, recent } = recorder
  const server = await startRpcServer(servedStore({ store, recent }))
  onTestFinished(() => server.close())
  await expect(call(server.url, 'eth_getBlockByNumber', '0x1', false)).rejects.toThrow(
    'requested epoch was a null round',
  )
  const all = await call(server.url, 'eth_getLogs', { fromBlock: '0x0', toBlock: 'latest' })
  expect(all.length).toBe(wantedLogs(chain, chain.head).length)
})
