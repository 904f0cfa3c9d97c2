import { readdirSync, readFileSync } from 'node:fs'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { concatAST, Kind, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { resolvers } from '../resolvers/index.ts'
import { buildSchema } from './build-schema.ts'
import { costOf, MAX_COST } from './cost.ts'
import { MAX_DEPTH } from './limits.ts'

const schema = buildSchema(resolvers)
const folder = new URL('../../../client/src/documents/', import.meta.url)
const screens = concatAST(
  readdirSync(folder).map((name) => parse(readFileSync(new URL(name, folder), 'utf8'))),
)
const names = screens.definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
)

test('what a query costs is the number of values it can bring', () => {
  const cost = (query: string, variables = {}) => costOf(schema, parse(query), variables, undefined)
  expect(cost('{ snapshot { root leafCount } }')).toBe(3)
  expect(cost('{ delegators(first: 10) { id l2 { pendingStake } } }')).toBe(10 * 4)
  expect(cost('{ delegators { id } }')).toBe(100 * 2)
  expect(cost('{ delegators(first: null) { id } }')).toBe(100 * 2)
  expect(cost('query ($n: Int = 7) { delegators(first: $n) { id } }')).toBe(7 * 2)
  expect(cost('query ($n: Int = 7) { delegators(first: $n) { id } }', { n: 3 })).toBe(3 * 2)
  expect(cost('query ($a: Boolean!) { snapshot { root @include(if: $a) } }', { a: false })).toBe(1)
  expect(cost('{ __schema { types { name fields { name } } } }')).toBe(0)
})

describe('every screen passes the limits, with lists as long as they may be', () => {
  test.each(names)('%s', (name) => {
    const id = `0x${'0f'.repeat(20)}`
    const variables = {
      first: 1000,
      id,
      // Ids of one screen; another asks so for what a chain has, which costs most where both are asked for.
      l1: name === 'Earnings' ? true : id,
      l2: name === 'Earnings' ? true : id,
      after: id,
      skip: 0,
      l1Delegate: id,
      delegate: id,
      pool: id,
      address: id,
      account: id,
      faceValue: '1000',
      rate: '400000',
      maxGas: '500000',
      gasPriceBid: '100000000',
      maxSubmissionCost: '1000',
    }
    expect(costOf(schema, screens, variables, name)).toBeLessThanOrEqual(MAX_COST)
  })

  test('and none nests too deep', () => {
    const rule = maxDepthRule({ n: MAX_DEPTH, flattenFragments: true })
    expect(() => validate(schema, screens, [rule as never])).not.toThrow()
  })
})
