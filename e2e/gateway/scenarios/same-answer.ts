import { apiContexts } from '@confluence/gateway/graphql/api-context'
import { buildSchema } from '@confluence/gateway/graphql/build-schema'
import { createEngine } from '@confluence/gateway/graphql/engine'
import type { ApiContext } from '@confluence/gateway/resolvers/context'
import { resolvers } from '@confluence/gateway/resolvers/index'
import { differentialScenario } from '@confluence/gateway/testing/differential'
import * as client from 'livepeer-confluence-client/generated'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { queries } from './documentation.ts'
import { joinScene } from './joined.ts'

/** What is asked again is executed otherwise: without Yoga and result objects. */
export function sameAnswerScenarios(scene: Scene): void {
  differentialScenario('the chains of a recording', async () => {
    const { join, upstreams } = await joinScene(scene)
    return { view: join.view, upstreams, queries: Number(process.env.CONFLUENCE_FUZZ_QUERIES ?? 200) }
  })

  describe('every answer to a query is the same', () => {
    /** What resolvers are given, anew for each request. */
    let context: () => ApiContext
    let ids: string[]

    beforeAll(async () => {
      const { join, upstreams } = await joinScene(scene)
      const contextOf = apiContexts(upstreams)
      context = () => contextOf(join.view)
      const all = [...join.accounts().map(({ id }) => id), ...join.chain('l2').delegatorPools.keys()]
      const step = Math.ceil(all.length / 100)
      ids = all.filter((_, index) => index % step === 0)
    })

    test.each(documents())('%s', async (_, query) => {
      const answer = answerer(context, query)
      for (const id of query.includes('$id') ? ids : ids.slice(0, 1)) {
        const first = await answer(id)
        expect(first).not.toContain('"errors"')
        expect([await answer(id), await answer(id)]).toEqual([first, first])
      }
    })
  })
}

/** What the ticket of a migration may cost. */
const cost = { maxGas: '500000', gasPriceBid: '100000000', maxSubmissionCost: '1000000000000000' }

/** Asks a query of an engine of its own, with an id as variable. */
function answerer(context: () => ApiContext, query: string): (id: string) => Promise<string> {
  const engine = createEngine(buildSchema(resolvers), () => undefined)
  return async (id) => {
    // Of some queries these are ids, of others they say which chains are asked for.
    const perChain = query.includes('$l1: Boolean') ? {} : { l1: id, l2: id }
    const params = {
      query,
      variables: { id, account: id, ...perChain, faceValue: '1000', rate: '400000', ...cost },
    }
    const request = { method: 'POST', url: 'http://127.0.0.1/graphql', headers: new Headers() }
    const { answer } = await engine.execute({ ...request, body: undefined, params }, context())
    return answer.body.toString()
  }
}

function documents(): [title: string, query: string][] {
  const ours = Object.entries(client).filter(([name]) => name.endsWith('Document'))
  const documented = queries().filter(({ language }) => language === 'graphql')
  return [
    ...ours.map(([name, document]): [string, string] => [`client: ${name}`, document.toString()]),
    ...documented.map(({ file, line, query }): [string, string] => [`${file}:${line}`, query]),
  ]
}
