import { execute, parse } from 'graphql'
import { expect, test } from 'vitest'
import { apiContexts } from '../graphql/api-context.ts'
import { buildSchema } from '../graphql/build-schema.ts'
import { busyView } from '../testing/busy-view.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { resolvers } from './index.ts'

/** Asks for earnings pools of every orchestrator in so many ways, and counts what the subgraphs are asked. */
async function ask(ways: number) {
  let asked = 0
  const upstream = (chain: 'l1' | 'l2'): Upstream => ({
    chain,
    async ask() {
      asked++
      return { orchestrators: [] } as never
    },
  })
  const aliases = Array.from({ length: ways }, (_, skip) => `a${skip}: earningsPools(skip: ${skip}) { id }`)
  const { data, errors } = await execute({
    schema: buildSchema(resolvers),
    document: parse(`{ orchestrators { id ${aliases.join(' ')} } }`),
    contextValue: apiContexts({ l1: upstream('l1'), l2: upstream('l2') })(busyView()),
  })
  return { asked, data, errors }
}

test('the subgraph is asked once for all orchestrators', async () => {
  expect(await ask(8)).toMatchObject({ asked: 8, errors: undefined })
})

test('forty aliases are refused, and ask no subgraph', async () => {
  const { asked, errors } = await ask(40)
  expect(asked).toBe(0)
  expect(errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY' })
  expect(errors?.[0]?.message).toContain('in 40 ways, of 8 allowed')
})
