import { afterEach, expect, test } from 'vitest'
import { listening, type TestServer } from '../testing/listening.ts'
import { fetchFault } from './fetch-fault.ts'
import { postGraphql } from './post-graphql.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

async function answering(status: number, body: unknown): Promise<string> {
  server = await listening((_, response) => response.writeHead(status).end(JSON.stringify(body)))
  return server.url
}

test('an answer is its data', async () => {
  expect(await postGraphql(await answering(200, { data: { a: 1 } }), '{ a }')).toEqual({ a: 1 })
})

test('an answer with errors throws all their messages', async () => {
  const errors = [{ message: 'no field a' }, { message: 'no field b' }]
  await expect(postGraphql(await answering(200, { errors }), '{ a }')).rejects.toThrow(
    'no field a; no field b',
  )
})

test('an answer without data throws its status', async () => {
  await expect(postGraphql(await answering(502, {}), '{ a }')).rejects.toThrow('HTTP status 502')
})

test('a server that is not there is named by the code of the system', async () => {
  const url = await answering(200, {})
  await server?.close()
  expect(await postGraphql(url, '{ a }').catch(fetchFault)).toBe('ECONNREFUSED')
})

test('a timeout is named as one', async () => {
  server = await listening(() => {})
  const signal = AbortSignal.timeout(10)
  expect(await postGraphql(server.url, '{ a }', { signal }).catch(fetchFault)).toBe('no answer in time')
})
