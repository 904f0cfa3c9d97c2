import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '@confluence/e2e/harness/browser'
import { createClient } from 'livepeer-confluence-client'

// Takes the pictures of the README from a dashboard that runs: npm start, then
//   npx tsx tools/screenshots/take-screenshots.ts http://localhost:4000
const [url = 'http://localhost:4000'] = process.argv.slice(2)
const directory = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

const client = createClient({ url: `${url}/graphql` })
const { delegators } = await client.delegators({
  first: 1,
  where: { state: 'EXPIRED', inSnapshot: true, claimableFees_gt: '0' },
  orderBy: 'claimableStake',
})
const { delegatorPools } = await client.pools({ first: 1, orderBy: 'claimCount' })

const pictures = [
  { name: 'overview', path: '/', colorScheme: 'light', height: 1236 },
  { name: 'account', path: `/account/${delegators[0]?.id}`, colorScheme: 'light', height: 900 },
  { name: 'pool', path: `/pool/${delegatorPools[0]?.id}`, colorScheme: 'dark', height: 900 },
] as const

const browser = await launchBrowser()
if ('missing' in browser) throw new Error(browser.missing)
await mkdir(directory, { recursive: true })
for (const { name, path, colorScheme, height } of pictures) {
  const page = await browser.newPage({ colorScheme, locale: 'en-GB', viewport: { width: 1280, height } })
  await page.goto(url + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: `${directory}${name}.png` })
  await page.close()
}
await browser.close()
