import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '@confluence/stack/build/paths'
import { afterEach, expect, test } from 'vitest'

let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

/** Runs the command; output is collected as it comes. */
function run(...args: string[]) {
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', 'packages/cli/src/main.ts', 'replay', ...args],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  child = started
  const output = { text: '' }
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (output.text += data))
  return { started, output, exit: once(started, 'exit') }
}

test('replay serves a chain until Ctrl-C, and says which and where', async () => {
  const { started, output, exit } = run('recordings/smoke', '--chain', 'l1', '--port', '0', '--head', '50')
  while (!output.text.includes('Ctrl-C')) await once(started.stdout, 'data')
  const [, url = ''] = /^(http:\S+) serves l1 of smoke: chain id 1 \(mainnet\)$/m.exec(output.text) ?? []
  expect(output.text).toContain('head at block 50 of 288; Ctrl-C stops')
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_blockNumber' })
  const answer = await fetch(url, { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ result: '0x32' })
  started.kill('SIGINT')
  expect(await exit).toEqual([130, null])
  await expect(fetch(url)).rejects.toThrow()
})

test.each([
  [['recordings/smoke'], "required option '--chain <chain>' not specified"],
  [['recordings/smoke', '--chain', 'l3'], 'Allowed choices are l1, l2'],
  [['recordings/smoke', '--chain', 'l1', '--port', '70000'], 'Give a port, 0 to 65535'],
  [['recordings/smoke', '--chain', 'l1', '--head', 'top'], 'Give a block number'],
  [['recordings/smoke', '--chain', 'l1', '--rate', '-2'], 'Give a number per second'],
])('replay refuses %j', async (args, message) => {
  const { output, exit } = run(...args)
  expect((await exit)[0]).toBe(2)
  expect(output.text).toContain(message)
})
