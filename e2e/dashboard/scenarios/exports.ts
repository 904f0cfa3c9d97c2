import { checksumAddress } from '@confluence/protocol/address'
import { weiToDecimal } from '@confluence/protocol/amount'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { card, download } from '../look.ts'
import type { Scene } from '../scene.ts'

type Row = Record<string, string>

const parse = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data

/** CSV files hold whole tables, with every digit. */
export function exportScenarios({ site, recording }: Scene): void {
  const blocks = `l1-${recording.l1.meta.lastBlock}-l2-${recording.l2.meta.lastBlock}`

  describe('CSV', () => {
    test('of pools', async () => {
      const { delegatorPools } = await site.client.pools({ orderBy: 'id', orderDirection: 'asc' })
      const page = await site.open('/pools')
      const { file, text } = await download(page, 'pools')
      expect(file).toBe(`confluence-pools-${blocks}.csv`)
      const rows = parse(text)
      expect(
        rows.map((row) => [row.Pool, row['Unclaimed now (LPT)'], row.Claims, row['Last claim (UTC)']]),
      ).toEqual(
        delegatorPools.map(({ id, stake, claimCount, lastClaimTimestamp: at }) => [
          checksumAddress(id),
          weiToDecimal(stake),
          `${claimCount}`,
          at ? new Date(Number(at) * 1000).toISOString() : '',
        ]),
      )
    })

    test('of tickets, all pages of what is filtered', async () => {
      const { tickets } = await site.client.tickets({ first: 1000 })
      const page = await site.open('/tickets')
      const { text } = await download(page, 'tickets')
      expect(parse(text).map((row) => row.Transaction)).toEqual(
        tickets.map((ticket) => ticket.transactionHash),
      )
      await page.getByLabel('State').selectOption('Expired')
      await expect
        .poll(() => card(page, 'Tickets').getByRole('row').count())
        .toBe(1 + tickets.filter(({ state }) => state === 'EXPIRED').length)
      const filtered = await download(page, 'tickets')
      expect(new Set(parse(filtered.text).map((row) => row.State))).toEqual(new Set(['Expired']))
    })

    test('of rounds, delegators, migrations, a pool and an account', async () => {
      const { rounds } = await site.client.rounds()
      const overview = await site.open('/')
      const saved = parse((await download(overview, 'rounds')).text)
      expect(saved.map((row) => [row.Round, row['Participation rate']])).toEqual(
        rounds.map(({ number, participationRate }) => [number, participationRate]),
      )

      const { delegators } = await site.client.delegators({
        first: 1000,
        where: { state_in: ['CLAIMED', 'FINALIZED', 'EXPIRED'] },
      })
      const list = await site.open('/delegators')
      const accounts = parse((await download(list, 'delegators')).text)
      expect(accounts.map((row) => [row.Account, row['Stake on Ethereum (LPT)']])).toEqual(
        delegators.map(({ id, stake }) => [checksumAddress(id), stake ? weiToDecimal(stake) : '']),
      )

      const { migrations } = await site.client.migrations({ where: { l2AddressDiffers: true } })
      const audit = await site.open('/audit')
      expect(parse((await download(audit, 'migrations to another address')).text)).toHaveLength(
        migrations.length,
      )

      const { delegatorPools } = await site.client.pools({ orderBy: 'claimCount', first: 1 })
      const pool = await site.open(`/pool/${delegatorPools[0]?.id}`)
      expect(parse((await download(pool, 'pool claims')).text)).toHaveLength(
        delegatorPools[0]?.claimCount ?? -1,
      )

      const account = await site.open(`/account/${migrations[0]?.l1Address}`)
      expect(parse((await download(account, 'stake')).text)[0]?.Measure).toBe('Bonded (LPT)')
    })
  })
}
