import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { listening } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { newData, stop } from '../harness/faults.ts'
import { answersOf, asking, expectGatewayToHide, expectToHide } from '../harness/hiding.ts'
import {
  leaksBelow,
  leaksIn,
  leaksInTitles,
  type PlantedEndpoint,
  plantedEndpoint,
} from '../harness/planted.ts'
import { bundled, networksFile } from '../harness/stack.ts'
import { confluence, type Started, SYNCED, urlOf } from '../harness/start.ts'

const MINUTES = 60_000

const recording = openRecording(bundled('smoke'))
let nodes: { l1: Replay; l2: Replay }
const open: { close(): Promise<void> }[] = []
const planted = async (target: string): Promise<PlantedEndpoint> => {
  const endpoint = await plantedEndpoint(target)
  open.push(endpoint)
  return endpoint
}

beforeAll(async () => {
  nodes = { l1: await startReplay(recording.l1), l2: await startReplay(recording.l2) }
  open.push(nodes.l1, nodes.l2)
})
afterAll(async () => {
  for (const { close } of open) await close()
})

/** Runs a stack while its endpoints work, refuse with their secrets in the words, and are gone. */
async function expectNoLeak(started: Started, data: string, endpoints: PlantedEndpoint[]): Promise<void> {
  await started.says(SYNCED)
  const leaks: string[] = []
  for (const mode of ['works', 'quotes', 'gone'] as const) {
    for (const endpoint of endpoints) endpoint.mode = mode
    for (const node of [nodes.l1, nodes.l2]) node.advance(1)
    if (mode !== 'works') await delay(14_000)
    leaks.push(...leaksIn(mode, await answersOf(urlOf(started))), ...leaksInTitles(started.pid))
  }
  await stop(started, data)
  expect([...leaks, ...leaksIn('output', started.output()), ...leaksBelow(data)]).toEqual([])
}

async function overRpc(
  ...more: string[]
): Promise<{ started: Started; data: string; endpoints: PlantedEndpoint[] }> {
  const endpoints = [await planted(nodes.l1.url), await planted(nodes.l2.url)]
  const [l1, l2] = endpoints.map(({ url }) => url) as [string, string]
  const data = await newData()
  const rpc = ['--l1-rpc', l1, '--l2-rpc', l2, '--networks', await networksFile(recording)]
  const started = confluence(['start', ...rpc, '--data', data, '--port', '0', ...more], {
    ETHEREUM_POLLING_INTERVAL: '700',
  })
  return { started, data, endpoints }
}

describe('no secret of a URL is in any output, file or title', { timeout: 5 * MINUTES }, () => {
  test('of start that records, with a snapshot, and of a gateway and commands in front of it', async () => {
    const leaves = await listening((_, response) =>
      response.end(readFileSync(join(bundled('smoke'), 'snapshot.json'))),
    )
    onTestFinished(leaves.close)
    const snapshot = (await planted(leaves.url)).url
    const { started, data, endpoints } = await overRpc('--snapshot', snapshot)
    await started.says(SYNCED)
    await expectToHide([confluence(['snapshot', 'verify', snapshot])])
    const gateway = await planted(urlOf(started))
    await expectCommandsToHide(gateway)
    await expectGatewayToHide(confluence, gateway)
    await expectNoLeak(started, data, endpoints)
  })

  test('of start that lets graph-node ask', async () => {
    const { started, data, endpoints } = await overRpc('--direct')
    await expectNoLeak(started, data, endpoints)
  })

  test.for(['quotes', 'gone'] as const)('of commands whose endpoint %s', async (mode) => {
    const endpoint = await planted(nodes.l1.url)
    endpoint.mode = mode
    const { url } = endpoint
    const data = await newData()
    const proxy = { HTTP_PROXY: url, HTTPS_PROXY: url, ALL_PROXY: url }
    const rpc = ['--l1-rpc', url, '--l2-rpc', url]
    const output = await temporaryDirectory()
    await expectToHide([
      confluence(['start', ...rpc, '--data', data, '--port', '0']),
      confluence(['start', ...rpc, '--direct', '--data', data, '--port', '0']),
      confluence(['start', '--snapshot', url, '--data', data, '--port', '0']),
      confluence(['record', ...rpc, '-o', output]),
      confluence(['calibrate', '--l1-rpc', url, '--url', url]),
    ])
    await expectToHide([
      confluence(['doctor', ...rpc, '--url', url, '--data', data]),
      confluence(['verify', ...rpc, '--url', url]),
      confluence(['snapshot', 'verify', url]),
      confluence(['deploy', 'l2', 'name', '--node', url, '--ipfs', url, '--dry-run']),
    ])
    await expectToHide([
      confluence(['deploy', 'l2', 'name', '--node', url, '--ipfs', url]),
      confluence(['status', '--url', `${url}x y`]),
      confluence(['snapshot', 'verify', 'https://leaves.example/'], proxy),
    ])
  })
})

/** Every command that asks a gateway, while that works, refuses and is gone. */
async function expectCommandsToHide(gateway: PlantedEndpoint): Promise<void> {
  for (const mode of ['works', 'quotes', 'gone'] as const) {
    gateway.mode = mode
    const all = asking.map((args) => confluence([...args, '--url', gateway.url]))
    await expectToHide(all)
    if (mode === 'works') expect(all[0]?.output()).toMatch(/"status"|synced/)
  }
}
