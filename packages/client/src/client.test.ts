import type { RequestListener } from 'node:http'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterEach, expect, test } from 'vitest'
import { createClient } from './client.ts'
import { ConfluenceError } from './errors.ts'

let server: TestServer | undefined

async function answering(listener: RequestListener): Promise<string> {
  server = await listening(listener)
  return `${server.url}/graphql`
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

const json = (status: number, body: unknown): RequestListener =>
  function answer(_, response) {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

async function failure(promise: Promise<unknown>): Promise<ConfluenceError> {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(ConfluenceError)
  return error
}

test('sends the named document with its variables', async () => {
  const bodies: string[] = []
  const url = await answering((request, response) => {
    request.on('data', (chunk) => bodies.push(String(chunk)))
    request.on('end', () =>
      json(200, { data: { delegatorPools: [], _meta: { l1: null, l2: null } } })(request, response as never),
    )
  })
  const answer = await createClient({ url }).pools({ first: 7, where: { claimCount_gt: 0 } })
  expect(answer.delegatorPools).toEqual([])
  const sent = JSON.parse(bodies.join(''))
  expect(sent.query).toContain('query Pools(')
  expect(sent.variables).toEqual({ first: 7, where: { claimCount_gt: 0 } })
})

test('tells where nothing answers', async () => {
  const url = await answering(() => {})
  await server?.close()
  const error = await failure(createClient({ url }).meta())
  expect(error.kind).toBe('UNREACHABLE')
  expect(error.message).toMatch(/^127.0.0.1:\d+ cannot be reached: connect ECONNREFUSED/)
})

test('gives up on a gateway that is silent', async () => {
  const url = await answering(() => {})
  const error = await failure(createClient({ url, timeout: 50 }).meta())
  expect(error.message).toBe(`${new URL(url).host} did not answer in time`)
  expect(error.kind).toBe('UNREACHABLE')
})

test('gives the status of an answer that is not GraphQL', async () => {
  const url = await answering((_, response) => response.writeHead(502).end('<html>'))
  const error = await failure(createClient({ url }).meta())
  expect(error).toMatchObject({
    kind: 'HTTP',
    status: 502,
    message: `${new URL(url).host} answered with HTTP status 502`,
  })
})

test('says so when a page is served where GraphQL should be', async () => {
  const url = await answering((_, response) => response.writeHead(200).end('<html>'))
  const error = await failure(createClient({ url }).meta())
  expect(error.kind).toBe('HTTP')
  expect(error.message).toContain('does not answer in GraphQL')
})

test('keeps the part of an answer that there is beside the errors', async () => {
  const data = { delegator: { id: '0x01', l1: null } }
  const errors = [{ message: 'L1 is down', path: ['delegator', 'l1'], extensions: { code: 'UPSTREAM' } }]
  const url = await answering(json(200, { data, errors }))
  const error = await failure(createClient({ url }).account({ id: '0x01' }))
  expect(error.kind).toBe('GRAPHQL')
  expect(error.message).toBe('L1 is down')
  expect(error.errors).toEqual([{ message: 'L1 is down', path: ['delegator', 'l1'], code: 'UPSTREAM' }])
  expect(error.data).toEqual(data)
})

test('takes a refusal with an HTTP status for what it says', async () => {
  const url = await answering(json(400, { errors: [{ message: 'first is at most 1000' }] }))
  const error = await failure(createClient({ url }).pools({ first: 2000 }))
  expect(error).toMatchObject({ kind: 'GRAPHQL', status: 400, message: 'first is at most 1000', data: null })
})

test('stops when its signal is aborted, with the reason given', async () => {
  const url = await answering(() => {})
  const abort = new AbortController()
  const asked = createClient({ url }).meta({}, { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(asked).rejects.toThrow('enough')
})

const chain = { synced: true, block: 288, head: 288, error: null }
const recording = { phase: 'history', block: 80, from: 10, target: 95, endpoints: [], fault: null }

test.each([
  [
    'with chains at the top',
    { status: 'degraded', l1: { ...chain, warnings: [{ code: 'LAGGING' }] }, l2: { ...chain, recording } },
  ],
  [
    'with chains in their own object',
    {
      status: 'degraded',
      chains: { l1: { ...chain, warnings: [{ code: 'LAGGING' }] }, l2: { ...chain, recording } },
    },
  ],
])('health is read %s, whatever the HTTP status', async (_, body) => {
  let path = ''
  const url = await answering((request, response) => {
    path = request.url ?? ''
    json(503, body)(request, response as never)
  })
  expect(await createClient({ url }).health()).toEqual({
    status: 'degraded',
    l1: { ...chain, warnings: [{ code: 'LAGGING' }], recording: null },
    l2: { ...chain, warnings: [], recording },
  })
  expect(path).toBe('/healthz')
})

test.each([['hello'], [{ status: 'ok' }], [{ status: 'fine', l1: chain, l2: chain }], [null]])(
  'health of %j is refused',
  async (body) => {
    const url = await answering(json(200, body))
    const error = await failure(createClient({ url }).health())
    expect(error).toMatchObject({ kind: 'HTTP', status: 200 })
    expect(error.message).toMatch(/^127.0.0.1:\d+ is not a gateway of Confluence/)
  },
)

test('health of a gateway that does not answer is an error of its own', async () => {
  const error = await failure(createClient({ url: 'http://127.0.0.1:1/graphql' }).health())
  expect(error).toMatchObject({ kind: 'UNREACHABLE' })
})
