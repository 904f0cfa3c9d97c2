import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createGateway, type Gateway } from '@confluence/gateway/gateway'
import type { RecordingReport } from '@confluence/gateway/health/chain-health'
import { type GatewayServer, serveGateway } from '@confluence/gateway/http/server'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { poll } from '@confluence/protocol/lib/poll'
import type { Chain, Recording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { type ConfluenceClient, createClient } from 'livepeer-confluence-client'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { useStack } from '../harness/stack.ts'

const PICTURES = join(projectRoot, 'artifacts', 'screenshots')
const NOWHERE = 'http://127.0.0.1:9'

/** The dashboard on a gateway in front of a stack, and a browser to open it with. */
export interface Site {
  readonly url: string
  readonly client: ConfluenceClient
  /** Opens a path and waits for what it shows. Anything that goes wrong in it fails the test, unless `faults` are expected. */
  open(path: string, options?: OpenOptions): Promise<Page>
  /** Keeps a picture of what is shown. */
  picture(page: Page, name: string): Promise<void>
  /** Moves the head of replayed chains; the gateway follows. */
  moveHead(chain: Chain, block: number): void
  /** Lets a chain be recorded so far, or not be recorded. */
  record(chain: Chain, recording: RecordingReport | null): void
  /** Where a replayed chain answers as a node does. */
  rpcUrl(chain: Chain): string
  /** Lets the gateway find no subgraph of a chain. */
  cut(chain: Chain, isCut: boolean): void
  stopGateway(): Promise<void>
  startGateway(): Promise<void>
}

export interface OpenOptions extends BrowserContextOptions {
  /** The gateway fails on purpose: that the browser notes it is no fault. */
  faults?: boolean
  /** Where the gateway is reached, if not at its own address. */
  at?: string
  /** Done with the page before it loads. */
  before?(page: Page): Promise<void>
}

export function useSite(browser: Browser, recording: Recording, head: number): Site {
  const shared = useStack(recording.directory, { head })
  const cut = new Set<Chain>()
  const recorded: Partial<Record<Chain, RecordingReport>> = {}
  const watched: { page: Page; faults: string[]; lenient: boolean }[] = []
  let gateway: Gateway
  let server: GatewayServer
  let port = 0

  function replayOf(chain: Chain) {
    const replay = shared.stack.replay?.[chain]
    if (!replay) throw new Error('the chains are replayed ones')
    return replay
  }

  const site: Site = {
    get url() {
      return server.url
    },
    get client() {
      return createClient({ url: `${server.url}/graphql` })
    },
    async open(path, { faults: lenient = false, at = server.url, before, ...options } = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        colorScheme: 'light',
        ...options,
      })
      const page = await context.newPage()
      watched.push({ page, faults: watch(page, new URL(at).origin), lenient })
      await before?.(page)
      await page.goto(at + path)
      await page.locator('h1').waitFor()
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      return page
    },
    async picture(page, name) {
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
    },
    moveHead: (chain, block) => replayOf(chain).setHead(block),
    rpcUrl: (chain) => replayOf(chain).url,
    record(chain, recording) {
      if (recording) recorded[chain] = recording
      else delete recorded[chain]
    },
    cut(chain, isCut) {
      if (isCut) cut.add(chain)
      else cut.delete(chain)
    },
    stopGateway: () => server.close(),
    async startGateway() {
      server = await serveGateway(gateway.app, { host: '127.0.0.1', port })
      port = Number(new URL(server.url).port)
    },
  }

  beforeAll(async () => {
    gateway = createGateway({
      l1Migrator: recording.l1.meta.contracts.L1Migrator,
      l2Migrator: recording.l2.meta.contracts.L2Migrator,
      upstream: (chain) => (cut.has(chain) ? NOWHERE : shared.stack[chain].queryUrl),
      async health(chain) {
        const { synced, block = null, head, fault = null } = await shared.stack[chain].progress()
        const recording = recorded[chain]
        return { synced, block, head: recording?.target ?? head, error: fault, recording, troubles: [] }
      },
    })
    await site.startGateway()
    gateway.begin(await loadSnapshot(recording.snapshotFile))
    const ready = async () => (await fetch(`${server.url}/ready`)).ok
    expect(await poll(ready, { timeout: 60_000 })).toBe(true)
  })

  afterEach(async () => {
    const found: string[] = []
    for (const { page, faults, lenient } of watched.splice(0)) {
      await page.context().close()
      if (!lenient) found.push(...faults)
    }
    expect(found).toEqual([])
  })

  afterAll(async () => {
    await gateway?.stop()
    await server?.close()
  })
  return site
}

/** What a page may not do: ask anybody else, break its policy, or fail. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('blob:')) faults.push(`asked ${url}`)
  })
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    // 503 there is a state, which a page that is open while a head moves may meet; the browser logs it all the same.
    if (message.location().url === `${origin}/healthz`) return
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  return faults
}
