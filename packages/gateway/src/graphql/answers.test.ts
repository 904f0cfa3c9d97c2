import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import {
  ACCOUNT,
  bodyOf,
  JSON_TYPE,
  LEAVES,
  NOBODY,
  postAnew,
  quietView,
  SPEC_TYPE,
  type TestEndpoint,
  testEndpoint,
} from '../testing/test-endpoint.ts'

describe('answers', () => {
  test('by POST and by GET alike', async () => {
    const endpoint = await testEndpoint()
    const posted = await endpoint.post(ACCOUNT, { variables: { id: NOBODY } })
    expect(posted.status).toBe(200)
    expect(posted.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await bodyOf(posted)).toEqual({ data: { delegator: null } })
    const got = await endpoint.get({ query: ACCOUNT, variables: JSON.stringify({ id: NOBODY }) })
    expect(await bodyOf(got)).toEqual({ data: { delegator: null } })
  })

  test('in the media type that is asked for', async () => {
    const endpoint = await testEndpoint()
    const types = async (headers: Record<string, string>) => {
      const twice = [await endpoint.post(LEAVES, {}, headers), await endpoint.post(LEAVES, {}, headers)]
      return twice.map((response) => response.headers.get('content-type'))
    }
    expect(await types(SPEC_TYPE)).toEqual(Array(2).fill('application/graphql-response+json; charset=utf-8'))
    expect(await types(JSON_TYPE)).toEqual(Array(2).fill('application/json; charset=utf-8'))
  })

  test('introspection', async () => {
    const { data } = await bodyOf(await postAnew(getIntrospectionQuery()))
    expect(data).toHaveProperty('__schema.queryType.name', 'Query')
  })
})

test.each([
  ['data', LEAVES, {}],
  ['data by name', `${ACCOUNT} query Other { snapshot { root } }`, { operationName: 'Other' }],
  ['data and errors', '{ snapshot { root } protocol { currentRound } }', {}],
  ['a nullable field that failed', `{ a: snapshot { root } orchestrator(id: "0x12") { id } }`, {}],
  ['no such name', ACCOUNT, { operationName: 'Other' }],
  ['a syntax error', '{ delegator(', {}],
  ['a field that is not there', '{ delegater }', {}],
  ['a variable that is missing', ACCOUNT, {}],
  ['too high a cost', '{ delegatorPools(first: 1000) { unclaimedBy(first: 1000) { id } } }', {}],
])('the first answer and later ones are alike: %s', async (_, query, rest) => {
  for (const headers of [JSON_TYPE, SPEC_TYPE]) {
    const used = await testEndpoint()
    await used.post('{ snapshot { root } }', {}, headers)
    const answer = async (endpoint: TestEndpoint, time: number) => {
      // A variable that the query does not have, so that no answer comes from the cache.
      const response = await endpoint.post(query, { ...rest, variables: { time } }, headers)
      return [response.status, Object.fromEntries(response.headers), await response.text()]
    }
    const first = await answer(await testEndpoint(), 0)
    for (const time of [1, 2, 3]) expect(await answer(used, time)).toEqual(first)
  }
})

describe('by GET', () => {
  test('an answer is revalidated by its ETag', async () => {
    const endpoint = await testEndpoint()
    const first = await endpoint.get({ query: LEAVES })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^".+"$/)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(first.headers.get('vary')).toBe('accept')
    const second = await endpoint.get({ query: LEAVES }, { 'if-none-match': etag })
    expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', etag])
  })

  test('holds over new blocks as long as the answer is the same', async () => {
    const endpoint = await testEndpoint()
    const query = '{ _meta { l2 { block { hash } } } }'
    const etags = async () => {
      const answers = [await endpoint.get({ query: LEAVES }), await endpoint.get({ query })]
      return answers.map((response) => response.headers.get('etag'))
    }
    const [leaves, meta] = await etags()
    endpoint.view = await quietView('0x01', '0x03')
    const [leavesAfter, metaAfter] = await etags()
    expect(leavesAfter).toBe(leaves)
    expect(metaAfter).not.toBe(meta)
  })

  test('by POST there is none', async () => {
    const response = await postAnew(LEAVES)
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, null])
  })
})
