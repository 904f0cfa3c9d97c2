import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { type GatewayServer, serveGateway } from './server.ts'

let server: GatewayServer | undefined

afterEach(() => server?.close())

async function serving(answer: () => Promise<string>, keepAlive?: number) {
  const app = new Hono().get('*', async (context) => context.text(await answer()))
  server = await serveGateway(app, { host: '127.0.0.1', port: 0, ...(keepAlive && { keepAlive }) })
  return { server, url: server.url.replace('localhost', '127.0.0.1') }
}

test.each([
  [undefined, 75],
  [120, 120],
])('an idle connection is kept for longer than load balancers keep it: %s', async (keepAlive, seconds) => {
  const { url } = await serving(async () => 'here', keepAlive)
  const response = await fetch(url)
  expect(response.headers.get('keep-alive')).toBe(`timeout=${seconds}`)
})

test('a request under way is answered when the server stops, and no other is taken', async () => {
  let asked = () => {}
  const begun = new Promise<void>((resolve) => {
    asked = resolve
  })
  const { server, url } = await serving(async () => {
    asked()
    await setTimeout(300)
    return 'answered in time'
  })
  const answer = fetch(url).then((response) => response.text())
  await begun
  const began = performance.now()
  const closed = server.close()
  await expect(fetch(url)).rejects.toThrow()
  expect(await answer).toBe('answered in time')
  await closed
  expect(performance.now() - began).toBeLessThan(3_000)
})

test('a request that never ends does not keep the server', { timeout: 15_000 }, async () => {
  const { server, url } = await serving(() => new Promise(() => {}))
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n')
  await setTimeout(100)
  const began = performance.now()
  await server.close()
  expect(performance.now() - began).toBeLessThan(8_000)
})
