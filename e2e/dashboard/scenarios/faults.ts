import { describe, expect, test } from 'vitest'
import { amounts, card, readTable } from '../look.ts'
import type { Scene } from '../scene.ts'

const SLOW = { timeout: 60_000 }

/** What is shown when something does not answer. */
export function faultScenarios({ site }: Scene): void {
  describe('faults', () => {
    test('a gateway that goes away leaves what was shown, says so, and is noticed when it is back', async () => {
      const page = await site.open('/', { faults: true })
      const shown = await amounts(card(page, 'Stake migrated'))
      const status = page.locator('.status')
      expect(await status.innerText()).toContain('Live')
      await site.stopGateway()
      try {
        await expect.poll(() => status.innerText(), SLOW).toContain('Offline')
        await page.locator('.warning').getByText('The gateway does not answer.').waitFor()
        expect(await amounts(card(page, 'Stake migrated'))).toEqual(shown)
        await site.picture(page, 'gateway-down')

        await page.getByRole('link', { name: 'Pools' }).click()
        await page.getByText('This cannot be shown now').waitFor()
        expect(await page.locator('.failure').innerText()).toContain('The gateway does not answer.')
        await site.picture(page, 'gateway-down-pools')
      } finally {
        await site.startGateway()
      }
      await expect.poll(() => status.innerText(), SLOW).toContain('Live')
      await page.getByRole('table', { name: 'Delegator pools' }).waitFor()
    })

    test('a subgraph that does not answer is named, and the other chain is still shown', async () => {
      const first = async (...states: ('FINALIZED' | 'EXPIRED' | 'NOT_MIGRATED')[]) => {
        const where = { state_in: states, inSnapshot: true }
        const { delegators } = await site.client.delegators({ first: 1, where })
        return delegators[0]?.id as string
      }
      const [migrated, open] = [await first('FINALIZED'), await first('EXPIRED', 'NOT_MIGRATED')]
      site.cut('l1', true)
      const noticed = async () => (await site.client.meta())._meta.l1?.reachable
      try {
        await expect.poll(noticed, SLOW).toBe(false)
        const page = await site.open('/', { faults: true })
        const status = page.locator('.status')
        await expect.poll(() => status.innerText(), SLOW).toContain('Degraded')
        await page.getByText('The subgraph of Ethereum does not answer').first().waitFor()
        const { protocol } = await site.client.protocol()
        expect(await amounts(card(page, 'Livepeer on Arbitrum now'))).toEqual([
          protocol.totalActiveStake,
          protocol.totalSupply,
        ])
        const progress = card(page, 'Progress')
        await progress.getByText('The subgraph of Ethereum does not answer').waitFor()
        await site.picture(page, 'l1-down')

        await page.goto(new URL(`/account/${migrated}`, page.url()).href)
        expect(await page.locator('.summary .chip').innerText()).toBe('Finalized')
        await page.locator('.warning').getByText('Some of this is missing').waitFor()
        const [bonded] = await readTable(page, 'Stake on both chains')
        expect(bonded?.[0]).toBe('–\nnot known now')
        expect(bonded?.[1]).toMatch(/^\d+$/)
        await site.picture(page, 'l1-down-account')
        await page.goto(new URL(`/account/${open}`, page.url()).href)
        await page.locator('.summary').getByText('is not known now').waitFor()

        site.cut('l1', false)
        await page.goto(new URL('/', page.url()).href)
        await expect.poll(() => status.innerText(), SLOW).toContain('Live')
        await page.getByRole('region', { name: 'Stake migrated', exact: true }).waitFor()
      } finally {
        site.cut('l1', false)
      }
    })

    test('a chain that is being recorded shows how far it is, and why it stands still', async () => {
      const progress = {
        phase: 'history',
        block: 5_000_000,
        from: 1,
        target: 20_000_000,
        blocks: 1_200,
        logs: 3_400,
        requests: 900,
        calls: 2_100,
        rate: 31.4,
        secondsLeft: 130,
        endpoints: [],
        fault: null,
      } as const
      try {
        site.record('l2', progress)
        const page = await site.open('/')
        const line = page.locator('.warning .recording')
        await line.waitFor(SLOW)
        expect(await line.innerText()).toBe(
          'Arbitrum One is being recorded: 25%, block 5,000,000 of 20,000,000, 3,400 logs, ' +
            '900 requests, 31 per second, 2 minutes left.',
        )
        await site.picture(page, 'recording')
        const fault = 'nothing is recorded since 12:00:00 UTC: rpc.example answers: HTTP status 503'
        site.record('l2', { ...progress, fault })
        await expect
          .poll(() => line.innerText(), SLOW)
          .toContain(' left. Nothing is recorded since 12:00:00 UTC')
        site.record('l2', null)
        await line.waitFor({ ...SLOW, state: 'detached' })
      } finally {
        site.record('l2', null)
      }
    })

    test('a chart without a figure says so, and one with unknown figures has gaps', async () => {
      const page = await site.open('/audit')
      await page.route('**/graphql*', async (route) => {
        const answer = await route.fetch()
        const body = await answer.json()
        for (const [index, round] of (body.data?.rounds ?? []).entries()) {
          round.participationRate = null
          if (index % 2) round.migratedStake = null
        }
        for (const day of body.data?.days ?? [])
          Object.assign(day, { unclaimedStake: null, unclaimedPoolStake: null })
        await route.fulfill({ response: answer, json: body })
      })
      await page.getByRole('link', { name: 'Overview' }).click()
      const rate = card(page, 'Participation rate')
      await rate.getByText('There is no exact figure for this chart.').waitFor()
      expect(await rate.locator('canvas').count()).toBe(0)
      await card(page, 'Unclaimed each day').getByText('There is no exact figure for this chart.').waitFor()
      await card(page, 'Stake over rounds').locator('canvas').waitFor()
      await site.picture(page, 'charts-with-gaps')
    })

    test('a gateway that has nothing yet says that it reads, and what to do', async () => {
      const page = await site.open('/audit', { faults: true })
      await page.route('**/graphql*', (route) =>
        route.fulfill({
          status: 503,
          json: {
            errors: [
              {
                message:
                  'the index is not ready yet: it is reading both subgraphs; try again in a few seconds',
                extensions: { code: 'NOT_READY' },
              },
            ],
          },
        }),
      )
      await page.getByRole('link', { name: 'Delegators' }).click()
      await page.locator('.failure').getByText('The index is not ready yet').waitFor()
      await page.getByRole('button', { name: 'Try again' }).waitFor()
      await page.unroute('**/graphql*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('table', { name: 'Delegators' }).waitFor()
    })

    test('a table that is still loading holds its place', async () => {
      const page = await site.open('/audit')
      await page.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        await route.continue()
      })
      await page.getByRole('link', { name: 'Delegators' }).click()
      await page.locator('.skeleton').waitFor()
      await site.picture(page, 'loading')
      await page.getByRole('table', { name: 'Delegators' }).waitFor()
    })
  })
}
