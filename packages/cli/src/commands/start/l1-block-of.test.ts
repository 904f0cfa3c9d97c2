import { text } from 'node:stream/consumers'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { l1BlockOf } from './l1-block-of.ts'

const { signal } = new AbortController()
let server: TestServer

beforeAll(async () => {
  server = await listening(async (request, response) => {
    const { method, params } = JSON.parse(await text(request))
    const header = { number: params[0], ...(params[0] === '0x64' && { l1BlockNumber: '0x1f4' }) }
    const result = method === 'eth_getBlockByNumber' && params[0] !== '0xff' ? header : null
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result }))
  })
})
afterAll(() => server.close())

test('the block of L1 is that in the header of the block of L2', async () => {
  const remote = { l1: { subgraph: 'x', rpc: undefined }, l2: { subgraph: 'x', rpc: server.url } }
  const recorded = { endpoints: { l1: ['http://l1'], l2: [server.url] } }
  const direct = { l1Rpc: 'http://l1', l2Rpc: server.url, maxBlockRange: 1 }
  for (const sources of [remote, recorded, direct]) {
    const ask = l1BlockOf(sources, signal)
    expect([await ask?.(100), await ask?.(101), await ask?.(255)]).toEqual([500, null, null])
  }
})

test('nobody is asked where there is no node of Arbitrum', () => {
  const remote = { l1: { subgraph: 'x', rpc: 'http://l1' }, l2: { subgraph: 'x', rpc: undefined } }
  expect(l1BlockOf(remote, signal)).toBeUndefined()
  expect(l1BlockOf({ recording: 'somewhere' }, signal)).toBeUndefined()
})
