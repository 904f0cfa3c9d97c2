import { describe, expect, test } from 'vitest'
import type { Scene } from '../scene.ts'

/** A delegator whose only ticket was initiated in L1 block 254 and never redeemed. */
const LATE = '0x3e4d83a5c3e120870cad8730ad6f117ad88b7cd4'
const BEFORE_TICKET = 253
const AFTER_TICKET = 264

/** An open page keeps up with the chains. Leaves them at their ends, where the other scenarios expect them. */
export function followScenarios({ site, recording }: Scene): void {
  describe('following the chains', () => {
    test('an account goes from not migrated to initiated to expired before one’s eyes', async () => {
      site.moveHead('l1', BEFORE_TICKET)
      const page = await site.open(`/account/${LATE}`)
      const state = page.locator('.summary .chip')
      expect(await state.innerText()).toBe('Not migrated')
      site.moveHead('l1', AFTER_TICKET)
      await expect.poll(() => state.innerText(), { timeout: 60_000 }).toBe('Initiated')
      expect(await page.locator('.timeline .chip').innerText()).toBe('Pending')
      await site.picture(page, 'account-initiated')

      site.moveHead('l1', recording.l1.meta.lastBlock)
      site.moveHead('l2', recording.l2.meta.lastBlock)
      await expect.poll(() => state.innerText(), { timeout: 60_000 }).toBe('Expired')
      const footer = page.getByRole('region', { name: 'Arbitrum One' })
      const last = new Intl.NumberFormat('en-GB').format(recording.l2.meta.lastBlock)
      await expect.poll(() => footer.innerText(), { timeout: 60_000 }).toContain(last)
    })
  })
}
