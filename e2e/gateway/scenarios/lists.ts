import { buildSchema } from '@confluence/gateway/graphql/build-schema'
import { resolvers } from '@confluence/gateway/resolvers/index'
import { getNamedType, isListType, isObjectType, isRequiredArgument } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinScene } from './joined.ts'

/** Lists of the joined API against the same lists, made of all that the subgraphs serve. */
export function listScenarios(scene: Scene): void {
  const { stack } = scene

  describe('lists', () => {
    test('of pools are those of the subgraph, in any order', async () => {
      const { ask } = await joinScene(scene)
      type Pools = { delegatorPools: { id: string; stake: string; fees: string; initialStake: string }[] }
      const fields = 'id stake fees initialStake'
      const raw = await stack.query<Pools>('l2', `{ delegatorPools(first: 1000) { ${fields} } }`)
      const byStake = [...raw.delegatorPools].sort((a, b) => {
        return BigInt(a.stake) === BigInt(b.stake)
          ? a.id < b.id
            ? -1
            : 1
          : BigInt(a.stake) < BigInt(b.stake)
            ? 1
            : -1
      })
      const joined = await ask<Pools>(
        `{ delegatorPools(orderBy: stake, orderDirection: desc) { ${fields} } }`,
      )
      expect(joined.delegatorPools).toEqual(byStake.slice(0, 100))
    })

    test('serve no negative amount', async () => {
      const { ask } = await joinScene(scene)
      const schema = buildSchema(resolvers)
      for (const list of Object.values(schema.getQueryType()?.getFields() ?? {})) {
        const row = getNamedType(list.type)
        if (!isListType(list.type) || !isObjectType(row)) continue
        // Lists of one account are compared where they are tested.
        if (list.args.some(isRequiredArgument)) continue
        const amounts = Object.values(row.getFields())
          .filter(({ type }) => getNamedType(type).name === 'BigInt')
          .map(({ name }) => name)
        const chains = list.args.some(({ name }) => name === 'chain') ? ', chain: BOTH' : ''
        const fields = ['id', ...amounts].join(' ')
        const answer = await ask<Record<string, object[]>>(
          `{ ${list.name}(first: 1000${chains}) { ${fields} } }`,
        )
        const rows = answer[list.name] ?? []
        expect(rows.filter((one) => JSON.stringify(one).includes('"-'))).toEqual([])
      }
    })

    test('of locks, filtered by chain, delegator and round', async () => {
      const { ask } = await joinScene(scene)
      type Locks = { unbondingLocks: { id: string; amount: string; withdrawRound: string; state: string }[] }
      for (const chain of ['l1', 'l2'] as const) {
        const raw = await stack.query<Locks>(
          chain,
          '{ unbondingLocks(first: 1000, where: { withdrawRound_lte: 40 }) { id amount withdrawRound } }',
        )
        const joined = await ask<Locks>(
          `{ unbondingLocks(first: 1000, where: { chain: ${chain.toUpperCase()}, withdrawRound_lte: 40 }) {
            id amount withdrawRound } }`,
        )
        expect(joined.unbondingLocks).toEqual(
          raw.unbondingLocks.map((lock) => ({ ...lock, id: `${chain}-${lock.id}` })),
        )
      }
    })

    test('of locks that can be withdrawn, none of them on the paused L1', async () => {
      const { ask, join } = await joinScene(scene)
      type Lock = { id: string; chain: string; state: string; withdrawBlockedBy: string | null }
      const fields = 'id chain state withdrawBlockedBy'
      const { all, free } = await ask<{ all: Lock[]; free: Lock[] }>(`{
        all: unbondingLocks(first: 1000) { ${fields} }
        free: unbondingLocks(first: 1000, where: { withdrawable: true }) { ${fields} }
      }`)
      const open = all.filter(({ state }) => state === 'UNBONDING')
      expect(free).toEqual(all.filter(({ withdrawBlockedBy }) => withdrawBlockedBy === null))
      expect(open.map(({ chain }) => chain)).toContain('L1')
      expect(join.chain('l1').protocol?.paused).toBe(true)
      for (const { chain, withdrawBlockedBy } of open) {
        expect([chain, withdrawBlockedBy]).toEqual(
          chain === 'L1' ? ['L1', 'MIGRATE_INSTEAD'] : ['L2', expect.not.stringMatching('MIGRATE|PAUSED')],
        )
      }
    })

    test('of delegators page without gap or repetition, and filter by joined state', async () => {
      const { ask, join } = await joinScene(scene)
      type Delegators = { delegators: { id: string; state: string | null; claimableStake: string }[] }
      const all: string[] = []
      for (let skip = 0; skip < join.accounts().length; skip += 7) {
        const page = await ask<Delegators>(
          `{ delegators(first: 7, skip: ${skip}, orderBy: claimableStake, orderDirection: desc) { id claimableStake } }`,
        )
        all.push(...page.delegators.map(({ id }) => id))
      }
      expect(all.length).toBe(join.accounts().length)
      expect(new Set(all).size).toBe(all.length)
      const open = await ask<Delegators>(
        '{ delegators(first: 1000, where: { state_in: [NOT_MIGRATED, EXPIRED], claimableStake_gt: "0" }) { id state claimableStake } }',
      )
      for (const { state, claimableStake } of open.delegators) {
        expect(['NOT_MIGRATED', 'EXPIRED']).toContain(state)
        expect(BigInt(claimableStake)).toBeGreaterThan(0n)
      }
    })

    test('of rounds join both chains into one series', async () => {
      const { ask } = await joinScene(scene)
      type Rounds = { rounds: { chain?: string; number: string; totalActiveStake: string }[] }
      const raw = async (chain: 'l1' | 'l2') =>
        (
          await stack.query<Rounds>(
            chain,
            '{ rounds(first: 1000, orderBy: number) { number totalActiveStake } }',
          )
        ).rounds
      const [l1, l2] = [await raw('l1'), await raw('l2')]
      const { rounds } = await ask<Rounds>('{ rounds(chain: BOTH, first: 1000) { number totalActiveStake } }')
      const first = BigInt(l2[0]?.number ?? 0)
      expect(rounds).toEqual([...l1.filter(({ number }) => BigInt(number) < first), ...l2])
    })

    test('of earnings pools come from the subgraph, in one request for many orchestrators', async () => {
      const { ask, join } = await joinScene(scene)
      type Earned = { orchestrators: { id: string; earningsPools: { round: string; rewards: string }[] }[] }
      const fields = 'id earningsPools(first: 5, orderDirection: desc) { round rewards }'
      const joined = await ask<Earned>(`{ orchestrators(first: 1000) { ${fields} } }`)
      const raw = await stack.query<Earned>(
        'l2',
        `{ orchestrators(first: 1000) { id earningsPools(first: 5, orderBy: round, orderDirection: desc) { round rewards } } }`,
      )
      expect(joined.orchestrators).toEqual(raw.orchestrators.map((one) => ({ ...one, id: `l2-${one.id}` })))
      expect(join.chain('l2').orchestrators.size).toBe(raw.orchestrators.length)
    })

    test('refuse what cannot be right', async () => {
      const { ask } = await joinScene(scene)
      await expect(ask('{ delegators(first: 1001) { id } }')).rejects.toThrow('ask for 0 to 1000')
      await expect(ask('{ delegators(skip: -1) { id } }')).rejects.toThrow('skip is -1')
      await expect(ask('{ delegator(id: "0x12") { id } }')).rejects.toThrow('0x12 is not an address')
      await expect(ask('{ delegator(id: "nonsense") { id } }')).rejects.toThrow('is not an address or hash')
      await expect(ask('{ protocol(chain: BOTH) { currentRound } }')).rejects.toThrow('ask for L1 or L2')
    })
  })
}
