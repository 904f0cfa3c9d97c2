import type { RequestListener } from 'node:http'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runVerify } from '../../harness/run-verify.ts'
import type { Scene } from '../../harness/stack.ts'
import { bundled } from '../../harness/stack.ts'

/** `verify --url`: on a stack that runs already. */
export function commandScenarios({ recording, stack }: Scene): void {
  describe('verify --url', () => {
    // Where `start` would answer for both subgraphs.
    const forward: RequestListener = ({ url }, response) => {
      const target = url === '/subgraphs/l1' ? stack.stack.l1.queryUrl : stack.stack.l2.queryUrl
      response.writeHead(307, { location: target }).end()
    }
    let server: TestServer
    beforeAll(async () => {
      server = await listening(forward)
    })
    afterAll(() => server.close())

    test('compares with it, as JSON where that is asked for', { timeout: 120_000 }, async () => {
      const { exitCode, stdout, stderr } = await runVerify(recording.directory, '--url', server.url, '--json')
      expect(stderr).toBe('')
      expect(exitCode).toBe(0)
      const result = JSON.parse(stdout)
      expect(result).toMatchObject({ recording: recording.name, mismatches: 0 })
      expect(result.figures).toContainEqual(
        expect.objectContaining({ chain: 'l2', figure: 'Delegator.bondedAmount', mismatches: 0 }),
      )
    })

    test('refuses one that runs on another recording', { timeout: 60_000 }, async () => {
      const { exitCode, stdout, stderr } = await runVerify(bundled('rare'), '--url', server.url)
      expect(stderr).toMatch(
        /^error: the index of Ethereum at \S+ is at block 288, but rare ends with 351: .*\n$/,
      )
      expect(stdout).toBe('')
      expect(exitCode).toBe(1)
    })
  })
}
