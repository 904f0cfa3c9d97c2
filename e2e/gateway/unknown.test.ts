import { createGateway, type Gateway } from '@confluence/gateway/gateway'
import { type GatewayServer, serveGateway } from '@confluence/gateway/server'
import { poll } from '@confluence/protocol/lib/poll'
import { openRecording } from '@confluence/recording/recording'
import { createClient } from 'livepeer-confluence-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runNode } from '../harness/command.ts'
import { bundled, useStack } from '../harness/stack.ts'

/** The block of `unknown` that registers an implementation which no list knows. */
const REGISTERED = 273

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
  await gateway?.stop()
  await server?.close()
})

describe('an implementation that the index does not know', { timeout: 60_000 }, () => {
  test('is reported by every means within seconds of its block', async () => {
    shared.stack.replay?.l2.setHead(REGISTERED)
    await poll(async () => (await health()).status === 'degraded' || undefined, { timeout: 20_000 })
    const warning = { code: 'UNKNOWN_IMPLEMENTATION', since: `${REGISTERED}` }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await health()).l2.warnings).toMatchObject([warning])
    const { _meta } = await createClient({ url: `${server.url}/graphql` }).meta()
    expect(_meta).toMatchObject({ l1: { warnings: [] }, l2: { warnings: [warning] } })
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain(
      'confluence_warnings{chain="l2",code="UNKNOWN_IMPLEMENTATION"} 1',
    )
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
