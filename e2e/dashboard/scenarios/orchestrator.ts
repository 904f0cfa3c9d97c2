import { describe, expect, test } from 'vitest'
import { amounts, card } from '../look.ts'
import type { Scene } from '../scene.ts'

/** What became of an orchestrator of Ethereum, on the page of its account. */
export function orchestratorScenarios({ site }: Scene): void {
  describe('an orchestrator of Ethereum', () => {
    test('that migrated shows what it brought, and what became of its delegators’ stake', async () => {
      const { delegatorPools } = await site.client.pools()
      expect(delegatorPools.length).toBeGreaterThan(2)
      for (const pool of delegatorPools) {
        const { delegator } = await site.client.account({ id: pool.l1Orchestrator })
        const { poolClaims } = await site.client.poolClaims({ first: 1000, where: { pool: pool.id } })
        const { delegatorPool } = await site.client.poolUnclaimed({ id: pool.id, first: 1000 })
        const sum = (read: (claim: (typeof poolClaims)[number]) => string) =>
          poolClaims.reduce((total, claim) => total + BigInt(read(claim)), 0n)
        const claimed = sum(({ initialStake }) => initialStake)
        const earned = BigInt(pool.stake) + sum(({ stake }) => stake) - BigInt(pool.initialStake)
        const earnedFees = BigInt(pool.fees) + sum(({ fees }) => fees)
        const open = delegatorPool?.unclaimedBy.map(({ stake }) => BigInt(stake ?? 0)) ?? []
        const [largest] = open.toSorted((a, b) => (a < b ? 1 : -1))

        const page = await site.open(`/account/${pool.l1Orchestrator}`)
        const shown = card(page, 'Orchestrator')
        await shown.locator('.figures').first().waitFor()
        expect(await amounts(shown)).toEqual(
          [
            delegator?.migration?.stake,
            pool.initialStake,
            claimed,
            earned,
            earnedFees,
            BigInt(pool.initialStake) - claimed,
            ...(largest === undefined ? [] : [largest]),
          ].map(String),
        )
        await site.picture(page, 'account-orchestrator')
      }
    })

    test('that did not migrate is said to have no pool', async () => {
      const { orchestrators } = await site.client.orchestrators({ chain: 'L1', where: { registered: true } })
      const left = orchestrators.find(({ migrated }) => migrated === false)
      expect(left).toBeDefined()
      const page = await site.open(`/account/${left?.address}`)
      await card(page, 'Orchestrator').getByText('It has not migrated').waitFor()
    })
  })
}
