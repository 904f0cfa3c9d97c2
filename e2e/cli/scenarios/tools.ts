import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { expect, onTestFinished, test } from 'vitest'
import type { Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'

/** Commands about this machine and other graph-nodes. */
export function toolScenarios(scene: Scene): void {
  const doctor = (...args: string[]) => scene.run('doctor', '--port', '0', ...args)

  test('doctor approves of a machine on which start runs', async () => {
    const { exitCode, stdout } = await doctor()
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
    expect(exitCode).toBe(0)
    const people = await doctor('--table')
    expect(people.stdout).toMatch(/^ok +gateway +localhost:\d+ answers, both chains are synced$/m)
  })

  test('doctor says what is wrong and what to do', async () => {
    const { l2 } = openRecording(bundled('smoke'))
    const replay = await startReplay(l2)
    try {
      const args = ['--l1-rpc', replay.url, '--l2-rpc', replay.url, '--url', 'http://127.0.0.1:2']
      const { exitCode, stdout, stderr } = await doctor(...args)
      const { ok, findings } = JSON.parse(stdout)
      expect(ok).toBe(false)
      const levels = Object.fromEntries(
        findings.map(({ what, level }: Record<string, string>) => [what, level]),
      )
      // A recording is what it should be, but old.
      expect(levels).toMatchObject({
        'RPC of Ethereum': 'fail',
        'RPC of Arbitrum One': 'warn',
        gateway: 'fail',
      })
      expect(stdout).toContain('serves chain 42161, not 1: give the URL of Ethereum')
      expect(stderr).toBe('error: fix first: RPC of Ethereum, gateway\n')
      expect(exitCode).toBe(1)
    } finally {
      await replay.close()
    }
    const none = await scene.runWith({ env: { GND_BINARY: '/nonexistent' } }, 'doctor', '--port', '0')
    expect(none.exitCode).toBe(1)
    expect(none.stdout).toContain('GND_BINARY names /nonexistent, which is not an executable file')
  })

  test('a proxy of the environment is asked for other machines, unless NO_PROXY names them, and never for this one', async () => {
    const asked: string[] = []
    const proxy = createServer()
    proxy.on('connect', ({ url }, socket) => {
      asked.push(String(url))
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void proxy.close())
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const env = { HTTP_PROXY: url, HTTPS_PROXY: url, ALL_PROXY: url, NO_PROXY: 'near.invalid' }
    const run = (...args: string[]) => scene.runWith({ env }, ...args)
    // Of what a library calls experimental there is not a word.
    expect(await run('status', '--url', scene.url)).toMatchObject({ exitCode: 0, stderr: '' })
    const rpc = ['--l1-rpc', 'https://l1.invalid', '--l2-rpc', 'http://near.invalid']
    const { exitCode } = await run('doctor', '--port', '0', '--url', scene.url, ...rpc)
    expect(exitCode).toBe(1)
    expect(new Set(asked)).toEqual(new Set(['l1.invalid:443']))
  })

  test.each(['socks5h://127.0.0.1:1080', 'http://no proxy'])(
    'a proxy that is none for HTTP (%s) is named where a request needs it, and only there',
    async (proxy) => {
      const run = (...args: string[]) => scene.runWith({ env: { ALL_PROXY: proxy } }, ...args)
      expect(await run('--version')).toMatchObject({ exitCode: 0, stderr: '' })
      expect(await run('status', '--url', scene.url)).toMatchObject({ exitCode: 0, stderr: '' })
      const { exitCode, stderr } = await run('status', '--url', 'http://gateway.invalid')
      expect(stderr).toMatch(
        /^error: gateway\.invalid cannot be reached: ALL_PROXY names no HTTP proxy: [^\n]+\n$/,
      )
      expect(exitCode).toBe(1)
    },
  )
}
