import { describe, expect, test } from 'vitest'
import { address, busyView } from '../testing/busy-view.ts'
import { bodyOf, testEndpoint } from '../testing/test-endpoint.ts'
import { inexactNumber } from './exact-numbers.ts'

async function ask(query: string, variables?: object) {
  const endpoint = await testEndpoint()
  endpoint.view = busyView()
  return bodyOf(await endpoint.post(query, { variables }))
}

describe('an argument that is given as null means what leaving it out means', () => {
  test.each([
    ['first', '(first: null)', ''],
    ['skip', '(skip: null)', ''],
    ['order', '(orderBy: null, orderDirection: null)', ''],
    ['where', '(where: null)', ''],
    ['all at once', '(first: null, skip: null, orderBy: null, orderDirection: null, where: null)', ''],
  ])('%s', async (_, given, leftOut) => {
    const expected = await ask(`{ delegators${leftOut} { id } }`)
    expect(expected.data?.delegators).toHaveLength(8)
    expect(await ask(`{ delegators${given} { id } }`)).toEqual(expected)
  })

  test.each([
    ['{ rounds(chain: null) { number } }', '{ rounds { number } }'],
    ['{ protocol(chain: null) { currentRound } }', '{ protocol { currentRound } }'],
    ['{ orchestrators(chain: null) { id } }', '{ orchestrators { id } }'],
    [
      '{ delegatorPools { claims(first: null, orderBy: null) { id } unclaimedBy(first: null) { id } } }',
      '{ delegatorPools { claims { id } unclaimedBy { id } } }',
    ],
    [
      '{ delegators { l1 { unbondingLocks(active: null) { lockId } } } }',
      '{ delegators { l1 { unbondingLocks { lockId } } } }',
    ],
  ])('%s', async (given, leftOut) => {
    const expected = await ask(leftOut)
    expect(expected.errors).toBeUndefined()
    expect(await ask(given)).toEqual(expected)
  })
})

test('a condition whose variable is not sent is not there; one that is null asks for null', async () => {
  const query = 'query ($s: MigrationState) { delegators(where: { state: $s }) { state } }'
  const all = await ask('{ delegators { state } }')
  expect(await ask(query)).toEqual(all)
  expect((await ask(query, { s: null })).data?.delegators).toEqual([{ state: null }])
})

describe('ids are taken as people have them', () => {
  const id = address('4')
  test.each([
    ['as ID', 'query ($id: ID!) { delegator(id: $id) { id } }', id],
    ['as String', 'query ($id: String!) { delegator(id: $id) { id } }', id],
    ['without 0x', 'query ($id: Bytes!) { delegator(id: $id) { id } }', id.slice(2)],
    ['in upper case', 'query ($id: Bytes!) { delegator(id: $id) { id } }', id.toUpperCase()],
  ])('%s', async (_, query, given) => {
    expect(await ask(query, { id: given })).toEqual({ data: { delegator: { id } } })
  })

  test('and paging by id_gt begins with an empty one', async () => {
    const all = await ask('{ delegators { id } }')
    expect(await ask('{ delegators(where: { id_gt: "" }) { id } }')).toEqual(all)
  })
})

describe('a number that JSON cannot hold exactly', () => {
  const query = 'query ($n: BigInt) { delegators(where: { stake_gt: $n }) { id } }'

  test.each(['12345678901234567890', '9007199254740993', '1e400'])('is refused: %s', async (number) => {
    const { app } = await testEndpoint()
    const body = `{"query": ${JSON.stringify(query)}, "variables": {"n": ${number}}}`
    const headers = { 'content-type': 'application/json' }
    const posted = await app.request('/graphql', { method: 'POST', headers, body })
    const search = new URLSearchParams({ query, variables: `{"n": ${number}}` })
    for (const response of [posted, await app.request(`/graphql?${search}`)]) {
      expect(response.status).toBe(400)
      expect((await bodyOf(response)).errors?.[0]?.message).toContain(`${number} has more digits`)
    }
  })

  test('is found among those that can be, and not in strings', () => {
    expect(
      inexactNumber('{"a": [1, -2.50, 1e3, 0.1, 9007199254740992], "b": "12345678901234567890"}'),
    ).toBeUndefined()
    expect(inexactNumber('{"a": 0.12345678901234567890}')).toBe('0.12345678901234567890')
  })
})
