import { checksumAddress } from '@confluence/protocol/address'
import { weiToDecimal } from '@confluence/protocol/amount'
import { readExpected } from '@confluence/recording/truth'
import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { amounts, card, readTable } from '../look.ts'
import type { Scene } from '../scene.ts'

const labels = {
  FINALIZED: 'Finalized',
  CLAIMED: 'Claimed',
  INITIATED: 'Expired',
  NOT_MIGRATED: 'Not migrated',
}

export function accountScenarios({ site, recording }: Scene): void {
  const expected = readExpected(recording).delegators
  // The recording goes on for more than 7 days after the last ticket that nobody redeemed.
  const states = ['FINALIZED', 'CLAIMED', 'INITIATED'] as const
  const known = states.map((wanted) => {
    const [address] = Object.entries(expected).find(([, { state }]) => state === wanted) ?? []
    return [wanted, address as string] as const
  })

  describe('an account', () => {
    test.each(known)('that ended as %s is found by its address', async (state, address) => {
      const page = await site.open('/pools')
      await page.keyboard.press('/')
      await page.keyboard.type(checksumAddress(address))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Account', level: 1 }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/account/${address}`)
      await page.locator('.summary').waitFor()
      expect(await page.locator('.summary .chip').innerText()).toBe(labels[state])
      expect(await page.locator('.address.full').innerText()).toContain(checksumAddress(address))

      const { delegator, tickets } = await site.client.account({ id: address })
      const events = page.locator('.event')
      expect((await amounts(events.first())).slice(0, 2)).toEqual([delegator?.stake, delegator?.fees])
      expect(await page.locator('.timeline .chip').count()).toBe(tickets.length)
      const { finalized, claimed } = expected[address] ?? {}
      const outcome = finalized ?? claimed
      if (outcome) {
        expect(await events.last().locator('time').getAttribute('datetime')).toBe(
          new Date(outcome.timestamp * 1000).toISOString(),
        )
        expect((await amounts(events.last()))[0]).toBe(delegator?.receivedStake)
      }
      expect((await stakeRows()).slice(0, 5)).toEqual([
        [delegator?.l1?.bondedAmount, delegator?.l2?.bondedAmount].map(orDash),
        [delegator?.l1?.pendingStake, delegator?.l2?.pendingStake].map(orDash),
        [delegator?.l1?.principal, delegator?.l2?.principal].map(orDash),
        [delegator?.l1?.pendingFees, delegator?.l2?.pendingFees].map(orDash),
        [delegator?.l1?.withdrawnFees, delegator?.l2?.withdrawnFees].map(orDash),
      ])
      await site.picture(page, `account-${state.toLowerCase()}`)

      async function stakeRows() {
        return (await readTable(page, 'Stake on both chains')).map((row) =>
          row.map((text) => (text.startsWith('–') ? '–' : text)),
        )
      }
    })

    test('that can claim shows what it gets, and the arguments to copy', async () => {
      const { delegators } = await site.client.delegators({
        where: { inSnapshot: true, state_in: ['EXPIRED', 'NOT_MIGRATED'] },
      })
      const id = delegators[0]?.id as string
      const { delegator } = await site.client.account({ id })
      const page = await site.open(`/account/${id}`, { permissions: ['clipboard-read', 'clipboard-write'] })
      const claim = card(page, 'Claim from the snapshot')
      expect((await amounts(claim)).slice(0, 2)).toEqual([
        delegator?.claimableStake,
        delegator?.claimableFees,
      ])
      const verdict = await claim.locator('.verdict').innerText()
      expect(verdict).toMatch(delegator?.claimBlockedBy ? /^Cannot be claimed now: / : /^Can be claimed now/)
      await claim.getByRole('button', { name: 'Copy all as JSON' }).click()
      const { to, delegate, stake, fees, proof, newDelegate } = delegator?.claimStakeArguments ?? {}
      const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
      expect(copied).toEqual({
        to,
        _delegate: delegate,
        _stake: stake,
        _fees: fees,
        _proof: proof,
        _newDelegate: newDelegate,
        calldata: expect.stringMatching(/^0x3f1c49cc/),
      })
      await site.picture(page, 'account-claimable')
    })

    test('with something left on Ethereum shows the calls that migrate it', async () => {
      const { delegators } = await site.client.delegators({
        where: { state_in: ['NOT_MIGRATED', 'INITIATED', 'EXPIRED'] },
      })
      const cost = { maxGas: '500000', gasPriceBid: '100000000', maxSubmissionCost: '1000000000000000' }
      const kinds = new Set<string>()
      for (const { id } of delegators) {
        const { l1Migrations } = await site.client.l1Transactions({ id, ...cost })
        if (l1Migrations.every(({ kind }) => kinds.has(kind))) continue
        for (const { kind } of l1Migrations) kinds.add(kind)
        const page = await site.open(`/account/${id}`)
        const shown = card(page, 'Migrate from Ethereum')
        await expect
          .poll(() => amounts(shown))
          .toEqual(
            l1Migrations.flatMap(({ stake, fees, deposit, reserve }) =>
              [stake, fees, deposit, reserve].filter((wei) => wei !== null),
            ),
          )
        for (const [index, { transaction, function: name }] of l1Migrations.entries()) {
          const call = shown.locator('.migration').nth(index)
          await call.getByText(`L1Migrator.${name} on Ethereum`).click()
          await call.getByRole('textbox', { name: 'Gas on Arbitrum' }).fill(cost.maxGas)
          await call.getByRole('textbox', { name: 'Its price' }).fill(cost.gasPriceBid)
          expect(await call.getByText('calldata', { exact: true }).count()).toBe(0)
          await call.getByRole('textbox', { name: 'Submission' }).fill(cost.maxSubmissionCost)
          await call.getByText(transaction?.calldata ?? '', { exact: true }).waitFor()
          await call.getByText(transaction?.value ?? '', { exact: true }).waitFor()
        }
        await site.picture(page, 'account-migrate')
      }
      expect(kinds.size).toBeGreaterThan(0)
    })

    test('shows what it did on both chains', async () => {
      const { delegators } = await site.client.delegators({ where: { state: 'FINALIZED' }, first: 1 })
      const id = delegators[0]?.id as string
      const { events } = await site.client.events({ account: id, first: 100 })
      expect(new Set(events.map(({ chain }) => chain))).toEqual(new Set(['L1', 'L2']))
      const page = await site.open(`/account/${id}`)
      const shown = await readTable(page, 'History')
      expect(shown.map((row) => [row[0], row[1], row[6]])).toEqual(
        events
          .slice(0, 10)
          .map(({ blockTimestamp, chain, transactionHash }) => [
            blockTimestamp,
            chain === 'L1' ? 'Ethereum' : 'Arbitrum One',
            transactionHash,
          ]),
      )
      const { stake, fees } = events[0] ?? {}
      expect(shown[0]?.slice(3, 5).map((text) => text.split('\n')[0])).toEqual([stake ?? '–', fees ?? '–'])
    })

    test('with locks shows those of both chains', async () => {
      const { unbondingLocks } = await site.client.unbondingLocks({
        where: { chain: 'L1', state: 'MIGRATED' },
      })
      const id = unbondingLocks[0]?.delegator as string
      const { delegator } = await site.client.account({ id })
      const locks = [...(delegator?.l1?.unbondingLocks ?? []), ...(delegator?.l2?.unbondingLocks ?? [])]
      const page = await site.open(`/account/${id}`)
      const rows = await readTable(page, 'Unbonding locks')
      expect(rows.map((row) => [row[1], row[3]]).sort()).toEqual(
        locks.map(({ lockId, amount }) => [lockId, amount]).sort(),
      )
    })

    test('that is a broadcaster shows its deposit and reserve', async () => {
      const { senders } = await site.client.senders({ where: { state: 'FINALIZED' } })
      const [sender] = senders
      expect(sender).toBeDefined()
      const page = await site.open(`/account/${sender?.id}`)
      const funds = card(page, 'Broadcaster funds')
      const expectShown = async (faceValue: string) => {
        const { senderFundsNeeded: needed } = await site.client.senderFundsNeeded({ faceValue })
        await expect
          .poll(() => amounts(funds))
          .toEqual([
            sender?.l1?.deposit,
            sender?.l1?.reserve,
            sender?.l2?.deposit,
            sender?.l2?.reserve,
            sender?.l2?.reservePerOrchestrator,
            sender?.l2?.maxFaceValue,
            needed.deposit,
            needed.reserve,
          ])
      }
      await expectShown('10000000000000000')
      // The highest face value that is paid in full is, and one wei more is not.
      const highest = BigInt(sender?.l2?.maxFaceValue ?? 0)
      const faceValue = funds.getByRole('textbox', { name: 'Face value of a ticket' })
      await faceValue.fill(weiToDecimal(highest))
      await funds.getByText('these funds pay it in full').waitFor()
      await faceValue.fill(weiToDecimal(highest + 1n))
      await funds.getByText('these funds do not pay it in full').waitFor()
      await expectShown(`${highest + 1n}`)
      await faceValue.fill('much')
      await funds.getByText('An amount above 0, such as 0.01').waitFor()
      await site.picture(page, 'account-broadcaster')
    })

    test('that only received migrations is told of whom, and what', async () => {
      const { migrations } = await site.client.migrations({ where: { l2AddressDiffers: true } })
      const receivers = new Map(migrations.map((migration) => [migration.l2Address, migration]))
      expect(receivers.size).toBeGreaterThan(0)
      for (const [id, { l1Address, receivedStake }] of receivers) {
        const { delegator, received } = await site.client.account({ id })
        const page = await site.open(`/account/${id}`)
        const events = page.locator('.event').filter({ hasText: 'Received from' })
        expect(await events.count()).toBe(received.length)
        const [event] = await events.filter({ has: page.locator(`a[href$="${l1Address}"]`) }).all()
        if (receivedStake) expect(await amounts(event as Locator)).toContain(receivedStake)
        if (delegator && delegator.state === null) {
          await page.locator('.summary').getByText('On Arbitrum it received').waitFor()
          await page.locator('.verdict').getByText('There is nothing to claim').waitFor()
        }
        await site.picture(page, 'account-receiver')
      }
    })

    test('that nobody knows is said to be unknown', async () => {
      const page = await site.open(`/account/0x${'12'.repeat(20)}`)
      await page.getByText('Nothing is known of this account').waitFor()
    })
  })

  describe('a bad address', () => {
    test.each([
      ['0x1234', 'this has 4'],
      ['vitalik.eth', 'enter the address that the name stands for'],
      ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'do not match the checksum'],
      ['', 'Enter an address'],
    ])('in the search box is explained: %j', async (text, reason) => {
      const page = await site.open('/pools')
      const box = page.getByRole('textbox', { name: 'Look up an address' })
      await box.fill(text)
      await box.press('Enter')
      const alert = page.getByRole('alert')
      await expect.poll(() => alert.innerText()).toContain(reason)
      expect(await box.getAttribute('aria-invalid')).toBe('true')
      expect(new URL(page.url()).pathname).toBe('/pools')
    })

    test('in the path is explained, and stays text', async () => {
      const page = await site.open(`/account/${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
      await page.getByText('This is not an address').waitFor()
      expect(await page.locator('img').count()).toBe(0)
      const pool = await site.open('/pool/0x12')
      await pool.getByText('this has 2').waitFor()
    })
  })

  test('an unknown path says so', async () => {
    const page = await site.open('/no/such/page')
    await page.getByText('There is no such page.').waitFor()
  })
}

const orDash = (value: string | null | undefined) => value ?? '–'
