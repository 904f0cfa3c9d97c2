import { describe, expect, test } from 'vitest'
import { amounts, card, readTable } from '../look.ts'
import type { Scene } from '../scene.ts'

const PAGE = 25

/** Figures on each page are those that the gateway gives. */
export function figureScenarios({ site }: Scene): void {
  describe('figures', () => {
    test('overview: progress', async () => {
      const { migrationProgress: progress, snapshot } = await site.client.overview()
      const page = await site.open('/')
      const { stake, unclaimed, delegators } = progress
      expect(await amounts(card(page, 'Stake migrated'))).toEqual([stake.migrated, stake.notMigrated])
      expect(await amounts(card(page, 'Unclaimed on Arbitrum'))).toEqual([
        unclaimed.stake,
        unclaimed.poolStake,
        unclaimed.migratorBalance,
        unclaimed.poolFees,
      ])
      const counts = await card(page, 'Delegators').locator('.legend-count').allInnerTexts()
      const { finalized, claimed, initiated, expired, notMigrated } = delegators
      expect(counts.map(Number)).toEqual([finalized, claimed, initiated, expired, notMigrated])
      const others = await card(page, 'Also migrated').locator('dd > span').allInnerTexts()
      expect(others).toEqual(
        [progress.orchestrators, progress.unbondingLocks, progress.senders].map(
          ({ migrated, total }) => `${migrated} of ${total}`,
        ),
      )
      expect(snapshot?.verified).toBe(true)
      expect(await card(page, 'Snapshot').innerText()).toContain('Same root')
      await site.picture(page, 'overview')
    })

    test('overview: the protocol and all rounds of both chains, with the migration marked in the charts', async () => {
      const { l2 } = await site.client.overview()
      const { rounds } = await site.client.rounds()
      const page = await site.open('/')
      const protocol = card(page, 'Livepeer on Arbitrum now')
      expect(await amounts(protocol)).toEqual([l2.totalActiveStake, l2.totalSupply])
      expect(await protocol.locator('[data-tip^="0."]').getAttribute('data-tip')).toBe(l2.participationRate)

      const shown: string[][] = []
      for (;;) {
        shown.push(...(await readTable(page, 'Rounds')))
        const next = card(page, 'Rounds').getByRole('button', { name: 'Next' })
        if (await next.isDisabled()) break
        await next.click()
      }
      const newestFirst = [...rounds].sort((a, b) => Number(b.number) - Number(a.number))
      expect(shown.map(([number, chain]) => `${chain} ${number}`)).toEqual(
        newestFirst.map(({ number, chain }) => `${chain === 'L1' ? 'Ethereum' : 'Arbitrum One'} ${number}`),
      )
      expect(shown.map((row) => row[5])).toEqual(newestFirst.map(({ totalSupply }) => totalSupply))
      expect(shown.map((row) => row[10])).toEqual(newestFirst.map(({ migratedStake }) => migratedStake))
      expect(await page.locator('.plot canvas').count()).toBe(9)
    })

    test('overview: the migration day by day', async () => {
      const { days } = await site.client.days({ orderDirection: 'desc' })
      expect(days.length).toBeGreaterThan(1)
      const page = await site.open('/')
      const shown = await readTable(page, 'Days')
      expect(shown).toEqual(
        days
          .slice(0, 10)
          .map((day) => [
            day.id,
            `${day.migratedDelegatorCount}`,
            `${day.claimedDelegatorCount}`,
            day.migratedStake,
            day.totalMigratedStake,
            `${day.poolClaimCount}`,
            day.poolClaimedStake,
            day.poolClaimedFees,
            day.unclaimedStake,
            day.unclaimedPoolStake,
          ]),
      )
      for (const title of ['Stake migrated each day', 'Claims each day', 'Unclaimed each day']) {
        expect(await card(page, title).locator('.plot canvas').count()).toBe(1)
      }
      const readout = await card(page, 'Claims each day').locator('.readout').innerText()
      expect(readout.split(/\s*\n\s*/).slice(1)).toEqual([
        ...['Claims', `${days[0]?.claimedDelegatorCount}`],
        ...['Paid by pools', `${days[0]?.poolClaimCount}`],
      ])
    })

    test('pool: what it earned by round', async () => {
      const { delegatorPools } = await site.client.pools({
        orderBy: 'stake',
        orderDirection: 'desc',
        first: 1,
      })
      const id = delegatorPools[0]?.id ?? ''
      const { delegator } = await site.client.earnings({ id, first: 100 })
      const earnings = delegator?.l2?.earnings ?? []
      expect(earnings.length).toBeGreaterThan(3)
      const page = await site.open(`/pool/${id}`)
      const shown = await readTable(page, 'Earned by round')
      expect(shown).toEqual(
        earnings
          .slice(0, 10)
          .map((each) => [
            each.round,
            each.startTimestamp,
            each.rewards,
            each.fees,
            each.bonded,
            each.withdrawnFees,
            each.pendingStake,
            each.delegate,
          ]),
      )
      expect(await card(page, 'Rewards by round').locator('.plot canvas').count()).toBe(1)
    })

    test('pools: all of them, sorted and searched', async () => {
      const { delegatorPools } = await site.client.pools({ orderBy: 'stake', orderDirection: 'desc' })
      expect(delegatorPools.length).toBeGreaterThan(2)
      const page = await site.open('/pools')
      const rows = delegatorPools.map((pool) => [
        pool.id,
        pool.orchestrator,
        pool.initialStake,
        pool.claimedInitialStake,
        pool.stake,
        pool.fees,
        String(pool.claimCount),
        pool.lastClaimTimestamp ?? '–\nnever',
      ])
      expect(await readTable(page, 'Delegator pools')).toEqual(rows)

      await page.getByRole('button', { name: 'Unclaimed now' }).click()
      expect(page.url()).toContain('sort=stake')
      const byStake = (a: string[], b: string[]) => (BigInt(a[4] ?? 0) < BigInt(b[4] ?? 0) ? -1 : 1)
      const turned = await readTable(page, 'Delegator pools')
      expect(turned.map((row) => row[4])).toEqual([...rows].sort(byStake).map((row) => row[4]))
      expect([...turned].sort()).toEqual([...rows].sort())

      const [wanted] = delegatorPools.slice(-1)
      await page.getByLabel('Search').fill(wanted?.l1Orchestrator.toUpperCase().replace('X', 'x') ?? '')
      await expect.poll(() => readTable(page, 'Delegator pools')).toEqual(rows.slice(-1))
      await page.getByLabel('Search').fill('no such pool')
      await page.getByText('No pool or orchestrator has this').waitFor()
      await site.picture(page, 'pools-none-found')
    })

    test('pool: what it holds, its claims and who has not claimed', async () => {
      const { delegatorPools } = await site.client.pools({ orderBy: 'claimCount', first: 1 })
      const id = delegatorPools[0]?.id as string
      const { delegatorPool: pool } = await site.client.pool({ id })
      const { poolClaims } = await site.client.poolClaims({ where: { pool: id } })
      const { delegatorPool } = await site.client.poolUnclaimed({ id })
      expect(poolClaims.length).toBeGreaterThan(1)
      const page = await site.open(`/pool/${id}`)
      expect((await amounts(card(page, 'Unclaimed now'))).slice(0, 2)).toEqual([pool?.stake, pool?.fees])
      expect(await readTable(page, 'Claims')).toEqual(
        poolClaims.map((claim) => [
          claim.blockTimestamp,
          claim.l1Delegator,
          claim.initialStake,
          claim.stake,
          claim.fees,
          claim.transactionHash,
        ]),
      )
      const waiting = delegatorPool?.unclaimedBy ?? []
      if (waiting.length > 0) {
        const shown = await readTable(page, 'Not claimed')
        expect(shown.map(([account]) => account)).toEqual(waiting.map((account) => account.id))
        expect(shown.map((row) => row[3])).toEqual(waiting.map((account) => account.claimableStake))
      } else await page.getByText('Every account has claimed.').waitFor()
      await site.picture(page, 'pool')
    })

    test('tickets: filtered by kind and state, a page at a time', async () => {
      const page = await site.open('/tickets')
      const { tickets } = await site.client.tickets({ first: 1000 })
      expect(tickets.length).toBeGreaterThan(PAGE)
      const hashes = async () => (await readTable(page, 'Tickets')).map((row) => row.at(-1))
      expect(await hashes()).toEqual(tickets.slice(0, PAGE).map((ticket) => ticket.transactionHash))
      await page.getByRole('button', { name: 'Next' }).click()
      await expect.poll(hashes).toEqual(tickets.slice(PAGE).map((ticket) => ticket.transactionHash))

      await page.getByLabel('State').selectOption('Expired')
      await page.getByLabel('Kind').selectOption('Stake')
      const expired = tickets.filter(({ state, kind }) => state === 'EXPIRED' && kind === 'DELEGATOR')
      expect(expired.length).toBeGreaterThan(0)
      await expect.poll(hashes).toEqual(expired.map((ticket) => ticket.transactionHash))
      expect(new URL(page.url()).search).toBe('?state=EXPIRED&kind=DELEGATOR')
      await page.reload()
      await expect.poll(hashes).toEqual(expired.map((ticket) => ticket.transactionHash))

      await page.getByLabel('Kind').selectOption('Broadcaster funds')
      await page.getByText('No ticket is of this kind and in this state.').waitFor()
    })

    test('polls, and what one comes to', async () => {
      const { polls } = await site.client.polls()
      expect(polls).toHaveLength(2)
      const page = await site.open('/polls')
      const list = await readTable(page, 'Polls')
      expect(list.map((row) => [row[0], row[3], row[4]])).toEqual(
        polls.map(({ address, tally }) => [address, tally?.yes, tally?.no]),
      )
      const [{ address = '' } = {}] = polls
      await page.locator(`tbody a[href$="/poll/${address}"]`).click()
      const { poll } = await site.client.poll({ id: address })
      const votes = await readTable(page, 'Votes')
      expect(votes.map((row) => row.slice(0, 5))).toEqual(
        poll?.votes.map(({ voter, choice, weight, voteStake, nonVoteStake }) => [
          voter,
          choice === 'YES' ? 'Yes' : 'No',
          weight,
          voteStake,
          nonVoteStake,
        ]),
      )
      expect(votes.length).toBeGreaterThan(1)
      const result = page.getByRole('region', { name: /^(Accepted|Rejected|Quorum not met)$/ })
      const { yes, no, totalStake, quorumStake } = poll?.tally ?? {}
      expect(await amounts(result)).toEqual([yes, no, totalStake, quorumStake])
      await site.picture(page, 'poll')
    })

    test('delegators: by state, most stake first', async () => {
      const { delegators } = await site.client.delegators({ where: { state: 'CLAIMED' } })
      const page = await site.open('/')
      await page.getByRole('link', { name: /^Claimed/ }).click()
      const rows = await readTable(page, 'Delegators')
      expect(rows.map((row) => [row[0], row[1], row[2], row[3]])).toEqual(
        delegators.map(({ id, stake, fees }) => [id, 'Claimed', stake, fees]),
      )
    })

    test('audit: what moved over the migration', async () => {
      const { continuity } = await site.client.continuity()
      const { lastL1Round, firstL2Round, lpt, eth } = continuity
      const page = await site.open('/audit')
      const rounds = card(page, 'Rounds and inflation')
      await rounds.locator('.figures').first().waitFor()
      const numbers = await rounds.locator('.figure:nth-child(1) .figure-value').allInnerTexts()
      expect(numbers).toEqual([lastL1Round?.number, firstL2Round?.number])
      expect(await amounts(rounds)).toEqual([lastL1Round?.mintableTokens, firstL2Round?.mintableTokens])
      expect(await amounts(card(page, 'LPT that moved'))).toEqual([
        lpt.sent,
        ...(lpt.inTransit === null ? [] : [lpt.inTransit]),
        lpt.arrived,
        lpt.receivedFromOthers,
        lpt.bondedForOrchestrators,
        lpt.bondedForPools,
        lpt.bondedForDelegators,
        lpt.bondedForUnbondingLocks,
        lpt.unexplained,
        lpt.balance,
        lpt.poolsEarned,
        lpt.poolsPaid,
        lpt.poolsBalance,
      ])
      expect(await amounts(card(page, 'ETH that moved'))).toEqual([
        eth.fees,
        eth.deposits,
        eth.reserves,
        eth.paid,
        eth.poolsEarned,
        eth.poolsPaid,
        eth.poolsBalance,
      ])
    })

    test('audit: migrations to another address', async () => {
      const { migrations } = await site.client.migrations({ where: { l2AddressDiffers: true } })
      expect(migrations.length).toBeGreaterThan(2)
      const page = await site.open('/audit')
      const rows = await readTable(page, 'Migrations to another address')
      expect(rows.map((row) => [row[0], row[2], row[3], row.at(-1)])).toEqual(
        migrations.map(({ blockTimestamp, l1Address, l2Address, transactionHash }) => [
          blockTimestamp,
          l1Address,
          l2Address,
          transactionHash,
        ]),
      )
      await site.picture(page, 'audit')
    })

    test('amounts show every digit where one points at them, and everywhere if one wants', async () => {
      const { migrationProgress } = await site.client.overview()
      const page = await site.open('/')
      const amount = card(page, 'Unclaimed on Arbitrum').locator('data').first()
      const [whole, fraction] = (await amount.innerText()).split('.')
      expect(fraction).toMatch(/^\d\d LPT$/)
      await amount.hover()
      const tip = await page.getByRole('tooltip').innerText()
      expect(tip.replace(/[,. LPT]/g, '').replace(/^0+/, '')).toBe(
        migrationProgress.unclaimed.stake.replace(/0+$/, ''),
      )
      expect(tip.startsWith(`${whole}.`)).toBe(true)
      await page.getByLabel('Show amounts with every digit').check()
      expect(await amount.innerText()).toBe(tip)
    })

    test('moments are the reader’s, and UTC where one points at them', async () => {
      const page = await site.open('/audit')
      const moment = page.locator('td time').first()
      const at = new Date((await moment.getAttribute('datetime')) as string)
      const here = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const
      expect(await moment.innerText()).toBe(new Intl.DateTimeFormat('en-GB', here).format(at))
      const utc = `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`
      const tip = page.getByRole('tooltip').filter({ hasText: utc })
      // Scrolling hides tips, and pointing at what is out of sight scrolls.
      const pointAtIt = async () => {
        await page.mouse.move(0, 0)
        await moment.hover()
        return tip.isVisible()
      }
      await expect.poll(pointAtIt, { timeout: 10_000 }).toBe(true)
    })
  })
}
