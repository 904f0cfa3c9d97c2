import { poll } from '@confluence/protocol/lib/poll'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { remoteChain } from './remote-chain.ts'

const BLOCK = 1_000

let server: TestServer
let url: string
/** What the endpoint answers, and how many requests it got. */
const rpc = { head: 0, fails: false, asked: 0 }

beforeAll(async () => {
  server = await listening((request, response) => {
    if (request.url === '/hangs') return
    if (request.url === '/rpc') {
      rpc.asked++
      const answer = rpc.fails ? { error: { message: 'no' } } : { result: `0x${rpc.head.toString(16)}` }
      response.end(JSON.stringify(answer))
    } else {
      response.end(`{"data":{"_meta":{"block":{"number":${BLOCK}},"hasIndexingErrors":false}}}`)
    }
  })
  url = server.url
})

afterAll(() => server.close())

beforeEach(() => Object.assign(rpc, { head: BLOCK, fails: false, asked: 0 }))

const never = new AbortController().signal
const indexed = { number: BLOCK, timestamp: 1_700_000_000 }
const look = (chain: 'l1' | 'l2', rpcUrl?: string) =>
  remoteChain(chain, { subgraph: url, rpc: rpcUrl }, never)(chain, indexed)
const health = (chain: 'l1' | 'l2') => look(chain, `${url}/rpc`)

describe('a chain whose subgraph runs elsewhere', () => {
  test('has no known head without an RPC endpoint', async () => {
    expect(await look('l1')).toEqual({ synced: true, block: BLOCK, head: null, error: null, troubles: [] })
  })

  test.each([
    ['l1', BLOCK + 3, true],
    ['l1', BLOCK + 4, false],
    ['l2', BLOCK + 120, true],
    ['l2', BLOCK + 121, false],
  ] as const)('%s at head %i is synced: %s', async (chain, head, synced) => {
    rpc.head = head
    expect(await health(chain)).toMatchObject({ synced, block: BLOCK, head, error: null })
  })

  test('may be ahead of the head that is known', async () => {
    rpc.head = BLOCK - 2
    expect(await health('l1')).toMatchObject({ synced: true, head: BLOCK })
  })

  test('is late where the RPC endpoint fails, without its secrets', async () => {
    rpc.fails = true
    const { troubles, ...known } = await look('l1', `${url.replace('//', '//bob:s3cret@')}/rpc?key=s3cret`)
    expect(known).toEqual({ synced: true, block: BLOCK, head: null, error: null })
    expect(troubles).toEqual([{ code: 'LAGGING', message: expect.stringMatching(/unknown: .* refuses/) }])
    expect(JSON.stringify(troubles)).not.toContain('s3cret')
  })

  test('is late where its blocks move and then stop, as the clock shows', async () => {
    const check = remoteChain('l1', { subgraph: url, rpc: undefined }, never)
    const at = async (number: number, age: number) =>
      (await check('l1', { number, timestamp: Math.floor(Date.now() / 1000) - age })).troubles.length
    expect(await at(1, 10)).toBe(0)
    expect(await at(2, 100)).toBe(0)
    expect(await at(2, 130)).toBe(1)
    expect(await at(3, 5)).toBe(0)
  })

  test('has its head asked for every ten seconds only', async () => {
    const now = vi.spyOn(performance, 'now')
    const check = remoteChain('l1', { subgraph: url, rpc: `${url}/rpc` }, never)
    for (const milliseconds of [0, 9_000, 10_001]) {
      now.mockReturnValue(milliseconds)
      await check('l1', indexed)
    }
    now.mockRestore()
    expect(await poll(() => rpc.asked === 2 || undefined, { timeout: 2_000 })).toBe(true)
  })

  test('is known at once though its RPC endpoint hangs', async () => {
    const began = performance.now()
    expect(await look('l1', `${url}/hangs`)).toMatchObject({ synced: true, block: BLOCK })
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})
