import { describe, expect, test } from 'vitest'
import {
  ACCOUNT,
  bodyOf,
  COSTLY,
  DEEP,
  LEAVES,
  NOBODY,
  postAnew,
  SPEC_TYPE,
  testEndpoint,
} from '../testing/test-endpoint.ts'

describe('bad requests are explained', () => {
  test.each([
    ['a body that is not JSON', { method: 'POST', headers: SPEC_TYPE, body: '{"query"' }, 400, 'JSON'],
    ['no query', { method: 'POST', headers: SPEC_TYPE, body: '{}' }, 400, 'query'],
    ['a query that is no text', { method: 'POST', headers: SPEC_TYPE, body: '{"query": 7}' }, 400, 'query'],
    ['several at once', { method: 'POST', headers: SPEC_TYPE, body: '[]' }, 400, 'Batching'],
    ['another method', { method: 'PUT', headers: SPEC_TYPE, body: '{}' }, 405, ''],
    ['another type', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a' }, 415, ''],
  ])('%s', async (_, request, status, text) => {
    const response = await (await testEndpoint()).app.request('/graphql', request)
    expect(response.status).toBe(status)
    const body = await response.text()
    expect(body).toContain(text)
    expect(body).not.toMatch(/stack|node_modules/)
  })

  test.each([
    ['syntax', '{ delegator(', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['a field that is not there', '{ delegater }', 'GRAPHQL_VALIDATION_FAILED', 'delegater'],
    ['a page too large', '{ delegators(first: 1001) { id } }', 'BAD_USER_INPUT', '0 to 1000'],
    ['no address', '{ delegator(id: "0x12") { id } }', 'BAD_USER_INPUT', 'not an address'],
  ])('%s', async (_, query, code, message) => {
    const { errors } = await bodyOf(await postAnew(query))
    expect(errors?.[0]?.extensions?.code).toBe(code)
    expect(errors?.[0]?.message).toContain(message)
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules/)
  })

  test.each(['{"id"', '[]', '7', 'id=1'])('variables in the address that are %s', async (variables) => {
    const response = await (await testEndpoint()).get({ query: LEAVES, variables })
    expect(response.status).toBe(400)
    expect((await bodyOf(response)).errors?.[0]?.message).toBe('variables is not a JSON object')
  })

  test.each(['null', '{}', ''])('variables in the address may be %j', async (variables) => {
    expect((await (await testEndpoint()).get({ query: LEAVES, variables })).status).toBe(200)
  })

  test('a variable of another type', async () => {
    const { errors } = await bodyOf(await postAnew(ACCOUNT, { variables: { id: 'nobody' } }))
    expect(errors?.[0]?.message).toContain('"nobody" is not an address or hash')
  })

  test('with 400 where the client takes the media type that allows it', async () => {
    for (const query of [
      '{ delegater }',
      '{ delegator(',
      DEEP,
      '{ delegators { tickets { id } } }'.repeat(2),
    ]) {
      expect((await postAnew(query, {}, SPEC_TYPE)).status).toBe(400)
    }
    expect((await postAnew(COSTLY, { variables: { n: 1000 } }, SPEC_TYPE)).status).toBe(400)
  })
})

test('while there is nothing to answer from, it is 503 and says why', async () => {
  const endpoint = await testEndpoint()
  endpoint.view = 'the index is not ready yet'
  const response = await endpoint.post(LEAVES)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('2')
  expect(await bodyOf(response)).toEqual({
    errors: [{ message: 'the index is not ready yet', extensions: { code: 'NOT_READY' } }],
  })
})

describe('a fault of our own is logged, and not shown', () => {
  const fail = (): never => {
    throw new Error('the password is abc')
  }

  test.each([
    ['of a resolver', () => ({ join: new Proxy({}, { get: fail }) }), 200],
    ['before any resolver', fail, 500],
  ])('%s', async (_, contextOf, status) => {
    const endpoint = await testEndpoint({ contextOf })
    const response = await endpoint.post(LEAVES)
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(text).toContain('INTERNAL_SERVER_ERROR')
    expect(text).not.toContain('password')
    expect(endpoint.logged.join('')).toContain('the password is abc')
  })
})

test('each request is logged and counted by its operation', async () => {
  const endpoint = await testEndpoint()
  await endpoint.post(ACCOUNT, { variables: { id: NOBODY } })
  const lines = endpoint.logged.map((line) => JSON.parse(line) as object)
  expect(lines).toEqual([expect.objectContaining({ operation: 'Account', status: 200, cache: 'miss' })])
})
