import type { RequestListener } from 'node:http'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { ChainReport } from '../health/report.ts'
import type { Warning } from '../schema/generated.ts'
import { createApp } from './app.ts'

type Known = Omit<ChainReport, 'warnings'>

const synced: Known = { synced: true, block: 7, head: 7, error: null, recording: null }

// Answers with what it was asked, so that it shows what came through.
const echo: RequestListener = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  response.writeHead(request.url === '/refuse' ? 400 : 200, {
    'content-type': 'application/json; charset=utf-8',
  })
  response.end(
    JSON.stringify({
      method: request.method,
      type: request.headers['content-type'],
      body: `${Buffer.concat(chunks)}`,
    }),
  )
}

let server: TestServer
let url: string

beforeAll(async () => {
  server = await listening(echo)
  url = server.url
})

afterAll(() => server.close())

const report = (chain: Known, warnings: Warning[] = []) => ({ ...chain, warnings })

function gateway(upstream: string | undefined, l1 = report(synced), l2 = report(synced)) {
  return createApp({
    upstream: () => upstream,
    health: () => ({ l1, l2 }),
    graphql: [async (_, next) => next(), (context) => context.text('graphql')],
    unready: () => (upstream ? null : 'it is being started'),
    metrics: { contentType: 'text/plain', text: async () => 'metrics' },
  })
}

const post = (body: string) => ({ method: 'POST', body, headers: { 'content-type': 'application/json' } })

describe('/subgraphs', () => {
  test.each(['l1', 'l2'])('passes queries on to %s and the answer back', async (chain) => {
    const response = await gateway(url).request(`/subgraphs/${chain}`, post('{"query":"{ a }"}'))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.json()).toEqual({
      method: 'POST',
      type: 'application/json',
      body: '{"query":"{ a }"}',
    })
  })

  test('passes a refusal on as it is', async () => {
    const response = await gateway(`${url}/refuse`).request('/subgraphs/l1', post('{}'))
    expect(response.status).toBe(400)
  })

  test.each([
    [403, 'planted-path-key is not valid', '… is not valid'],
    [200, '{"errors":[{"message":"no planted-path-key"}]}', '{"errors":[{"message":"no …"}]}'],
    [200, '{"data":{"id":"planted-path-key"}}', '{"data":{"id":"planted-path-key"}}'],
  ])('hides what is secret in the URL in an error of status %i: %s', async (status, said, shown) => {
    const upstream = await listening((_, response) => void response.writeHead(status).end(said))
    onTestFinished(upstream.close)
    const response = await gateway(`${upstream.url}/planted-path-key`).request('/subgraphs/l1', post('{}'))
    expect([response.status, await response.text()]).toEqual([status, shown])
  })

  test.each([
    ['cannot be reached', 'http://127.0.0.1:1', post('{}'), 502],
    ['is starting', undefined, post('{}'), 503],
    ['by POST', 'http://127.0.0.1:1', { method: 'GET' }, 405],
    ['1048576 bytes at most', 'http://127.0.0.1:1', post(' '.repeat(1024 * 1024 + 1)), 413],
  ])('explains as a GraphQL error: %s', async (message, upstream, request, status) => {
    const response = await gateway(upstream).request('/subgraphs/l2', request)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ errors: [{ message: expect.stringContaining(message) }] })
  })
})

describe('/healthz', () => {
  test('is 200 when both chains are synced and without errors', async () => {
    const response = await gateway(url).request('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', l1: report(synced), l2: report(synced) })
  })

  test.each([
    ['is starting', { ...synced, synced: false, error: 'it is starting' }],
    ['is behind', { ...synced, synced: false }],
    ['has failed', { ...synced, error: 'block 8 cannot be indexed' }],
  ])('is 503 while one %s', async (_, chain) => {
    const response = await gateway(url, report(synced), report(chain)).request('/healthz')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 'unavailable', l2: chain })
  })

  test('is 200 but degraded while a warning asks for action', async () => {
    const warning: Warning = { code: 'UNKNOWN_IMPLEMENTATION', message: 'update the index', since: 7n }
    const response = await gateway(url, report(synced), report(synced, [warning])).request('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'degraded',
      l1: { warnings: [] },
      l2: { warnings: [{ code: 'UNKNOWN_IMPLEMENTATION', message: 'update the index', since: '7' }] },
    })
  })

  test('is ok with figures that events never tell', async () => {
    const warning: Warning = { code: 'NOT_EXACT', message: 'some figures are null', since: null }
    const response = await gateway(url, report(synced, [warning])).request('/healthz')
    expect(await response.json()).toMatchObject({ status: 'ok', l1: { warnings: [{ code: 'NOT_EXACT' }] } })
  })
})

test.each([
  ['http://127.0.0.1:1', 200, { ready: true, reason: null }],
  [undefined, 503, { ready: false, reason: 'it is being started' }],
])('/ready says whether the joined API can answer: %s', async (upstream, status, body) => {
  const response = await gateway(upstream).request('/ready')
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual(body)
})

test('/ lists what is served where', async () => {
  const response = await gateway(url).request('http://localhost:4000/')
  expect(await response.text()).toContain('http://localhost:4000/subgraphs/l1')
})

describe('methods', () => {
  test.each([
    ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['GET', '/subgraphs/l1', 'POST, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/metrics/', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
  ])('%s %s is refused with those that are taken', async (method, path, allow) => {
    const response = await gateway(url).request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    const preflight = await gateway(url).request(path, { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('allow')]).toEqual([204, allow])
  })

  test.each(['/healthz', '/ready', '/metrics', '/'])('HEAD %s is GET without the body', async (path) => {
    const got = await gateway(url).request(path)
    const head = await gateway(url).request(path, { method: 'HEAD' })
    expect(head.status).toBe(got.status)
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'))
    expect(await head.text()).toBe('')
  })

  test.each([
    ['/healthz/', 200],
    ['/graphql/', 200],
    ['/ready/', 200],
    ['/nothing/', 404],
  ])('%s is the same as without the slash', async (path, status) => {
    expect((await gateway(url).request(path)).status).toBe(status)
  })

  test.each(['/healthz', '/ready', '/metrics'])('%s is kept by no cache', async (path) => {
    expect((await gateway(url).request(path)).headers.get('cache-control')).toBe('no-store')
  })
})
