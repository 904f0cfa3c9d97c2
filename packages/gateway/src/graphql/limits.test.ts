import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  COSTLY,
  DEEP,
  JSON_TYPE,
  LEAVES,
  NOBODY,
  nest,
  postAnew,
  testEndpoint,
} from '../testing/test-endpoint.ts'
import { MAX_COST } from './cost.ts'
import { MAX_BODY } from './endpoint.ts'

describe('limits', () => {
  const refusal = async (query: string, variables = {}) => {
    const { errors } = await bodyOf(await postAnew(query, { variables }))
    return errors?.[0]
  }

  test('a query too deep', async () => {
    expect(await refusal(DEEP)).toMatchObject({
      message: expect.stringContaining('ask for the inner ones in a query of their own'),
      extensions: { code: 'QUERY_TOO_DEEP' },
    })
    const fragments = `{ delegator(id: "${NOBODY}") { ...A } } fragment A on Delegator { ${nest(5)} }`
    expect((await refusal(fragments))?.extensions?.code).toBe('QUERY_TOO_DEEP')
    expect(await refusal(`{ delegator(id: "${NOBODY}") { ${nest(3)} } }`)).toBeUndefined()
  })

  test.each([
    ['said', '{ delegatorPools(first: 1000) { unclaimedBy(first: 1000) { id } } }', {}],
    ['in variables', COSTLY, { n: 1000 }],
    ['by default', `{ delegatorPools(first: 1000) { unclaimedBy { ${many('id')} } } }`, {}],
    [
      'in a fragment',
      '{ delegatorPools(first: 1000) { ...A } } fragment A on DelegatorPool { unclaimedBy(first: 900) { id } }',
      {},
    ],
    ['under other names', `{ ${many('delegatorPools(first: 1000) { claims { id } }')} }`, {}],
  ])('a query too costly, with lengths %s', async (_, query, variables) => {
    const refused = await refusal(query, variables)
    expect(refused?.extensions?.code).toBe('QUERY_TOO_COSTLY')
    expect(refused?.message).toContain(`of ${MAX_COST.toLocaleString('en')} allowed: ask for fewer fields`)
  })

  test('the same query with shorter lists passes, and the long one still does not', async () => {
    const endpoint = await testEndpoint()
    const codes = []
    for (const n of [1000, 10, 1000, 10]) {
      const { errors } = await bodyOf(await endpoint.post(COSTLY, { variables: { n } }))
      codes.push(errors?.[0]?.extensions?.code)
    }
    expect(codes).toEqual(['QUERY_TOO_COSTLY', undefined, 'QUERY_TOO_COSTLY', undefined])
  })

  test('a list of 1,000 with pending amounts passes', async () => {
    const query = `{ delegators(first: 1000, orderBy: stake) {
      id state stake fees claimableStake claimableFees claimBlockedBy tickets { id state stake expiresAt }
      l1 { bondedAmount pendingStake pendingFees delegate unbondingLocks { id amount withdrawRound state } }
      l2 { bondedAmount pendingStake pendingFees delegate unbondingLocks { id amount withdrawRound state } }
    } }`
    const { data } = await bodyOf(await postAnew(query))
    expect(data?.delegators).not.toHaveLength(0)
  })

  test('a query too long', async () => {
    const refused = await refusal(`{ ${many('snapshot { root }', 2000)} }`)
    expect(refused?.message).toContain('tokens')
  })

  test.each(['told', 'not told'])('a body too large, its length %s', async (told) => {
    const body = JSON.stringify({ query: `# ${'x'.repeat(MAX_BODY)}\n${LEAVES}` })
    const length = told === 'told' ? { 'content-length': `${body.length}` } : {}
    const response = await (await testEndpoint()).app.request('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, ...length },
      body,
    })
    expect(response.status).toBe(413)
    const { errors } = await bodyOf(response)
    expect(errors?.[0]).toEqual({
      message: 'a request may have 100000 bytes at most',
      extensions: { code: 'REQUEST_TOO_LARGE' },
    })
  })

  test('an answer that takes too long', async () => {
    const engine = { execute: () => new Promise<never>(() => {}) }
    const response = await (await testEndpoint({ engine, timeout: 20 })).post(LEAVES)
    expect(response.status).toBe(504)
    expect((await bodyOf(response)).errors?.[0]?.extensions?.code).toBe('TIMEOUT')
  })
})

function many(selection: string, times = 100): string {
  return Array.from({ length: times }, (_, index) => `a${index}: ${selection}`).join(' ')
}
