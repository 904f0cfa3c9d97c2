import { expect, test } from 'vitest'
import { address, busyView } from '../testing/busy-view.ts'
import { bodyOf, testEndpoint } from '../testing/test-endpoint.ts'

async function ask(query: string) {
  const endpoint = await testEndpoint()
  endpoint.view = busyView()
  const { data, errors } = await bodyOf(await endpoint.post(query))
  expect(errors).toBeUndefined()
  return data as Record<string, { id: string }[]>
}

const lists = [
  ['delegators', ''],
  ['delegatorPools', ''],
  ['poolClaims', ''],
  ['orchestrators', 'chain: BOTH, '],
  ['unbondingLocks', ''],
  ['senders', ''],
  ['tickets', ''],
  ['migrations', ''],
  ['rounds', 'chain: BOTH, '],
  ['polls', ''],
  ['days', ''],
] as const

test.each(lists)('paging %s by id_gt brings each row once', async (list, chain) => {
  const all = (await ask(`{ ${list}(${chain}first: 1000) { id } }`))[list] ?? []
  const seen: string[] = []
  for (let after = '', page = [{ id: '' }]; page.length > 0; after = seen.at(-1) ?? '') {
    page =
      (await ask(`{ ${list}(${chain}first: 2, orderBy: id, where: { id_gt: "${after}" }) { id } }`))[list] ??
      []
    seen.push(...page.map(({ id }) => id))
  }
  expect(seen).toHaveLength(all.length)
  expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)))
  expect(new Set(seen).size).toBe(seen.length)
})

test('a row of one chain has another id than its like on the other', async () => {
  const { l1, l2 } = await ask('{ l1: orchestrators(chain: L1) { id } l2: orchestrators(chain: L2) { id } }')
  expect(l1?.map(({ id }) => id)).toContain(`l1-${address('1')}`)
  expect(l2?.map(({ id }) => id)).toContain(`l2-${address('1')}`)
})

test('an orchestrator is found by its id and by its address', async () => {
  const found = async (args: string) => (await ask(`{ orchestrator(${args}) { id address } }`)).orchestrator
  const one = (chain: string) => ({ id: `${chain}-${address('1')}`, address: address('1') })
  expect(await found(`id: "${address('1')}"`)).toEqual(one('l2'))
  expect(await found(`id: "${address('1')}", chain: L1`)).toEqual(one('l1'))
  expect(await found(`id: "l1-${address('1')}"`)).toEqual(one('l1'))
  expect(await found(`id: "l2-${address('1').toUpperCase()}", chain: L1`)).toEqual(one('l2'))
})
