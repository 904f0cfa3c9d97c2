import type { ExpectedDelegator } from '@confluence/recording/expected'
import { readExpected, readTruth } from '@confluence/recording/truth'
import { claimedSoFar } from '@confluence/verify/claimed-so-far'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { type Joined, joinScene } from './joined.ts'

interface Account {
  id: string
  state: string
  stake: string | null
  fees: string | null
  amountsFrom: string | null
  migration: { transactionHash: string; blockTimestamp: string } | null
  tickets: { seqNo: string; state: string; expiresAt: string }[]
}

const ACCOUNTS = `query ($after: Bytes!) {
  delegators(first: 1000, where: { id_gt: $after }) {
    id state stake fees amountsFrom
    migration { transactionHash blockTimestamp }
    tickets { seqNo state expiresAt }
  }
}`

/** The joined API against how the recorded migrations ended, and against what the contracts answered last. */
export function outcomeScenarios(scene: Scene): void {
  const expected = readExpected(scene.recording)
  let joined: Joined
  let accounts: Map<string, Account>
  let now: number

  beforeAll(async () => {
    joined = await joinScene(scene)
    now = joined.join.now()
    accounts = new Map()
    for (let after = '0x', page: Account[] = []; page.length === 1000 || after === '0x'; ) {
      page = (await joined.ask<{ delegators: Account[] }>(ACCOUNTS, { after })).delegators
      for (const account of page) accounts.set(account.id, account)
      after = page.at(-1)?.id ?? 'end'
    }
  })

  /** INITIATED in a recording says nothing of time. */
  function stateNow({ state, initiations }: Pick<ExpectedDelegator, 'state' | 'initiations'>): string {
    if (state !== 'INITIATED') return state
    const last = Math.max(...initiations.map(({ timestamp }) => timestamp))
    return last + 7 * 24 * 3600 > now ? 'INITIATED' : 'EXPIRED'
  }

  describe('the joined API says how migrations ended', () => {
    test('of every account that L1 knew', () => {
      const states = Object.fromEntries(
        Object.keys(expected.delegators).map((id) => [id, accounts.get(id)?.state]),
      )
      const ended = Object.entries(expected.delegators).map(([id, outcome]) => [id, stateNow(outcome)])
      expect(states).toEqual(Object.fromEntries(ended))
    })

    test('by the address that they ended at, as among all of them', async () => {
      interface Ended {
        id: string
        l1Address: string
        l2Address: string
      }
      const ask = async (where: object) =>
        (
          await joined.ask<{ migrations: Ended[] }>(
            `query ($where: MigrationWhere) {
              migrations(first: 1000, orderBy: id, orderDirection: asc, where: $where) { id l1Address l2Address }
            }`,
            { where },
          )
        ).migrations
      const all: Ended[] = []
      for (let page = await ask({}); page.length > 0; page = await ask({ id_gt: all.at(-1)?.id })) {
        all.push(...page)
      }
      const elsewhere = all.filter(({ l1Address, l2Address }) => l1Address !== l2Address)
      expect(elsewhere.length).toBeGreaterThan(0)
      for (const { l2Address } of elsewhere.slice(0, 20)) {
        const there = all.filter((migration) => migration.l2Address === l2Address)
        expect(await ask({ l2Address })).toEqual(there)
        expect(await ask({ l2Address, l1Address_not: l2Address })).toEqual(
          there.filter(({ l1Address }) => l1Address !== l2Address),
        )
        expect(await ask({ l2Address, l1Address: there[0]?.l1Address })).toEqual(
          there.filter(({ l1Address }) => l1Address === there[0]?.l1Address),
        )
      }
    })

    test('with the transaction that completed them, and what it migrated', () => {
      for (const [id, { finalized, claimed }] of Object.entries(expected.delegators)) {
        const outcome = finalized ?? claimed
        if (!outcome) continue
        const { stake, fees, amountsFrom, migration } = accounts.get(id) as Account
        expect(migration).toEqual({ transactionHash: outcome.tx, blockTimestamp: `${outcome.timestamp}` })
        expect({ stake, fees, amountsFrom }).toEqual({
          stake: outcome.stake,
          fees: outcome.fees,
          amountsFrom: 'MIGRATION',
        })
      }
    })

    test('and which ticket was redeemed', () => {
      for (const [id, { initiations, finalized, claimed }] of Object.entries(expected.delegators)) {
        const { tickets } = accounts.get(id) as Account
        expect(tickets.map(({ seqNo }) => seqNo)).toEqual(initiations.map(({ seqNo }) => seqNo).reverse())
        for (const { seqNo, state, expiresAt } of tickets) {
          if (claimed) expect(state).toBe('SUPERSEDED')
          else if (!finalized) expect(state).toBe(BigInt(expiresAt) > now ? 'PENDING' : 'EXPIRED')
          else if (tickets.length === 1) expect(state).toBe('REDEEMED')
          else expect([seqNo, state]).toEqual([seqNo, seqNo === finalized.seqNo ? 'REDEEMED' : 'SUPERSEDED'])
        }
      }
    })

    test('of every sender', async () => {
      const { senders } = await joined.ask<{ senders: { id: string; state: string | null }[] }>(
        '{ senders(first: 1000) { id state } }',
      )
      const states = new Map(senders.map(({ id, state }) => [id, state]))
      for (const [id, outcome] of Object.entries(expected.senders)) {
        const initiations = outcome.initiations as unknown as ExpectedDelegator['initiations']
        expect([id, states.get(id)]).toEqual([id, stateNow({ state: outcome.state, initiations })])
      }
    })

    test('of every batch of unbonding locks', async () => {
      const { tickets } = await joined.ask<{
        tickets: { seqNo: string; state: string; migration: { transactionHash: string } | null }[]
      }>(
        '{ tickets(first: 1000, where: { kind: UNBONDING_LOCKS }) { seqNo state migration { transactionHash } } }',
      )
      const bySeqNo = new Map(tickets.map((ticket) => [ticket.seqNo, ticket]))
      expect(tickets.length).toBe(expected.unbondingLocks.length)
      for (const { seqNo, finalized } of expected.unbondingLocks) {
        if (finalized) expect(bySeqNo.get(seqNo)?.migration?.transactionHash).toBe(finalized.tx)
        else expect(bySeqNo.get(seqNo)?.state).not.toBe('REDEEMED')
      }
    })

    test('and sums it up', async () => {
      const { migrationProgress: progress } = await joined.ask<{
        migrationProgress: { delegators: Record<string, number>; stake: Record<string, string> }
      }>(`{ migrationProgress {
        delegators { total notMigrated initiated expired finalized claimed }
        stake { total migrated notMigrated }
      } }`)
      const states = Object.values(expected.delegators).map(stateNow)
      const count = (state: string) => states.filter((each) => each === state).length
      expect(progress.delegators).toEqual({
        total: states.length,
        notMigrated: count('NOT_MIGRATED'),
        initiated: count('INITIATED'),
        expired: count('EXPIRED'),
        finalized: count('FINALIZED'),
        claimed: count('CLAIMED'),
      })
      const migrated = Object.values(expected.delegators)
        .map(({ finalized, claimed }) => BigInt((finalized ?? claimed)?.stake ?? 0))
        .reduce((sum, stake) => sum + stake, 0n)
      expect(progress.stake.migrated).toBe(`${migrated}`)
    })
  })

  test('what is pending for every delegator is what the contracts answer, and its own part what claims leave of it', async () => {
    for (const chain of ['l1', 'l2'] as const) {
      const { delegators = {}, block = 0 } = [...readTruth(scene.recording[chain])].at(-1) ?? {}
      const claimed = claimedSoFar(scene.recording[chain])
      for (const [id, { pendingStake, pendingFees, bondedAmount, fees }] of Object.entries(delegators)) {
        const data = await joined.ask<{ delegator: Record<string, unknown> | null }>(
          `query ($id: Bytes!) { delegator(id: $id) { ${chain} {
            pendingStake pendingFees bondedAmount principal withdrawnFees
          } } }`,
          { id },
        )
        const { rewards, fees: claimedFees } = claimed(id, block)
        const own = {
          principal: `${BigInt(bondedAmount) - rewards}`,
          withdrawnFees: `${claimedFees - BigInt(fees)}`,
        }
        const nothing = {
          ...{ pendingStake: '0', pendingFees: '0', bondedAmount: '0' },
          ...{ principal: '0', withdrawnFees: '0' },
        }
        expect([id, data.delegator?.[chain] ?? nothing]).toEqual([
          id,
          { pendingStake, pendingFees, bondedAmount, ...own },
        ])
      }
    }
  })
}
