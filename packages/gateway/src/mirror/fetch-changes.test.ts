import { setTimeout } from 'node:timers/promises'
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import { nothing } from '../testing/test-endpoint.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { fetchChanges, PAGE } from './fetch-changes.ts'

const idsOf = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${String(index).padStart(5, '0')}` }))

/** Kinds of three pages, of one that is just full, of one that is full where all is asked for, and of less. */
const rows: Readonly<Record<string, { id: string }[]>> = {
  delegators: idsOf('delegators', 2 * PAGE + 7),
  unbondingLocks: idsOf('unbondingLocks', 2 * PAGE + 500),
  migrations: idsOf('migrations', PAGE),
  rounds: idsOf('rounds', 100),
  votes: idsOf('votes', 3),
}

const kindsByName: Readonly<Record<string, string>> = {
  MoreDelegators: 'delegators',
  MoreUnbondingLocks: 'unbondingLocks',
  MoreMigrations: 'migrations',
  MoreRounds: 'rounds',
}

/** A subgraph whose further pages come after `delay`; which were asked for, and the most that were at once. */
function subgraph(delay: (kind: string) => Promise<void>) {
  const asked: string[] = []
  let now = 0
  const seen = { asked, most: 0 }
  const upstream: Upstream = {
    chain: 'l2',
    async ask(document, variables) {
      const name = nameOf(document as DocumentNode)
      if (name === 'Changes') {
        const block = { number: 7, hash: '0x07', timestamp: 1 }
        const { first } = variables as unknown as { first: number }
        const firsts = Object.entries(rows).map(([kind, all]) => [kind, all.slice(0, first)])
        return { ...nothing, ...Object.fromEntries(firsts), _meta: { block, deployment: 'Qm' } } as never
      }
      const kind = kindsByName[name] ?? name
      const { block, after } = variables as unknown as { block: number; after: string }
      expect(block).toBe(7)
      asked.push(kind)
      seen.most = Math.max(seen.most, ++now)
      await delay(kind).finally(() => now--)
      return { rows: rows[kind]?.filter(({ id }) => id > after).slice(0, PAGE) } as never
    },
  }
  return { upstream, seen }
}

function nameOf({ definitions }: DocumentNode): string {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return (operation as OperationDefinitionNode).name?.value ?? ''
}

const everything = ['delegators x2', 'migrations x1', 'rounds x1', 'unbondingLocks x3']
const sinceBlock5 = ['delegators x2', 'migrations x1', 'unbondingLocks x2']

test.each([
  ['all there is, the first kind last', 0, 'delegators', 4, everything],
  ['all there is, the last kind last', 0, 'migrations', 4, everything],
  ['changes', 5, 'migrations', 3, sinceBlock5],
])('reads kinds side by side and has all rows in order: %s', async (_, since, slow, most, pages) => {
  const { upstream, seen } = subgraph((kind) => setTimeout(kind === slow ? 20 : 1))
  const changes = await fetchChanges(upstream, since)
  for (const [kind, all] of Object.entries(rows)) expect(changes).toHaveProperty(kind, all)
  expect(changes.polls).toEqual([])
  expect(seen.most).toBe(most)
  const kinds = [...new Set(seen.asked)].sort()
  expect(kinds.map((kind) => `${kind} x${seen.asked.filter((asked) => asked === kind).length}`)).toEqual(
    pages,
  )
})

test('asks no more where one kind fails', async () => {
  const { upstream, seen } = subgraph(async (kind) => {
    if (kind === 'migrations') throw new Error('no answer')
    await setTimeout(5)
  })
  await expect(fetchChanges(upstream, 5)).rejects.toThrow('no answer')
  await setTimeout(30)
  expect([...seen.asked].sort()).toEqual(['delegators', 'migrations', 'unbondingLocks'])
})
