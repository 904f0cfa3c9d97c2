import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type MalformedRequest, malformedRequest } from '../testing/malformed-requests.ts'
import { seeded } from '../testing/random-query.ts'
import { testEndpoint } from '../testing/test-endpoint.ts'
import { createApp } from './app.ts'
import { type GatewayServer, serveGateway } from './server.ts'

const REQUESTS = 10_000
const SEED = Number(process.env.CONFLUENCE_FUZZ_SEED ?? 1)
/** Requests at the same time. */
const AT_ONCE = 16

let server: GatewayServer
let port: number

beforeAll(async () => {
  const { handlers } = await testEndpoint({ log: () => undefined })
  const report = { synced: true, block: 7, head: 7, error: null, recording: null, warnings: [] }
  const app = createApp({
    upstream: () => undefined,
    health: () => ({ l1: report, l2: report }),
    graphql: handlers,
    unready: () => null,
    metrics: { contentType: 'text/plain', text: async () => 'metrics' },
  })
  server = await serveGateway(app, { host: '127.0.0.1', port: 0 })
  port = Number(new URL(server.url).port)
})

afterAll(() => server.close())

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** The status of the answer; undefined where Node refuses to send such a request. */
function send({ method, path, headers, body }: MalformedRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    try {
      const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
        response.resume().on('close', () => resolve(response.statusCode))
      })
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // Bodies that are too long are answered before they are read to the end.
        if (['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) resolve(413)
        else reject(error)
      })
      sent.end(body)
    } catch {
      resolve(undefined)
    }
  })
}

test('malformed requests are refused, without a fault and without growth', { timeout: 600_000 }, async () => {
  const random = seeded(SEED)
  const counts = new Map<number | undefined, number>()
  const faults: object[] = []
  let sent = 0
  let half = 0

  async function client(): Promise<void> {
    while (sent < REQUESTS) {
      sent++
      if (sent === REQUESTS / 2) half = heapAfterCollection()
      const one = malformedRequest(random)
      const status = await send(one)
      counts.set(status, (counts.get(status) ?? 0) + 1)
      // A subgraph that is not there is 503.
      const expected = status === 503 && one.path.startsWith('/subgraphs/')
      if (status !== undefined && status >= 500 && !expected)
        faults.push({ ...one, body: `${one.body}`, status })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))

  expect(faults).toEqual([])
  expect(counts.get(400)).toBeGreaterThan(REQUESTS / 10)
  expect(counts.get(undefined) ?? 0).toBeLessThan(REQUESTS / 10)
  expect(heapAfterCollection() - half).toBeLessThan(24 * 1024 * 1024)
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
})

/** Bytes that are in use when nothing is left to collect. */
function heapAfterCollection(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

test('slow and broken connections are closed, and others are answered meanwhile', {
  timeout: 60_000,
}, async () => {
  const heads = [
    '',
    'GET',
    'GET /graphql HTTP/1.1\r\nhost: x\r\n',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    '\u0016\u0003\u0001',
    'GET /graphql HTTP/9.9\r\n\r\n',
  ]
  const printed = vi.spyOn(console, 'error')
  const sockets = heads.flatMap((head) => Array.from({ length: 20 }, () => opened(head)))
  await setTimeout(200)
  const began = performance.now()
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(2_000)
  // Those that send a head slowly are closed within the time for heads.
  const slow = sockets.slice(20, 60)
  const deadline = performance.now() + 20_000
  while (slow.some(({ closed }) => !closed) && performance.now() < deadline) await setTimeout(100)
  expect(slow.filter(({ closed }) => !closed)).toHaveLength(0)
  for (const socket of sockets) socket.destroy()
  await setTimeout(200)
  expect(printed).not.toHaveBeenCalled()
})

function opened(head: string): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(head)
  // What is answered has to be read, or the end is not seen.
  return socket.resume()
}
