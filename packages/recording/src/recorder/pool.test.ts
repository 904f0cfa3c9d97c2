import { UserError } from '@confluence/protocol/lib/user-error'
import { listening } from '@confluence/protocol/testing/listening'
import { expect, onTestFinished, test } from 'vitest'
import { createEndpoint } from './endpoint.ts'
import { createPool, type Pool } from './pool.ts'

/** A pool of endpoints that answer with these HTTP statuses, one per request, the last of each again and again. */
async function poolOf(...all: number[][]): Promise<{ pool: Pool; told: string[]; names: string[] }> {
  const servers = await Promise.all(
    all.map((statuses) =>
      listening((_, response) => {
        const status = (statuses.length > 1 ? statuses.shift() : statuses[0]) as number
        const body = status === 200 ? { jsonrpc: '2.0', id: 1, result: '0x1' } : { error: { message: 'no' } }
        response.writeHead(status, { 'retry-after': '1' }).end(JSON.stringify(body))
      }),
    ),
  )
  onTestFinished(() => Promise.all(servers.map(({ close }) => close())).then(() => {}))
  const endpoints = servers.map(({ url }) => createEndpoint(url))
  const told: string[] = []
  const pool = createPool({
    endpoints,
    signal: new AbortController().signal,
    report: (line) => told.push(line),
  })
  return { pool, told, names: endpoints.map(({ name }) => name) }
}

const ask = (pool: Pool) => pool.use((endpoint) => endpoint.request('eth_blockNumber', []))

test('a key that is refused from the start is an error', async () => {
  const { pool, names } = await poolOf([403])
  await expect(ask(pool)).rejects.toThrow(new UserError(`${names[0]} does not take the key of its URL: no`))
})

test('a key that is refused later is waited for, and the reason is told', async () => {
  const { pool, told, names } = await poolOf([200, 403, 401, 200])
  expect(await ask(pool)).toBe('0x1')
  const began = performance.now()
  expect(await ask(pool)).toBe('0x1')
  expect(performance.now() - began).toBeGreaterThan(1_900)
  const line = `${names[0]} does not take the key of its URL: no`
  expect(told).toEqual([line])
  expect(pool.latestFault?.line).toBe(line)
})

test('of two endpoints, the other is asked where one does not take its key', async () => {
  const { pool } = await poolOf([403], [200])
  expect(await ask(pool)).toBe('0x1')
  expect(await ask(pool)).toBe('0x1')
})
