import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { type Replay, startReplay } from '@confluence/recording/server'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runVerify } from '../../harness/run-verify.ts'
import { networksFile, type Scene } from '../../harness/stack.ts'

/** `verify --l1-rpc --l2-rpc` as a user runs it. */
export function contractScenarios({ recording, stack }: Scene): void {
  describe('verify against the contracts', () => {
    let server: TestServer
    let l1: Replay
    let l2: Replay
    const run = async (...more: string[]) =>
      runVerify(
        ...['--url', server.url, '--l1-rpc', l1.url, '--l2-rpc', l2.url],
        ...['--networks', await networksFile(recording), ...more],
      )

    beforeAll(async () => {
      server = await listening(({ url }, response) => {
        const target = url === '/subgraphs/l1' ? stack.stack.l1.queryUrl : stack.stack.l2.queryUrl
        response.writeHead(307, { location: target }).end()
      })
      l1 = await startReplay(recording.l1)
      l2 = await startReplay(recording.l2)
    })
    afterAll(async () => {
      await Promise.all([server.close(), l1.close(), l2.close()])
    })

    test('it agrees, as JSON and as metrics', { timeout: 120_000 }, async () => {
      const metrics = join(await temporaryDirectory(), 'verify.prom')
      const { exitCode, stdout, stderr } = await run('--json', '--metrics', metrics)
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toMatchObject({
        mismatches: 0,
        blocks: { l1: recording.l1.meta.lastBlock, l2: recording.l2.meta.lastBlock },
      })
      expect(await readFile(metrics, 'utf8')).toContain('confluence_verify_mismatches{chain="l2"} 0\n')
      expect(exitCode).toBe(0)
    })

    test('it refuses a node without state of the block, and one without a partner', {
      timeout: 120_000,
    }, async () => {
      const stateless = await run('--l2-block', '1')
      expect(stateless.stderr).toMatch(
        /^error: \S+ has no state of block 1: compare at a recent block, [^\n]+\n$/,
      )
      expect(stateless).toMatchObject({ exitCode: 1, stdout: '' })
      const alone = await runVerify('--l1-rpc', l1.url)
      expect(alone).toMatchObject({ exitCode: 2, stdout: '' })
      expect(alone.stderr).toBe('error: --l2-rpc is missing: both chains are needed\n')
    })
  })
}
