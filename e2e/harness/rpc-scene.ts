import { join } from 'node:path'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import { afterAll, beforeAll, expect } from 'vitest'
import { allEntities } from './entities.ts'
import { newData, startSmoke, stop, untilHealth } from './faults.ts'
import { type FaultyRpc, faultyRpc } from './faulty-rpc.ts'
import { bundled, networksFile } from './stack.ts'
import { confluence, type Started, SYNCED, urlOf } from './start.ts'

const chains = ['l1', 'l2'] as const

/** Looks at the head once a second, so that a test need not wait for a block time. */
const QUICK = { ETHEREUM_POLLING_INTERVAL: '700' }

/** A stack that indexes both chains of `smoke` over RPC, whose heads and faults a test sets. */
export interface RpcScene {
  readonly nodes: Record<Chain, Replay>
  readonly rpc: Record<Chain, FaultyRpc>
  readonly started: Started
  readonly url: string
  /** Waits until a chain is indexed to a block, and all it holds is what a clean index held there: `recorded`, if on a fork. */
  expectTruth(chain: Chain, block: number, recorded?: number): Promise<void>
}

/** Starts the stack before the tests of a file, with the heads at block `head`, and a clean index beside it. */
export function useRpcScene(head: number, ...more: string[]): RpcScene {
  const recording = openRecording(bundled('smoke'))
  let nodes: RpcScene['nodes']
  let rpc: RpcScene['rpc']
  let started: Started
  let clean: Started
  const data = { scene: '', clean: '' }

  beforeAll(async () => {
    nodes = { l1: await startReplay(recording.l1, { head }), l2: await startReplay(recording.l2, { head }) }
    rpc = { l1: await faultyRpc(nodes.l1.url), l2: await faultyRpc(nodes.l2.url) }
    data.clean = await newData()
    clean = startSmoke(data.clean)
    await clean.says(SYNCED)
    data.scene = await newData()
    started = await startOver(rpc, data.scene, more)
    await started.says(SYNCED)
  })
  afterAll(async () => {
    await stop(started, data.scene)
    await stop(clean, data.clean)
    for (const chain of chains) {
      await rpc[chain].close()
      await nodes[chain].close()
    }
  })

  return {
    get nodes() {
      return nodes
    },
    get rpc() {
      return rpc
    },
    get started() {
      return started
    },
    get url() {
      return urlOf(started)
    },
    async expectTruth(chain, block, recorded = block) {
      await untilHealth(urlOf(started), (health) => health[chain].block === block, 120_000)
      const url = (of: Started) => `${urlOf(of)}/subgraphs/${chain}`
      const [held, truth] = [await allEntities(url(started)), await allEntities(url(clean), recorded)]
      expect(held.lists).toEqual(truth.lists)
      expect(held.hasIndexingErrors).toBe(false)
      if (recorded === block) expect(held.block.hash).toBe(recording[chain].blocks[block]?.hash)
    },
  }
}

/** `confluence start` on the endpoints of both chains. */
export async function startOver(
  rpc: Record<Chain, { url: string }>,
  data: string,
  more: readonly string[],
): Promise<Started> {
  const networks = await networksFile(openRecording(bundled('smoke')))
  const endpoints = ['--l1-rpc', rpc.l1.url, '--l2-rpc', rpc.l2.url, '--networks', networks]
  const snapshot = ['--snapshot', join(bundled('smoke'), 'snapshot.json')]
  return confluence(['start', ...endpoints, ...snapshot, '--data', data, '--port', '0', ...more], QUICK)
}
