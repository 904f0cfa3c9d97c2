import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { openRecording } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { expect, onTestFinished, test } from 'vitest'
import { asEthereum, earlyRecording } from '../harness/early-recording.ts'
import { startProviders, stretchedNetworks } from '../harness/providers.ts'
import { bundled } from '../harness/stack.ts'

const MINUTES = 60_000
const TIMES = { tributary: 94, streamflow: 112 }
const stretches = { l1: { start: 5_000, step: 700 }, l2: { start: 5_000, step: 10_000 } }

const LOOK = `{
  protocol(id: "livepeer") { history totalActiveStake nextRoundTotalActiveStake }
  orchestrators(first: 1000) { id totalStake }
}`

interface Look {
  protocol: { history: string; totalActiveStake: string; nextRoundTotalActiveStake: string } | null
  orchestrators: { id: string; totalStake: string | null }[]
}

/** Runs `start` until the test is over. */
async function start(args: readonly string[]) {
  const command = ['--import', 'tsx', 'packages/cli/src/main.ts', 'start', '--port', '0', ...args]
  const child = spawn(process.execPath, command, { cwd: projectRoot })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGINT')
    await once(child, 'exit')
  }
  onTestFinished(stop)
  const says = async (text: string) => {
    const heard = await poll(() => output.includes(text) || child.exitCode !== null, { timeout: 5 * MINUTES })
    if (!heard || !output.includes(text)) throw new Error(`never said "${text}":\n${output}`)
  }
  await says('answers GraphQL queries')
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ''
  return { says, stop, output: () => output, ask: () => postGraphql<Look>(`${url}/subgraphs/l1`, LOOK), url }
}

test('start on real chains calibrates Ethereum by itself, once, and keeps the constants with the recording', {
  timeout: 15 * MINUTES,
}, async () => {
  const directory = await temporaryDirectory()
  const recording = earlyRecording(join(directory, 'early'), openRecording(bundled('smoke')), TIMES)
  const provided = await startProviders(recording, stretches)
  onTestFinished(() => provided.close())
  const networks = stretchedNetworks(directory, recording, stretches)
  asEthereum(networks, TIMES, stretches.l1)
  const data = join(directory, 'data')
  const { l1, l2 } = provided.providers
  const args = ['--l1-rpc', l1.url, '--l2-rpc', l2.url, '--networks', networks, '--data', data]

  const first = await start(args)
  await first.says('Ethereum: indexed anew, its stake is exact since the first round of Streamflow')
  const truth = [...readTruth(recording.l1)].at(-1)
  const { protocol, orchestrators } = await first.ask()
  expect(protocol).toEqual({
    history: 'CALIBRATED',
    totalActiveStake: truth?.totalBonded,
    nextRoundTotalActiveStake: truth?.nextRoundTotalActiveStake,
  })
  const recorded = Object.entries(truth?.orchestrators ?? {}).map(([id, { totalStake }]) => ({
    id,
    totalStake,
  }))
  expect(recorded.length).toBeGreaterThan(4)
  expect(orchestrators).toEqual(expect.arrayContaining(recorded))
  // The joined API is of the new index as well.
  const joined = async () => {
    const query = '{ protocol(chain: L1) { totalActiveStake } }'
    // It is refused for as long as the new index has no block.
    const answer = await postGraphql<Look>(`${first.url}/graphql`, query).catch(() => undefined)
    return answer?.protocol?.totalActiveStake === truth?.totalBonded
  }
  expect(await poll(joined, { timeout: MINUTES, interval: 500 })).toBe(true)
  await first.stop()
  const kept = JSON.parse(await readFile(join(data, 'recording', 'networks.json'), 'utf8'))
  expect(kept.mainnet.Calibration.constants).toMatch(/^0x[0-9a-f]{40}:-?\d+,/)

  const calls = l1.calls.eth_call
  expect(calls).toBeGreaterThan(5)
  const second = await start(args)
  await second.says('both chains are synced')
  expect(second.output()).toContain('Ethereum: resuming')
  expect(await second.ask()).toEqual({ protocol, orchestrators })
  expect(l1.calls.eth_call).toBe(calls)
})

test('start goes on without the constants where an endpoint has no state, and says so', {
  timeout: 10 * MINUTES,
}, async () => {
  const directory = await temporaryDirectory()
  const recording = earlyRecording(join(directory, 'early'), openRecording(bundled('smoke')), TIMES)
  const provided = await startProviders(recording, stretches, { profile: { stateless: true } })
  onTestFinished(() => provided.close())
  const networks = stretchedNetworks(directory, recording, stretches)
  asEthereum(networks, TIMES, stretches.l1)
  const { l1, l2 } = provided.providers
  const data = join(directory, 'data')
  const args = ['--l1-rpc', l1.url, '--l2-rpc', l2.url, '--networks', networks, '--data', data]
  const { says, ask, url } = await start(args)
  await says('Ethereum: the stake of orchestrators stays null: ')
  await says('both chains are synced')
  const { protocol } = await ask()
  expect(protocol).toMatchObject({ history: 'PARTIAL', totalActiveStake: null })
  const query = '{ _meta { l1 { warnings { code message } } } }'
  // Health is looked at in the background.
  const warnings = async () => {
    const { _meta } = await postGraphql<{ _meta: { l1: { warnings: object[] } } }>(`${url}/graphql`, query)
    return _meta.l1.warnings
  }
  await expect.poll(warnings, { timeout: 20_000 }).toEqual([
    {
      code: 'NOT_EXACT',
      message: expect.stringMatching(/stays null: 127\.0\.0\.1:\d+ has no state of its last block/),
    },
  ])
  const kept = JSON.parse(await readFile(join(data, 'recording', 'networks.json'), 'utf8'))
  expect(kept.mainnet.Calibration).toBeUndefined()
})
