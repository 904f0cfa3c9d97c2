import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { type Limit, limitClients } from './client-limits.ts'
import { networksOf, PRIVATE_NETWORKS } from './networks.ts'
import { type GatewayServer, serveGateway } from './server.ts'

let server: GatewayServer | undefined
const refusals: Limit[] = []

afterEach(async () => {
  refusals.length = 0
  await server?.close()
  server = undefined
})

interface Limits {
  perMinute?: number
  atOnce?: number
  trusted?: readonly string[]
}

/** A server whose answers take a second, and the statuses of requests to it for these clients. */
async function limited({ perMinute = 0, atOnce = 0, trusted = PRIVATE_NETWORKS }: Limits) {
  const app = new Hono()
  app.use(limitClients({ perMinute, atOnce, trusted: networksOf(trusted) }, (limit) => refusals.push(limit)))
  app.all('*', async (context) => {
    await setTimeout(1_000)
    return context.text('answered')
  })
  server = await serveGateway(app, { host: '127.0.0.1', port: 0 })
  const { url } = server
  return (clients: readonly (string | undefined)[]) =>
    Promise.all(
      clients.map((client) =>
        fetch(url.replace('localhost', '127.0.0.1'), {
          headers: client ? { 'x-forwarded-for': client } : {},
        }),
      ),
    )
}

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort()

test('more requests a minute than allowed are refused, with the time to wait', async () => {
  const ask = await limited({ perMinute: 3 })
  const answers = await ask(Array(5).fill('203.0.113.7'))
  expect(statuses(answers)).toEqual([200, 200, 200, 429, 429])
  expect(refusals).toEqual(['rate', 'rate'])
  const refused = answers.find(({ status }) => status === 429) as Response
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(50)
  expect(seconds).toBeLessThanOrEqual(60)
  const message = `3 requests a minute are allowed: try again in ${seconds} s`
  expect(await refused.json()).toEqual({ errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS' } }] })
  // Another client is not touched by that.
  expect(statuses(await ask(['203.0.113.8']))).toEqual([200])
})

test('more requests at once than allowed are refused, and again allowed when some have ended', async () => {
  const ask = await limited({ atOnce: 2 })
  expect(statuses(await ask(Array(5).fill('203.0.113.7')))).toEqual([200, 200, 429, 429, 429])
  expect(refusals).toEqual(['concurrency', 'concurrency', 'concurrency'])
  expect(statuses(await ask(Array(2).fill('203.0.113.7')))).toEqual([200, 200])
})

test('trusted networks are not limited', async () => {
  const ask = await limited({ perMinute: 1, atOnce: 1 })
  expect(statuses(await ask(Array(5).fill(undefined)))).toEqual(Array(5).fill(200))
})

test('who is not trusted is limited by the connection, whoever it claims to be', async () => {
  const ask = await limited({ perMinute: 1, trusted: [] })
  expect(statuses(await ask(['203.0.113.7', '203.0.113.8', undefined]))).toEqual([200, 429, 429])
})
