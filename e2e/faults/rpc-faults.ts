import { setTimeout as delay } from 'node:timers/promises'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { describe, onTestFinished, test } from 'vitest'
import { untilHealth } from '../harness/faults.ts'
import { brokenAnswers, type Fault, inTurnWith, nullFrom } from '../harness/faulty-rpc.ts'
import { useRpcScene } from '../harness/rpc-scene.ts'
import { bundled } from '../harness/stack.ts'
import { foreignChain } from './foreign-chain.ts'

const START = 120
/** How soon a fault has to be in the health, and how long one lasts that need not be. */
const SAID_WITHIN = 45_000
const LASTS = 8_000

const recording = openRecording(bundled('smoke'))
const chains = ['l1', 'l2'] as const

/** Faults of both endpoints of a running stack, one after the other, while the heads move on. */
export function rpcFaults(how: string, flags: string[]): void {
  const scene = useRpcScene(START, ...flags)

  async function survive(make: (chain: 'l1' | 'l2') => Promise<Fault> | Fault, says?: RegExp): Promise<void> {
    const { nodes, rpc, url } = scene
    for (const chain of chains) rpc[chain].fault = await make(chain)
    onTestFinished(() => {
      for (const chain of chains) rpc[chain].fault = undefined
    })
    for (const chain of chains) nodes[chain].advance(4)
    if (says) {
      const isSaid = (text: string | null | undefined) => says.test(text ?? '')
      await untilHealth(
        url,
        ({ status, ...of }) =>
          status !== 'ok' &&
          chains.every((chain) => of[chain].warnings.some(({ message }) => isSaid(message))),
        SAID_WITHIN,
      )
    } else await delay(LASTS)
    for (const chain of chains) {
      rpc[chain].fault = undefined
      nodes[chain].advance(1)
    }
    for (const chain of chains) await scene.expectTruth(chain, nodes[chain].head)
    await untilHealth(url, ({ status }) => status === 'ok')
  }

  describe(`an RPC endpoint fails (${how})`, () => {
    test.for(Object.entries(brokenAnswers))('%s', ([, [fault, says]]) => survive(() => fault, says))
  })

  describe(`an RPC endpoint contradicts itself (${how})`, () => {
    foreignChain(scene, flags.includes('--direct'))

    test('null for the blocks near the head', () => survive((chain) => nullFrom(scene.nodes[chain].head + 2)))

    test('a node that lags, in turn with one that does not', async () => {
      await survive(async (chain) => {
        const lagging = await startReplay(recording[chain], { head: scene.nodes[chain].head - 6 })
        onTestFinished(lagging.close)
        return inTurnWith(lagging.url)
      })
    })

    test('two heads in turn', async () => {
      await survive(async (chain) => {
        const other = await startReplay(recording[chain], { head: scene.nodes[chain].head })
        other.reorg(2, 7)
        onTestFinished(other.close)
        return inTurnWith(other.url)
      })
    })

    test('a head that goes back', async () => {
      for (const chain of chains) scene.nodes[chain].setHead(scene.nodes[chain].head - 5)
      await delay(LASTS)
      for (const chain of chains) scene.nodes[chain].advance(8)
      for (const chain of chains) await scene.expectTruth(chain, scene.nodes[chain].head)
    })
  })
}
