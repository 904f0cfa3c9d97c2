import { execute, parse } from 'graphql'
import { expect, test } from 'vitest'
import { apiContexts } from '../graphql/api-context.ts'
import { buildSchema } from '../graphql/build-schema.ts'
import { address, busyView } from '../testing/busy-view.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import { resolvers } from './index.ts'

const schema = buildSchema(resolvers)

const RECORDED = {
  id: `0x${'ab'.repeat(32)}05000000`,
  account: address('6'),
  kind: 'UNBOND',
  delegate: address('1'),
  counterpart: null,
  stake: '12',
  fees: null,
  lockId: '1',
  round: '20',
  position: `${(77n << 20n) + 5n}`,
  blockNumber: '77',
  blockTimestamp: '1700000500',
  transactionHash: `0x${'ab'.repeat(32)}`,
}

function scene(recorded: object[] = [], failure?: Error) {
  const asked: Record<string, unknown>[] = []
  const upstream = (chain: 'l1' | 'l2'): Upstream => ({
    chain,
    async ask(_, variables) {
      asked.push({ chain, ...variables })
      if (failure) throw failure
      return { accountEvents: chain === 'l2' ? recorded : [] } as never
    },
  })
  const contextOf = apiContexts({ l1: upstream('l1'), l2: upstream('l2') })
  const ask = async (query: string) => {
    const answer = await execute({ schema, document: parse(query), contextValue: contextOf(busyView()) })
    return JSON.parse(JSON.stringify(answer))
  }
  return { asked, ask }
}

test('what the subgraphs record and what the gateway holds is one list', async () => {
  const { ask } = scene([RECORDED])
  const { data, errors } = await ask(
    `{ events(account: "${address('6')}") { id chain kind stake fees lockId logIndex ticket { seqNo } migration { kind } poll } }`,
  )
  expect(errors).toBeUndefined()
  expect(data.events[0]).toEqual({
    ...{
      id: `l2-${RECORDED.id}`,
      chain: 'L2',
      kind: 'UNBOND',
      stake: '12',
      fees: null,
      lockId: '1',
      logIndex: 5,
    },
    ...{ ticket: null, migration: null, poll: null },
  })
  const kinds = data.events.map(({ kind, ticket, migration, poll }: Record<string, object | null>) => [
    kind,
    ticket !== null,
    migration !== null,
    poll !== null,
  ])
  expect(kinds).toContainEqual(['MIGRATION_INITIATED', true, false, false])
  expect(kinds).toContainEqual(['MIGRATION_COMPLETED', false, true, false])
  expect(kinds).toContainEqual(['VOTE', false, false, true])
})

test('a subgraph is asked for what is wanted of it, and only then', async () => {
  const { ask, asked } = scene()
  await ask(`{ events(account: "${address('6')}", where: { kind: VOTE }) { id } }`)
  expect(asked).toEqual([])
  await ask(
    `{ events(account: "${address('6')}", skip: 3, first: 4, orderDirection: asc,
      where: { chain: L2, kind_in: [BOND, VOTE], blockTimestamp_gt: "5", blockTimestamp_lt: "9" }) { id } }`,
  )
  expect(asked).toEqual([
    {
      ...{ chain: 'l2', account: address('6'), block: 7, kinds: ['BOND'], first: 7, direction: 'asc' },
      ...{ since: '6', until: '8' },
    },
  ])
})

test('a condition of null is met by no event', async () => {
  const { ask, asked } = scene([RECORDED])
  expect(await ask(`{ events(account: "${address('6')}", where: { kind_in: null }) { id } }`)).toEqual({
    data: { events: [] },
  })
  expect(asked).toEqual([])
})

test('a page that is too far, and a query that asks too often, are refused', async () => {
  const { ask, asked } = scene()
  const far = await ask(`{ events(account: "${address('6')}", skip: 990, first: 11) { id } }`)
  expect(far.errors[0].message).toContain('first and skip are 1001 together')
  expect(asked).toEqual([])
  const aliases = ['1', '2', '3', '4', '5'].map(
    (digit) => `a${digit}: events(account: "${address(digit)}") { id }`,
  )
  const often = await ask(`{ ${aliases.join(' ')} }`)
  expect(often.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
  expect(asked).toHaveLength(8)
})

test('a subgraph that does not answer is named', async () => {
  const { ask } = scene([], new UpstreamError('no answer within 10 s'))
  const { data, errors } = await ask(`{ events(account: "${address('6')}") { id } }`)
  expect(data).toEqual({ events: null })
  expect(errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' })
})
