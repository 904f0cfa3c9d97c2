import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecording } from './recording.ts'
import { type Replay, startReplay } from './server.ts'
import { call, post, SMOKE } from './test-support.ts'

let replay: Replay
beforeAll(async () => {
  replay = await startReplay(openRecording(SMOKE).l1)
})
afterAll(() => replay.close())

const request = (id: unknown, method = 'eth_chainId') => ({ jsonrpc: '2.0', id, method })
const error = (code: number, id: unknown = null) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message: expect.any(String) },
})

describe('requests', () => {
  test('keep their id', async () => {
    for (const id of [7, 'seven', null]) {
      expect(await post(replay.url, request(id))).toEqual({ jsonrpc: '2.0', id, result: '0x1' })
    }
  })

  test('without id get no answer', async () => {
    const response = await fetch(replay.url, { method: 'POST', body: JSON.stringify(request(undefined)) })
    expect(response.status).toBe(204)
    expect(await post(replay.url, request(undefined, 'no_such'))).toBeUndefined()
  })

  test('malformed ones get the code that says why', async () => {
    expect(await post(replay.url, '{"jsonrpc"')).toEqual(error(-32700))
    expect(await post(replay.url, '')).toEqual(error(-32700))
    expect(await post(replay.url, '3')).toEqual(error(-32600))
    expect(await post(replay.url, { id: 1, method: 'eth_chainId' })).toEqual(error(-32600, 1))
    expect(await post(replay.url, { jsonrpc: '2.0', id: 1, method: 4 })).toEqual(error(-32600, 1))
    expect(await post(replay.url, {})).toEqual(error(-32600))
    expect(await post(replay.url, request(1, 'eth_sing'))).toEqual(error(-32601, 1))
    expect(await post(replay.url, request(1, 'constructor'))).toEqual(error(-32601, 1))
    expect(await post(replay.url, { ...request(1), params: { a: 1 } })).toEqual(error(-32602, 1))
  })

  test('wrong parameters are named', async () => {
    const refused = (method: string, ...params: unknown[]) =>
      expect(call(replay.url, method, ...params)).rejects
    await refused('eth_getBlockByNumber', 'newest').toThrow('not "newest"')
    await refused('eth_getBlockByNumber').toThrow('not left out')
    await refused('eth_getBlockByNumber', '0x1', 'yes').toThrow('must be true or false')
    await refused('eth_getBlockByHash', '0x1').toThrow('-32602: the block must be a hash')
    await refused('eth_getTransactionReceipt', 12).toThrow('-32602: the transaction must be a hash')
    await refused('eth_getBlockReceipts', { blockHash: 1 }).toThrow('-32602: blockHash must be a hash')
  })

  test('about state are refused, as a recording holds only what getters answered at checkpoints', async () => {
    for (const method of ['eth_getCode', 'eth_getBalance']) {
      await expect(call(replay.url, method, {}, 'latest')).rejects.toThrow(
        `-32000: ${method} needs state, and a recording holds only blocks and logs`,
      )
    }
    const ask = (to: string, data: string, block: string) =>
      expect(call(replay.url, 'eth_call', { to, data }, block)).rejects
    await ask(`0x${'12'.repeat(20)}`, '0x18160ddd', '0x0').toThrow(
      'has no state of block 0: only of its checkpoints',
    )
    await ask('0x12', '0x18160ddd', 'latest').toThrow('-32602: to must be an address')
  })
})

describe('batches', () => {
  test('are answered in order, without notifications', async () => {
    const batch = [request('a'), request(undefined), 5, request('b', 'eth_sing'), request('c', 'net_version')]
    expect(await post(replay.url, batch)).toEqual([
      { jsonrpc: '2.0', id: 'a', result: '0x1' },
      error(-32600),
      error(-32601, 'b'),
      { jsonrpc: '2.0', id: 'c', result: '1' },
    ])
  })

  test('of notifications get no answer; empty ones are an error', async () => {
    expect(await post(replay.url, [request(undefined), request(undefined)])).toBeUndefined()
    expect(await post(replay.url, [])).toEqual(error(-32600))
  })
})

describe('HTTP', () => {
  test('only POST', async () => {
    const response = await fetch(replay.url)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.text()).toBe('This is the JSON-RPC endpoint of chain 1: send requests by POST.\n')
  })

  test('answers are JSON', async () => {
    const response = await fetch(replay.url, { method: 'POST', body: JSON.stringify(request(1)) })
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  test('a body beyond the limit is refused', async () => {
    const response = await fetch(replay.url, { method: 'POST', body: ' '.repeat(5 * 1024 * 1024 + 1) })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual(error(-32600))
  })
})
