import { type DocumentNode, execute, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { apiContexts } from '../graphql/api-context.ts'
import { buildSchema } from '../graphql/build-schema.ts'
import { createView } from '../join/view.ts'
import { address, busyView } from '../testing/busy-view.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import { resolvers } from './index.ts'

const schema = buildSchema(resolvers)
const ONE = 10n ** 27n

/** Account 4 at the end of round 11 of the busy view; it has 70 bonded to orchestrator 2 in round 12. */
const PAST = {
  id: address('4'),
  bondedAmount: '100',
  fees: '3',
  principal: '90',
  withdrawnFees: '1',
  lastClaimRound: '10',
  delegate: {
    id: address('1'),
    latestRewardFactor: `${(ONE * 3n) / 2n}`,
    latestFeeFactor: `${ONE / 10n}`,
    cumulativeRewards: '5',
    cumulativeFees: '6',
  },
  startPool: null,
}

/** The busy view with L2 at a block and as many rounds as wanted, of 100 blocks each, from round 10 on. */
function viewAt(block: number, rounds = 3) {
  const { l1, l2, snapshot } = busyView()
  if (!l2.mirror) throw new Error('no mirror')
  const [round] = l2.mirror.rounds.values()
  if (!round) throw new Error('no round')
  const numbers = Array.from({ length: rounds }, (_, index) => 10 + index)
  const mirror = {
    ...l2.mirror,
    block: { ...l2.mirror.block, number: block },
    rounds: new Map(
      numbers.map((number) => [
        `${number}`,
        { ...round, id: `${number}`, number: BigInt(number), startBlock: BigInt(number + 1000) * 100n },
      ]),
    ),
  }
  return createView(l1, { ...l2, mirror }, snapshot)
}

/** Subgraphs that answer each block with what they have of it, and note what they are asked. */
function scene(entitiesAt: Readonly<Record<string, object[]>> = {}, failure?: Error) {
  const asked: string[] = []
  const upstream = (chain: 'l1' | 'l2'): Upstream => ({
    chain,
    async ask(document) {
      asked.push(print(document as DocumentNode))
      if (failure) throw failure
      const aliases = [...(asked.at(-1) ?? '').matchAll(/block\d+(?=: delegators)/g)].map(([alias]) => alias)
      return Object.fromEntries(aliases.map((alias) => [alias, entitiesAt[alias] ?? []])) as never
    },
  })
  const contextOf = apiContexts({ l1: upstream('l1'), l2: upstream('l2') })
  return {
    asked,
    ask: async (query: string, view = viewAt(200_000)) =>
      execute({ schema, document: parse(query), contextValue: contextOf(view) }),
  }
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test('a round earned what its end has more than the end of the round before', async () => {
  const { ask } = scene({ block101199: [PAST] })
  const { data, errors } = await ask(`{ delegator(id: "${address('4')}") { l2 {
    pendingStake principal
    earnings { id round delegate rewards fees bonded withdrawnFees pendingStake pendingFees }
  } } }`)
  expect(errors).toBeUndefined()
  // 70 bonded to orchestrator 2 since round 9, whose factors grew from 1 to 1.1 and from 0.01 to 0.03.
  expect(plain(data).delegator.l2).toEqual({
    pendingStake: '77',
    principal: '70',
    earnings: [
      {
        id: `l2-${address('4')}-12`,
        round: '12',
        delegate: address('2'),
        rewards: `${77 - 150 - (70 - 90)}`,
        fees: `${5 - 13 + (0 - 1)}`,
        bonded: '-20',
        withdrawnFees: '-1',
        pendingStake: '77',
        pendingFees: '5',
      },
      {
        id: `l2-${address('4')}-11`,
        round: '11',
        delegate: address('1'),
        rewards: '60',
        fees: '14',
        bonded: '90',
        withdrawnFees: '1',
        pendingStake: '150',
        pendingFees: '13',
      },
    ],
  })
})

test('the subgraph is asked once for all accounts and rounds', async () => {
  const { ask, asked } = scene()
  const { errors } = await ask('{ delegators { l1 { earnings { round } } l2 { earnings { round } } } }')
  expect(errors).toBeUndefined()
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('block101099: delegators')
  expect(asked[0]).toContain('block101199: delegators')
  for (const digit of ['1', '4', '6', 'c']) expect(asked[0]).toContain(address(digit))
})

test('what no reorganisation can change is read once', async () => {
  const { ask, asked } = scene()
  const query = `{ delegator(id: "${address('4')}") { l2 { earnings { round } } } }`
  await ask(query, viewAt(101_400))
  await ask(query, viewAt(101_440))
  expect(asked).toHaveLength(2)
  expect(asked[1]).not.toContain('block101099')
  expect(asked[1]).toContain('block101199')
  await ask(query, viewAt(101_500))
  await ask(query, viewAt(101_500))
  expect(asked).toHaveLength(3)
})

test('rounds are chosen by number and in pages', async () => {
  const { ask } = scene()
  const roundsOf = async (args: string) => {
    const { data, errors } = await ask(
      `{ delegatorPool(id: "${address('c')}") { earnings(${args}) { round } } }`,
    )
    expect(errors).toBeUndefined()
    return plain(data).delegatorPool.earnings
  }
  expect(await roundsOf('first: 1')).toEqual([{ round: '12' }])
  // The subgraph has none of it at the end of rounds 10 and 11.
  expect(await roundsOf('skip: 1')).toEqual([])
  expect(await roundsOf('where: { round_gte: 12 }, orderDirection: asc')).toEqual([{ round: '12' }])
  expect(await roundsOf('where: { round_lt: 12 }')).toEqual([])
})

test('more rounds than a page holds are refused, and more than a query may ask for, without asking a subgraph', async () => {
  const { ask, asked } = scene()
  const page = await ask('{ delegators { l2 { earnings(first: 101) { round } } } }')
  expect(page.errors?.[0]?.message).toContain('first is 101: ask for 0 to 100 rounds')
  const pages = [
    'a: earnings(first: 100)',
    'b: earnings(first: 100, skip: 100)',
    'c: earnings(first: 100, skip: 200)',
  ]
  const query = `{ delegators { l2 { ${pages.map((each) => `${each} { round }`).join(' ')} } } }`
  const all = await ask(query, viewAt(200_000, 400))
  expect(all.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
  expect(asked).toEqual([])
})

test('what events do not determine is null', async () => {
  const { ask, asked } = scene()
  const one = await ask(`{ delegator(id: "${address('4')}") { l1 { earnings { round } } } }`)
  expect(plain(one)).toEqual({ data: { delegator: { l1: { earnings: null } } } })
  expect(asked).toEqual([])
  const unknown = scene({ block101199: [{ ...PAST, principal: null }] })
  const two = await unknown.ask(`{ delegator(id: "${address('4')}") { l2 { earnings { round } } } }`)
  expect(plain(two)).toEqual({ data: { delegator: { l2: { earnings: null } } } })
})

test('a subgraph that has no history says so, and spoils nothing else', async () => {
  const { ask } = scene({}, new UpstreamError('block 101199 is not available'))
  const { data, errors } = await ask(
    `{ delegator(id: "${address('4')}") { l2 { pendingStake earnings { round } } } }`,
  )
  expect(plain(data)).toEqual({ delegator: { l2: { pendingStake: '77', earnings: null } } })
  expect(errors?.[0]?.message).toContain('the stake at earlier blocks: block 101199 is not available')
  expect(errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' })
})
