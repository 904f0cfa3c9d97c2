import { fileURLToPath } from 'node:url'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import type { Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { useScene } from '../harness/command.ts'

interface Lock {
  chain: string
  lockId: string
  amount: string
  withdrawRound: string
  state: string
  withdrawable: boolean
}

interface Delegator {
  id: string
  state: string
  claimableStake: string
  claimableFees: string
  l1: { unbondingLocks: Lock[] } | null
  l2: { unbondingLocks: Lock[] } | null
}

const example = fileURLToPath(new URL('../../examples/delegator', import.meta.url))
const LOCKS = 'unbondingLocks { chain lockId amount withdrawRound state withdrawable }'
const FIELDS = `id state claimableStake claimableFees l1 { ${LOCKS} } l2 { ${LOCKS} }`

const browser = await launchBrowser()

if ('missing' in browser) {
  console.warn(`the example is not tested in a browser: ${browser.missing}`)
  describe.skip(`the example front end: ${browser.missing}`)
} else {
  describe('the example front end', () => {
    const scene = useScene()
    const faults: string[] = []
    let server: PreviewServer
    let page: Page

    beforeAll(async () => {
      const outDir = await temporaryDirectory()
      const define = { 'import.meta.env.VITE_GATEWAY_URL': JSON.stringify(`${scene.url}/graphql`) }
      const settings = { root: example, logLevel: 'warn' as const, define }
      await build({ ...settings, build: { outDir, emptyOutDir: true } })
      server = await preview({ ...settings, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
      page = await browser.newPage()
      page.on('pageerror', ({ message }) => faults.push(message))
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text())
      })
      await page.goto(server.resolvedUrls?.local[0] as string)
    })
    afterAll(async () => {
      await browser.close()
      await server?.close()
    })

    const locksOf = ({ l1, l2 }: Delegator) => [...(l1?.unbondingLocks ?? []), ...(l2?.unbondingLocks ?? [])]

    async function show(id: string): Promise<string[][]> {
      await page.getByRole('textbox', { name: 'Address' }).fill(id)
      await page.getByRole('button', { name: 'Show' }).click()
      await page.getByRole('table', { name: 'Unbonding locks' }).waitFor()
      return page
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
        )
    }

    test('shows what the gateway answers, and keeps the locks of both chains apart', async () => {
      const { delegators } = await scene.ask<{ delegators: Delegator[] }>(
        `{ delegators(first: 1000) { ${FIELDS} } }`,
      )
      const numbers = (locks: Lock[] | undefined) => new Set(locks?.map(({ lockId }) => lockId))
      const twice = delegators.filter(({ l1, l2 }) => {
        const onL1 = numbers(l1?.unbondingLocks)
        return l2?.unbondingLocks.some(({ lockId }) => onL1.has(lockId))
      })
      expect(twice.length).toBeGreaterThan(0)
      for (const delegator of twice) {
        const rows = await show(delegator.id)
        expect(rows).toEqual(
          locksOf(delegator).map(({ chain, lockId, amount, withdrawRound, state, withdrawable }) => [
            chain,
            lockId,
            lpt(amount),
            withdrawRound,
            state,
            withdrawable ? 'yes' : 'no',
          ]),
        )
        const { state, claimableStake, claimableFees } = delegator
        expect(await page.locator('dd').allInnerTexts()).toEqual([
          state,
          expect.stringMatching(`^${lpt(claimableStake)} LPT, ${lpt(claimableFees)} ETH`),
        ])
      }
    })

    test('answers an account that it has shown from its cache', async () => {
      const { delegators } = await scene.ask<{ delegators: Delegator[] }>(
        `{ delegators(first: 2, where: {state: CLAIMED}) { ${FIELDS} } }`,
      )
      const [first, second] = delegators.map(({ id }) => id) as [string, string]
      const shown = await show(first)
      await show(second)
      let asked = 0
      page.on('request', (request) => {
        if (request.method() === 'POST') asked += 1
      })
      expect(await show(first)).toEqual(shown)
      expect(asked).toBe(0)
    })

    test('says what is wrong with an address, and complains of nothing in the console', async () => {
      await page.getByRole('textbox', { name: 'Address' }).fill('0x12')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect.poll(() => page.getByRole('alert').textContent()).toContain('40')
      expect(faults.filter((fault) => !fault.includes('400 (Bad Request)'))).toEqual([])
    })
  })
}

function lpt(wei: string): string {
  const value = BigInt(wei)
  const fraction = `${value % 10n ** 18n}`.padStart(18, '0').replace(/0+$/, '')
  return `${value / 10n ** 18n}${fraction && `.${fraction}`}`
}
