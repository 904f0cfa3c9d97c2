import { setTimeout } from 'node:timers/promises'
import { poll } from '@confluence/protocol/lib/poll'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterEach, expect, test } from 'vitest'
import { createGateway, type Gateway } from './gateway.ts'
import type { ChainHealth } from './health/chain-health.ts'

const synced: ChainHealth = { synced: true, block: 7, head: 9, error: null, troubles: [] }
const health = async () => synced

let gateway: Gateway
let server: TestServer | undefined

afterEach(async () => {
  await gateway.stop()
  await server?.close()
  server = undefined
})

async function ask() {
  const response = await gateway.app.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  })
  return { status: response.status, text: await response.text() }
}

test('answers from the start that it is starting, and why it is not healthy', async () => {
  gateway = createGateway({ upstream: () => undefined, health })
  expect(await ask()).toEqual({ status: 503, text: expect.stringContaining('are starting') })
  expect((await gateway.app.request('/ready')).status).toBe(503)
  await setTimeout(50)
  const report = await gateway.app.request('/healthz')
  expect(report.status).toBe(503)
  expect(await report.json()).toMatchObject({
    status: 'unavailable',
    l1: { error: 'the index is not ready yet' },
  })
  const metrics = await (await gateway.app.request('/metrics')).text()
  expect(metrics).toContain('confluence_chain_healthy{chain="l1"} 0')
  expect(metrics).toContain('confluence_chain_lag_blocks{chain="l2"} 2')
})

test('names the subgraph that does not answer, and its error', async () => {
  server = await listening((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' })
    response.end('{"errors":[{"message":"there is no such subgraph"}]}')
  })
  const upstream = server.url
  gateway = createGateway({ upstream: () => upstream, health })
  gateway.begin(undefined)
  const told = async () => (await ask()).text.includes('neither subgraph answers')
  expect(await poll(told, { timeout: 10_000 })).toBe(true)
  expect(await ask()).toEqual({ status: 503, text: expect.stringContaining('there is no such subgraph') })
  const report = await gateway.app.request('/healthz')
  expect(await report.text()).toContain('there is no such subgraph')
  const metrics = await (await gateway.app.request('/metrics')).text()
  expect(metrics).toMatch(
    /confluence_upstream_request_duration_seconds_count\{chain="l1",outcome="error"\} \d/,
  )
})

test('lets pages of other origins ask', async () => {
  gateway = createGateway({ upstream: () => undefined, health })
  const preflight = await gateway.app.request('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://explorer.livepeer.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
  const answer = await gateway.app.request('/healthz', {
    headers: { origin: 'https://explorer.livepeer.org' },
  })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('stops at once, though a subgraph does not answer', async () => {
  let asked = 0
  server = await listening(() => asked++)
  const upstream = server.url
  gateway = createGateway({ upstream: () => upstream, health })
  gateway.begin(undefined)
  expect(await poll(async () => asked === 2, { timeout: 10_000 })).toBe(true)
  const began = performance.now()
  await gateway.stop()
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(asked).toBe(2)
})

test('a node that hangs is named within seconds, and answers come at once', async () => {
  gateway = createGateway({ upstream: () => undefined, health: () => firstThenNever() })
  let looks = 0
  const firstThenNever = async () => (looks++ < 2 ? synced : new Promise<never>(() => {}))
  const named = async () => {
    const began = performance.now()
    const text = await (await gateway.app.request('/healthz')).text()
    expect(performance.now() - began).toBeLessThan(2_000)
    return text.includes('UNREACHABLE') || undefined
  }
  expect(await poll(named, { timeout: 8_000 })).toBe(true)
  const metrics = await (await gateway.app.request('/metrics')).text()
  expect(metrics).toContain('confluence_warnings{chain="l1",code="UNREACHABLE"} 1')
}, 15_000)
