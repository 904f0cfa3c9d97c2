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

    test('shows what a slash would take, of the percentage and in the round that are typed', async () => {
      const { orchestrators } = await site.client.orchestrators({ chain: 'L2', where: { registered: true } })
      const id = orchestrators[0]?.address as string
      const page = await site.open(`/account/${id}`)
      const shown = card(page, 'If it were slashed')
      const expectShown = async (rate: string, round?: string) => {
        const { slashing } = await site.client.slashing({ id, rate, ...(round && { round }) })
        const { penalty, stake, firstProposal, secondProposal } = slashing ?? {}
        const byProposal = [firstProposal, secondProposal].flatMap((one) => [one?.total, one?.lockPenalty])
        await expect.poll(() => amounts(shown)).toEqual([penalty, stake, ...byProposal])
        return slashing
      }
      const now = await expectShown('400000')
      await shown.getByRole('textbox', { name: 'Percentage' }).fill('12.5')
      await expectShown('125000')
      await site.picture(page, 'account-slashing')
      const round = shown.getByRole('textbox', { name: 'Round' })
      await round.fill(`${Number(now?.round) + 100}`)
      await expectShown('125000', `${Number(now?.round) + 100}`)
      await round.fill('1')
      await shown.getByText('round 1 has ended: give the current round').waitFor()
      await round.fill('soon')
      await shown.getByText('A round is a whole number').waitFor()
      await shown.getByRole('textbox', { name: 'Percentage' }).fill('0')
      await shown.getByText('Above 0 and up to 100').waitFor()
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
