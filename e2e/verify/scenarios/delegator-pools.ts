import { poolPayment } from '@confluence/protocol/delegator-pool'
import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { byId, RECORD_FIELDS, recordOf } from './records.ts'

interface Claim {
  id: string
  pool: { id: string }
  initialStake: string
  stake: string
  fees: string
  blockNumber: string
  blockTimestamp: string
}

interface Pool {
  stake: string
  fees: string
  remainingInitialStake: string
}

export function delegatorPoolScenarios({ recording, stack }: Scene): void {
  const claims = async () =>
    (
      await stack.query<{ poolClaims: Claim[] }>(
        'l2',
        `{ poolClaims(first: 1000) { ${RECORD_FIELDS} pool { id } delegator initialStake stake fees } }`,
      )
    ).poolClaims

  describe('delegator pools', () => {
    test('a claim is what the pool logged that it paid', async () => {
      const expected = [...eventLogs(recording.l2, 'Claimed')].map((log) => ({
        ...recordOf(log),
        pool: { id: log.address },
        delegator: log.args._delegator,
        stake: `${log.args._stake}`,
        fees: `${log.args._fees}`,
      }))
      expect(expected.length).toBeGreaterThan(0)
      const served = (await claims()).map(({ initialStake, ...claim }) => claim)
      expect(served).toEqual(byId(expected))
    })

    test('a claim is paid its share of what the pool held in the block before', async () => {
      for (const claim of await claims()) {
        const { delegatorPool } = await stack.query<{ delegatorPool: Pool }>(
          'l2',
          `query ($id: ID!, $block: Int!) {
            delegatorPool(id: $id, block: { number: $block }) { stake fees remainingInitialStake }
          }`,
          { id: claim.pool.id, block: Number(claim.blockNumber) - 1 },
        )
        const before = {
          stake: BigInt(delegatorPool.stake),
          fees: BigInt(delegatorPool.fees),
          remainingInitialStake: BigInt(delegatorPool.remainingInitialStake),
        }
        const { stake, fees } = poolPayment(before, BigInt(claim.initialStake))
        expect({ stake: `${stake}`, fees: `${fees}` }).toEqual({ stake: claim.stake, fees: claim.fees })
      }
    })

    test('a pool adds up its claims', async () => {
      const { delegatorPools } = await stack.query<{ delegatorPools: { id: string }[] }>(
        'l2',
        '{ delegatorPools { id claimedInitialStake claimedStake claimedFees claimCount lastClaimTimestamp } }',
      )
      const all = await claims()
      expect(delegatorPools.length).toBeGreaterThan(0)
      for (const pool of delegatorPools) {
        const own = all.filter((claim) => claim.pool.id === pool.id)
        const sum = (field: 'initialStake' | 'stake' | 'fees') =>
          `${own.reduce((total, claim) => total + BigInt(claim[field]), 0n)}`
        const last = Math.max(...own.map(({ blockTimestamp }) => Number(blockTimestamp)))
        expect(pool).toEqual({
          id: pool.id,
          claimedInitialStake: sum('initialStake'),
          claimedStake: sum('stake'),
          claimedFees: sum('fees'),
          claimCount: own.length,
          lastClaimTimestamp: own.length > 0 ? `${last}` : null,
        })
      }
    })

    test('a pool comes from a DelegatorPoolCreated log and is bonded by its first Bond', async () => {
      const { delegatorPools } = await stack.query<{ delegatorPools: unknown[] }>(
        'l2',
        `{ delegatorPools {
          id l1Orchestrator orchestrator { id } createdAtBlock createdAtTimestamp createdAtTransaction
        } }`,
      )
      const bonds = [...eventLogs(recording.l2, 'Bond')]
      const expected = [...eventLogs(recording.l2, 'DelegatorPoolCreated')].map((log) => {
        const id = log.args.delegatorPool as string
        const bond = bonds.find(({ args }) => args.delegator === id)
        return {
          id,
          l1Orchestrator: log.args.l1Addr,
          orchestrator: { id: bond?.args.newDelegate },
          createdAtBlock: `${log.block}`,
          createdAtTimestamp: `${log.timestamp}`,
          createdAtTransaction: log.transaction,
        }
      })
      expect(delegatorPools).toEqual(byId(expected))
    })
  })
}
