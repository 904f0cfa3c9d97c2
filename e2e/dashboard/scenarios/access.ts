import { describe, expect, test } from 'vitest'
import { findings } from '../findings.ts'
import type { Scene } from '../scene.ts'

export function accessScenarios({ site }: Scene): void {
  async function paths(): Promise<string[]> {
    const { delegatorPools } = await site.client.pools({ orderBy: 'claimCount', first: 1 })
    const { delegators } = await site.client.delegators({ where: { state: 'EXPIRED' }, first: 1 })
    const { unbondingLocks } = await site.client.unbondingLocks({ where: { state: 'MIGRATED' }, first: 1 })
    const { polls } = await site.client.polls({ first: 1 })
    return [
      '/',
      '/delegators',
      '/pools',
      `/pool/${delegatorPools[0]?.id}`,
      `/account/${delegators[0]?.id}`,
      `/account/${unbondingLocks[0]?.delegator}`,
      '/account/0x12',
      '/tickets',
      '/polls',
      `/poll/${polls[0]?.address}`,
      '/audit',
      '/nowhere',
    ]
  }

  describe('access', () => {
    test.each(['light', 'dark'] as const)(
      'axe finds nothing on any page in %s colours',
      async (colorScheme) => {
        for (const path of await paths()) {
          const page = await site.open(path, { colorScheme })
          expect({ path, found: await findings(page) }).toEqual({ path, found: [] })
        }
      },
    )

    test.each([360, 320])('every page fits a screen of %i pixels', async (width) => {
      for (const path of await paths()) {
        const page = await site.open(path, { viewport: { width, height: 740 } })
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        expect({ path, needed }).toEqual({ path, needed: width })
        if (path === '/') await site.picture(page, `overview-${width}`)
      }
    })

    test('every page stands at its own URL: a reload shows the same', async () => {
      for (const path of await paths()) {
        const page = await site.open(path)
        const text = () => page.locator('main').innerText()
        const before = await text()
        expect(before.length).toBeGreaterThan(20)
        await page.reload()
        await expect.poll(text, { timeout: 20_000 }).toBe(before)
        expect(new URL(page.url()).pathname).toBe(path)
      }
    })

    test('the keyboard reaches everything on every page, in its order', async () => {
      for (const path of await paths()) {
        const page = await site.open(path)
        const expected = await page.evaluate(focusable)
        const reached: string[] = []
        while (reached.length < expected.length) {
          await page.keyboard.press('Tab')
          reached.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ''))
        }
        expect({ path, reached }).toEqual({ path, reached: expected })
        await page.context().close()
      }
    })

    test('the keyboard reaches the content, and sorts tables', async () => {
      const page = await site.open('/pools')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

      const header = page.getByRole('columnheader', { name: 'Claims' })
      expect(await header.getAttribute('aria-sort')).toBe('none')
      await header.getByRole('button').focus()
      await page.keyboard.press('Enter')
      expect(await header.getAttribute('aria-sort')).toBe('descending')
      await page.keyboard.press('Enter')
      expect(await header.getAttribute('aria-sort')).toBe('ascending')
    })

    test('opening a page moves the focus to its heading, and its title is announced', async () => {
      const page = await site.open('/')
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Tickets' }).click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Tickets')
      expect(await page.title()).toBe('Tickets · Livepeer Confluence')
      expect(await page.getByRole('link', { name: 'Tickets' }).getAttribute('aria-current')).toBe('page')
    })

    test('colours are the system’s until one chooses, which is remembered', async () => {
      const page = await site.open('/', { colorScheme: 'dark' })
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const dark = await ground()
      await site.picture(page, 'overview-dark')
      await page.getByRole('button', { name: 'Change to light colours' }).click()
      const light = await ground()
      expect(light).not.toBe(dark)
      await page.reload()
      await page.locator('h1').waitFor()
      expect(await ground()).toBe(light)
    })
  })
}

/** Runs in the page: what can be focused and is shown, in the order of the document. */
function focusable(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input, select, summary, [tabindex="0"]',
  )
  return [...all].filter((element) => element.checkVisibility()).map((element) => element.outerHTML)
}
