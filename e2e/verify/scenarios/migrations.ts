import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'

interface Migration {
  id: string
  kind: string
  delegate: string | null
  stake: string | null
  receivedStake: string | null
  receivedFees: string | null
  pool: { id: string } | null
  transactionHash: string
  l2Address: string
}

/** What the recording's outcome does not tell of migrations: what the account received. */
export function migrationScenarios({ stack }: Scene): void {
  const migrations = async () =>
    (
      await stack.query<{ migrations: Migration[] }>(
        'l2',
        `{ migrations(first: 1000) {
          id kind l2Address delegate stake receivedStake receivedFees pool { id } transactionHash
        } }`,
      )
    ).migrations

  describe('migrations', () => {
    test('are of every kind', async () => {
      const kinds = new Set((await migrations()).map(({ kind }) => kind))
      expect(kinds).toEqual(new Set(['DELEGATOR', 'SNAPSHOT', 'UNBONDING_LOCKS', 'SENDER']))
    })

    test('bring what the pool paid where one paid', async () => {
      const { poolClaims } = await stack.query<{
        poolClaims: { pool: { id: string }; stake: string; fees: string; transactionHash: string }[]
      }>('l2', '{ poolClaims(first: 1000) { pool { id } stake fees transactionHash } }')
      const paid = (await migrations()).filter(({ pool }) => pool)
      const payments = (all: { pool: { id: string } | null }[]) =>
        new Set(all.map((each) => JSON.stringify(each)))
      expect(
        payments(
          paid.map(({ pool, receivedStake, receivedFees, transactionHash }) => ({
            pool,
            stake: receivedStake,
            fees: receivedFees,
            transactionHash,
          })),
        ),
      ).toEqual(
        payments(
          poolClaims.map(({ pool, stake, fees, transactionHash }) => ({
            pool,
            stake,
            fees,
            transactionHash,
          })),
        ),
      )
    })

    test('bring the L1 stake where no pool paid, and nothing to a claim that names no delegate', async () => {
      const others = (await migrations()).filter(({ pool, kind }) => !pool && kind !== 'SENDER')
      expect(others.length).toBeGreaterThan(0)
      for (const { kind, delegate, stake, receivedStake, receivedFees } of others) {
        expect(receivedStake).toBe(kind === 'SNAPSHOT' && !delegate ? '0' : stake)
        expect(receivedFees).toBe('0')
      }
    })

    test('are known to the sender that they brought', async () => {
      const { senders } = await stack.query<{ senders: { id: string; migration: { id: string } | null }[] }>(
        'l2',
        '{ senders { id migration { id } } }',
      )
      const brought = (await migrations()).filter(({ kind }) => kind === 'SENDER')
      expect(brought.length).toBeGreaterThan(0)
      for (const { id, migration } of senders) {
        const own = brought.filter(({ l2Address }) => l2Address === id).map((each) => each.id)
        if (own.length === 0) expect(migration).toBeNull()
        else expect(own).toContain(migration?.id)
      }
    })
  })
}
