import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { expect, onTestFinished, test } from 'vitest'
import { untilHealth } from '../harness/faults.ts'
import type { RpcScene } from '../harness/rpc-scene.ts'
import { bundled } from '../harness/stack.ts'

/** The recorder looks at Ethereum's head every 12 s. */
const SAID_WITHIN = { direct: 15_000, recorder: 25_000 }

const recording = openRecording(bundled('smoke'))
const chains = ['l1', 'l2'] as const

/** Both endpoints of a running stack answer for the other chain for a while. */
export function foreignChain(scene: RpcScene, direct: boolean): void {
  test('endpoints that answer for another chain are named within seconds, and none of its blocks is taken', {
    timeout: 120_000,
  }, async () => {
    const { nodes, rpc, url } = scene
    for (const chain of chains) {
      // Where another test has left a fork.
      nodes[chain].restore()
      await scene.expectTruth(chain, nodes[chain].head)
    }
    for (const chain of chains) {
      const other = await startReplay(recording[chain === 'l1' ? 'l2' : 'l1'])
      onTestFinished(other.close)
      rpc[chain].fault = async ({ response, answerOf }) => void response.end(await answerOf(other.url))
    }
    onTestFinished(() => {
      for (const chain of chains) rpc[chain].fault = undefined
    })
    const blocks = chains.map((chain) => nodes[chain].head)
    const said = await untilHealth(
      url,
      ({ status, ...of }) =>
        status !== 'ok' &&
        chains.every((chain) =>
          of[chain].warnings.some(({ message }) => /serves chain (1|42161)\b/.test(message)),
        ),
      SAID_WITHIN[direct ? 'direct' : 'recorder'],
    )
    expect(chains.map((chain) => said[chain].block)).toEqual(blocks)
    if (direct) {
      expect(said.l1.error).toMatch(/serves chain 42161, but --l1-rpc needs Ethereum \(1\)$/)
      expect(said.l2.error).toMatch(/serves chain 1, but --l2-rpc needs Arbitrum One \(42161\)$/)
    }
    for (const chain of chains) {
      rpc[chain].fault = undefined
      nodes[chain].advance(2)
    }
    for (const chain of chains) await scene.expectTruth(chain, nodes[chain].head)
    await untilHealth(url, ({ status }) => status === 'ok')
  })
}
