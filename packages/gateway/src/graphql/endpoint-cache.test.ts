import { describe, expect, test } from 'vitest'
import {
  ACCOUNT,
  bodyOf,
  JSON_TYPE,
  LEAVES,
  NOBODY,
  quietView,
  type TestEndpoint,
  testEndpoint,
} from '../testing/test-endpoint.ts'

describe('the cache', () => {
  const results = async ({ metrics }: TestEndpoint) => {
    const text = await metrics.render({
      health: { l1: unknownChain, l2: unknownChain },
      cache: { entries: 0, bytes: 0 },
      indexSize: undefined,
    })
    const lines = text.matchAll(/^confluence_graphql_cache_requests_total\{result="(\w+)"\} (\d+)$/gm)
    return Object.fromEntries([...lines].map(([, result, count]) => [result, Number(count)]))
  }
  const unknownChain = { synced: false, block: null, head: null, error: null, recording: null, warnings: [] }

  test('answers the second time, to GET and POST', async () => {
    const endpoint = await testEndpoint()
    const accept = { accept: 'application/json' }
    const first = await bodyOf(await endpoint.post(LEAVES, {}, { ...JSON_TYPE, ...accept }))
    expect(
      await bodyOf(await endpoint.post(LEAVES, { variables: null }, { ...JSON_TYPE, ...accept })),
    ).toEqual(first)
    expect(await bodyOf(await endpoint.get({ query: LEAVES }, accept))).toEqual(first)
    expect(endpoint.executed).toBe(1)
    expect(await results(endpoint)).toEqual({ miss: 1, hit: 2 })
  })

  test.each([
    ['blocks', {}, '0x03'],
    ['variables', { variables: { id: `0x${'ff'.repeat(20)}` } }, '0x02'],
    ['operation names', { operationName: 'Account' }, '0x02'],
  ])('does not answer for other %s', async (_, rest, l2) => {
    const endpoint = await testEndpoint()
    const request = { variables: { id: NOBODY } }
    await endpoint.post(ACCOUNT, request)
    endpoint.view = await quietView('0x01', l2)
    await endpoint.post(ACCOUNT, { ...request, ...rest })
    expect(endpoint.executed).toBe(2)
  })

  test('has the answer of the blocks that are asked at', async () => {
    const endpoint = await testEndpoint()
    const query = '{ _meta { l2 { block { hash } } } }'
    const hash = async () => (await bodyOf(await endpoint.post(query))).data
    expect(await hash()).toEqual({ _meta: { l2: { block: { hash: '0x02' } } } })
    endpoint.view = await quietView('0x01', '0x03')
    expect(await hash()).toEqual({ _meta: { l2: { block: { hash: '0x03' } } } })
  })

  test('executes equal requests in the air once', async () => {
    const endpoint = await testEndpoint()
    const all = await Promise.all([1, 2, 3, 4].map(() => endpoint.post(LEAVES)))
    const bodies = await Promise.all(all.map(bodyOf))
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(endpoint.executed).toBe(1)
    expect(await results(endpoint)).toEqual({ miss: 1, shared: 3 })
  })

  test('does not keep errors', async () => {
    const endpoint = await testEndpoint()
    for (let time = 0; time < 2; time++) {
      const { errors } = await bodyOf(await endpoint.post('{ delegators(first: 1001) { id } }'))
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
    expect(endpoint.executed).toBe(2)
  })
})
