import { createGateway, type Gateway } from '@confluence/gateway/gateway'
import { type GatewayServer, serveGateway } from '@confluence/gateway/http/server'
import { poll } from '@confluence/protocol/lib/poll'
import { openRecording } from '@confluence/recording/recording'
import { createClient } from 'livepeer-confluence-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { runNode } from '../harness/command.ts'
import { bundled, useStack } from '../harness/stack.ts'

/** The block of `unknown` that registers an implementation which no list knows. */
const REGISTERED = 273

/** Milliseconds: a second, and another for a machine that is busy with other tests. */
const LIMIT = 2_000
/** Milliseconds between two looks of the page. */
const LOOK = 5_000

const browser = await launchBrowser()
if ('missing' in browser) console.warn(`the page is not tested in a browser: ${browser.missing}`)

const recording = openRecording(bundled('unknown'))
const shared = useStack(recording.directory, { head: REGISTERED - 1 })
let gateway: Gateway
let server: GatewayServer

const health = () => createClient({ url: `${server.url}/graphql` }).health()

beforeAll(async () => {
  gateway = createGateway({
    upstream: (chain) => shared.stack[chain].queryUrl,
    async health(chain) {
      const { synced, block = null, head, fault = null } = await shared.stack[chain].progress()
      return { synced, block, head, error: fault, troubles: [] }
    },
  })
  server = await serveGateway(gateway.app, { host: '127.0.0.1', port: 0 })
  gateway.begin(undefined)
  await poll(async () => (await health()).status === 'ok' || undefined, { timeout: 60_000 })
})

afterAll(async () => {
  if (!('missing' in browser)) await browser.close()
  await gateway?.stop()
  await server?.close()
})

describe('an implementation that the index does not know', { timeout: 60_000 }, () => {
  test('is reported by every means within a second of its block, and on an open page at its next look', async () => {
    const page = 'missing' in browser ? undefined : await browser.newPage()
    await page?.goto(`${server.url}/`)
    await page?.getByText('Arbitrum One').first().waitFor()
    shared.stack.replay?.l2.setHead(REGISTERED)
    const indexed = async () => {
      const { _meta } = await shared.query<{ _meta: { block: { number: number } } }>(
        'l2',
        '{ _meta { block { number } } }',
      )
      return _meta.block.number === REGISTERED
    }
    expect(await poll(indexed, { interval: 10, timeout: 20_000 })).toBe(true)
    const began = performance.now()
    const after = async (shows: () => Promise<boolean>) => {
      await poll(shows, { interval: 20, timeout: 20_000 })
      return Math.round(performance.now() - began)
    }
    const warning = { code: 'UNKNOWN_IMPLEMENTATION', since: `${REGISTERED}` }
    const metric = 'confluence_warnings{chain="l2",code="UNKNOWN_IMPLEMENTATION"} 1'
    const client = createClient({ url: `${server.url}/graphql` })
    const milliseconds = await Promise.all([
      after(async () => (await client.meta())._meta.l2?.warnings.length === 1),
      after(async () => (await health()).status === 'degraded'),
      after(async () => (await (await fetch(`${server.url}/metrics`)).text()).includes(metric)),
    ])
    console.log(`GraphQL, /healthz, /metrics: ${milliseconds.join(', ')} ms after the block`)
    expect(Math.max(...milliseconds)).toBeLessThan(LIMIT)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await health()).l2.warnings).toMatchObject([warning])
    expect((await client.meta())._meta).toMatchObject({ l1: { warnings: [] }, l2: { warnings: [warning] } })
    await page
      ?.locator('#main')
      .getByText('which this index does not know')
      .waitFor({ timeout: LOOK + LIMIT })
    await page?.close()
    const command = ['--import', 'tsx', 'packages/cli/src/main.ts', 'status', '--url', server.url]
    const status = await runNode(command)
    expect(status.exitCode).toBe(3)
    expect(status.stderr).toMatch(/degraded: Arbitrum One has UNKNOWN_IMPLEMENTATION/)
    expect(JSON.parse(status.stdout)).toMatchObject({ status: 'degraded', synced: true })
  })

  test('is named in the subgraph, with version 0', async () => {
    const { protocol, contractUpdates } = await shared.query<{
      protocol: { bondingManager: string; bondingManagerVersion: number }
      contractUpdates: { name: string; address: string }[]
    }>(
      'l2',
      '{ protocol(id: "livepeer") { bondingManager bondingManagerVersion } contractUpdates(where: { known: false }) { name address } }',
    )
    const { unknownImplementation } = recording.l2.meta as unknown as { unknownImplementation: string }
    expect(protocol).toEqual({ bondingManager: unknownImplementation, bondingManagerVersion: 0 })
    expect(contractUpdates).toEqual([{ name: 'BondingManagerTarget', address: unknownImplementation }])
  })
})
