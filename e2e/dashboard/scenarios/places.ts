import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checksumAddress } from '@confluence/protocol/address'
import { describe, expect, test } from 'vitest'
import { readTable } from '../look.ts'
import type { Scene } from '../scene.ts'

const PREFIX = '/livepeer/confluence'

/** A proxy that serves a gateway below a path, as nginx does with `proxy_pass http://gateway/`. */
async function behindPrefix(target: string) {
  const proxy = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(`${PREFIX}/`)) return outgoing.writeHead(404).end()
    const { method = 'GET', headers } = incoming
    const forward = request(target + incoming.url.slice(PREFIX.length), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(forward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}${PREFIX}`,
    close: () => new Promise((resolve) => proxy.close(resolve).closeAllConnections()),
  }
}

/** Places that the page may be served at. */
export function placeScenarios({ site }: Scene): void {
  describe('the page elsewhere', () => {
    test('works below a path of a proxy, also after a reload', async () => {
      const proxy = await behindPrefix(site.url)
      try {
        const { delegatorPools } = await site.client.pools({ orderBy: 'stake', first: 1 })
        const page = await site.open('/pools', { at: proxy.url })
        const [row] = await readTable(page, 'Delegator pools')
        expect(row?.[0]).toBe(delegatorPools[0]?.id)
        await page.locator('tbody a').first().click()
        await page.getByRole('heading', { name: 'Pool', level: 1 }).waitFor()
        expect(new URL(page.url()).pathname).toBe(`${PREFIX}/pool/${delegatorPools[0]?.id}`)
        await page.reload()
        await page.getByRole('table', { name: 'Claims' }).waitFor()
        expect(await page.locator('footer a').getAttribute('href')).toBe(`${proxy.url}/graphql`)
      } finally {
        await proxy.close()
      }
    })

    test('copies over plain http on another host, where browsers have no clipboard for pages', async () => {
      const { delegatorPools } = await site.client.pools({ orderBy: 'stake', first: 1 })
      const at = site.url.replace('localhost', 'confluence.test')
      const page = await site.open(`/pool/${delegatorPools[0]?.id}`, { at })
      expect(await page.evaluate(() => isSecureContext)).toBe(false)
      await page.getByRole('button', { name: 'Copy address', exact: true }).click()
      await page.getByText('Copied').first().waitFor({ state: 'attached' })
      const box = page.getByRole('textbox', { name: 'Look up an address' })
      await box.focus()
      await page.keyboard.press('Control+V')
      expect(await box.inputValue()).toBe(checksumAddress(delegatorPools[0]?.id as string))
    })

    test('shows the text to copy by hand where the browser refuses to copy', async () => {
      const { delegatorPools } = await site.client.pools({ orderBy: 'stake', first: 1 })
      const page = await site.open(`/pool/${delegatorPools[0]?.id}`)
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      })
      await page.getByRole('button', { name: 'Copy address', exact: true }).click()
      const field = page.getByRole('textbox', { name: 'Copy address by hand' })
      expect(await field.inputValue()).toBe(checksumAddress(delegatorPools[0]?.id as string))
    })
  })
}
