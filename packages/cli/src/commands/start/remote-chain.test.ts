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
const health = (chain: 'l1' | 'l2') => remoteChain(chain, { subgraph: url, rpc: `${url}/rpc` }, never)()

describe('a chain whose subgraph runs elsewhere', () => {
  test('has no known head without an RPC endpoint', async () => {
    const look = remoteChain('l1', { subgraph: url, rpc: undefined }, never)
    expect(await look()).toEqual({ synced: true, block: BLOCK, head: null, error: null })
  })

  test.each([
    ['l1', BLOCK + 3, true],
    ['l1', BLOCK + 4, false],
    ['l2', BLOCK + 120, true],
    ['l2', BLOCK + 121, false],
  ] as const)('%s at head %i is synced: %s', async (chain, head, synced) => {
    rpc.head = head
    expect(await health(chain)).toEqual({ synced, block: BLOCK, head, error: null })
  })

  test('may be ahead of the known head', async () => {
    rpc.head = BLOCK - 2
    expect(await health('l1')).toMatchObject({ synced: true, head: BLOCK })
  })

  test('has no error when its RPC endpoint fails', async () => {
    rpc.fails = true
    expect(await health('l1')).toEqual({ synced: true, block: BLOCK, head: null, error: null })
  })

  test('asks for its head at most every ten seconds', async () => {
    const now = vi.spyOn(performance, 'now')
    const look = remoteChain('l1', { subgraph: url, rpc: `${url}/rpc` }, never)
    for (const milliseconds of [0, 9_000, 10_001]) {
      now.mockReturnValue(milliseconds)
      await look()
    }
    now.mockRestore()
    expect(rpc.asked).toBe(2)
  })

  test('does not delay a stop when it hangs', async () => {
    const stopping = new AbortController()
    const hanging = { subgraph: `${url}/hangs`, rpc: `${url}/hangs` }
    const looked = remoteChain('l1', hanging, stopping.signal)()
    stopping.abort()
    expect(await looked).toMatchObject({ synced: false, error: expect.stringContaining('no answer') })
  })
})
