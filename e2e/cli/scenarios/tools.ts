import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { expect, test } from 'vitest'
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
}
