import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openRecording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { expect, onTestFinished, test } from 'vitest'
import { runNode } from '../harness/command.ts'
import { startProviders, stretchedNetworks } from '../harness/providers.ts'
import { bundled } from '../harness/stack.ts'

const SLOW = { timeout: 60_000 }

/** Runs the command; the first group of `announced` in its output is its URL. */
async function serving(args: readonly string[], announced: RegExp) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'packages/cli/src/main.ts', ...args],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
  await expect.poll(() => output, SLOW).toMatch(announced)
  return { url: announced.exec(output)?.[1] ?? '', child, output: () => output }
}

async function latest(url: string): Promise<{ number: number; hash: string }> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'eth_getBlockByNumber',
    params: ['latest', false],
  })
  const { result } = await (await fetch(url, { method: 'POST', body })).json()
  return { number: Number(result?.number), hash: result?.hash }
}

test('record serves both chains while it follows them, and replay serves what it has written', async () => {
  const directory = await temporaryDirectory()
  const recording = openRecording(bundled('smoke'))
  const stretches = { l1: { start: 5_000, step: 700 }, l2: { start: 5_000, step: 1_500 } }
  const { chains, endpoints, close } = await startProviders(recording, stretches)
  onTestFinished(close)
  const networks = stretchedNetworks(directory, recording, stretches)
  const output = join(directory, 'real')
  const args = [
    'record',
    ...['--l1-rpc', String(endpoints.l1[0]), '--l2-rpc', String(endpoints.l2[0])],
    ...['--networks', networks, '-o', output, '--port', '0'],
  ]
  const recorder = await serving(args, /^(http:\S+) serves \/l1 and \/l2$/m)
  const headOf = (chain: 'l1' | 'l2') => ({
    number: chains[chain].head,
    hash: chains[chain].hash(chains[chain].head),
  })
  const health = async () => {
    const answer = await fetch(`${recorder.url}/healthz`)
    return { code: answer.status, ...(await answer.json()) }
  }
  await expect.poll(async () => (await health()).code, SLOW).toBe(200)
  for (const chain of ['l1', 'l2'] as const) {
    await expect.poll(() => latest(`${recorder.url}/${chain}`), SLOW).toEqual(headOf(chain))
  }
  await expect.poll(health, SLOW).toMatchObject({
    status: 'ok',
    l1: { recording: { phase: 'head', block: chains.l1.head, fault: null } },
    l2: { recording: { phase: 'head', block: chains.l2.head, fault: null } },
  })
  const metrics = await (await fetch(`${recorder.url}/metrics`)).text()
  expect(metrics).toContain(`confluence_recording_block{chain="l2"} ${chains.l2.head}\n`)
  expect((await fetch(`${recorder.url}/l3`, { method: 'POST', body: '{}' })).status).toBe(404)

  const second = await runNode(['--import', 'tsx', 'packages/cli/src/main.ts', ...args], { cwd: projectRoot })
  expect(second).toMatchObject({ exitCode: 1, stdout: '' })
  expect(second.stderr).toMatch(
    /^error: \S+\/real\/l1 is in use by process \d+: stop that one, or record into another directory\n$/,
  )

  const replay = await serving(
    ['replay', output, '--chain', 'l2', '--port', '0'],
    /^(http:\S+) serves l2 of /m,
  )
  expect(await latest(replay.url)).toEqual(headOf('l2'))
  chains.l2.setHead(chains.l2.head + 60)
  await expect.poll(() => latest(`${recorder.url}/l2`), SLOW).toEqual(headOf('l2'))
  await expect.poll(() => latest(replay.url), SLOW).toEqual(headOf('l2'))
  for (const { child } of [replay, recorder]) {
    const exit = once(child, 'exit')
    child.kill('SIGINT')
    expect(await exit).toEqual([130, null])
  }
  expect((await readdir(join(output, 'l1'))).filter((name) => name.startsWith('lock'))).toEqual([])
  expect(recorder.output()).toMatch(/Arbitrum One: recorded to block \d+: \d[\d,]* logs in /)
}, 180_000)
