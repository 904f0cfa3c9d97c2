import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { buildSchema } from '@confluence/gateway/graphql/build-schema'
import { stateOf } from '@confluence/gateway/join/account'
import { createJoin } from '@confluence/gateway/join/join'
import type { View } from '@confluence/gateway/join/view'
import { type IndexKeeper, keepIndex } from '@confluence/gateway/join/view-keeper'
import { applyChanges, type ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { fetchChanges } from '@confluence/gateway/mirror/fetch-changes'
import { fixedPace } from '@confluence/gateway/mirror/poll-interval'
import { resolvers } from '@confluence/gateway/resolvers/index'
import { createUpstream } from '@confluence/gateway/upstream/upstream'
import { openRecording } from '@confluence/recording/recording'
import { graphql } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bundled, useStack } from '../harness/stack.ts'

const PARTIAL = `query ($id: Bytes!, $nobody: Bytes!) {
  delegator(id: $id) { state tickets { id } l1 { bondedAmount } l2 { bondedAmount } }
  nobody: delegator(id: $nobody) { id }
  tickets { id }
  l1: protocol(chain: L1) { currentRound }
  l2: protocol(chain: L2) { currentRound }
}`

const recording = openRecording(bundled('smoke'))
const LAST = recording.l2.meta.lastBlock
const shared = useStack(recording.directory, { head: 150 })

const keepers: IndexKeeper[] = []
afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.stop()
})

function keep(l1: () => string): IndexKeeper {
  const upstreams = { l1: createUpstream('l1', l1), l2: createUpstream('l2', () => shared.stack.l2.queryUrl) }
  const pace = { l1: fixedPace(50), l2: fixedPace(50) }
  const keeper = keepIndex({ upstreams, pace })
  keepers.push(keeper)
  return keeper
}

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = look()
    if (found) return found
    await setTimeout(50)
  }
  throw new Error('it has not come to pass in 30 s')
}

/** Read in one go, as of the latest block. */
const fresh = async (): Promise<ChainMirror> => {
  const upstream = createUpstream('l2', () => shared.stack.l2.queryUrl)
  return applyChanges(undefined, await fetchChanges(upstream, 0))
}

const mirrorOf = (view: View | undefined, number: number) =>
  view?.l2.mirror?.block.number === number ? view.l2.mirror : undefined

describe('the index', () => {
  test('follows the chain, and what it has is what a fresh one has', async () => {
    const keeper = keep(() => shared.stack.l1.queryUrl)
    const before = await until(() => keeper.view)
    const replay = shared.stack.replay?.l2
    replay?.setHead(200)
    const mirror = await until(() => mirrorOf(keeper.view, 200))
    expect(mirror).toEqual(await fresh())
    expect(keeper.view?.key).not.toBe(before.key)
  })

  test('is rebuilt when the chain is reorganised, and again when that is undone', async () => {
    const keeper = keep(() => shared.stack.l1.queryUrl)
    const replay = shared.stack.replay?.l2
    if (!replay) throw new Error('the chain is a replayed one')
    const recorded = await until(() => mirrorOf(keeper.view, 200))
    replay.reorg(8)
    const forked = await until(() => mirrorOf(keeper.view, replay.head))
    expect(forked).toEqual(await fresh())
    expect(forked.protocol).not.toEqual(recorded.protocol)
    replay.restore(LAST)
    const restored = await until(() => mirrorOf(keeper.view, LAST))
    expect(restored).toEqual(await fresh())
    expect(restored.block.hash).toBe(recording.l2.blocks[LAST]?.hash)
  })
})

describe('with one chain down', () => {
  let proxy: Server
  let port = 0

  const listen = () =>
    new Promise<void>((resolve) => {
      proxy = createServer(async (request, response) => {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        const answer = await fetch(shared.stack.l1.queryUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: Buffer.concat(chunks),
        })
        response.setHeader('content-type', 'application/json').end(await answer.text())
      }).listen(port, '127.0.0.1', () => {
        port = (proxy.address() as AddressInfo).port
        resolve()
      })
    })
  const close = () =>
    new Promise((resolve) => {
      proxy.closeAllConnections()
      proxy.close(resolve)
    })

  beforeAll(listen)
  afterAll(close)

  test('the other is served, what needs both is refused by name, and all is well when it returns', async () => {
    const keeper = keep(() => `http://127.0.0.1:${port}/`)
    await until(() => keeper.view?.l1.reachable)
    await close()
    const down = createJoin(await until(() => keeper.view?.l1.reachable === false && keeper.view))
    expect(keeper.errors.l1).not.toBeNull()
    expect(down.chain('l2').delegators.size).toBeGreaterThan(0)
    expect(() => down.chain('l1')).toThrow('the subgraph of Ethereum does not answer')
    const states = down.accounts().map((account) => {
      try {
        return stateOf(down, account)
      } catch (error) {
        return (error as Error).message.slice(0, 24)
      }
    })
    expect(states).toContain('FINALIZED')
    expect(states).toContain('the subgraph of Ethereum')

    const migrated = down.accounts().find(({ migration }) => migration?.kind === 'DELEGATOR')
    const { data, errors } = await graphql({
      schema: buildSchema(resolvers),
      source: PARTIAL,
      variableValues: { id: migrated?.id, nobody: `0x${'0f'.repeat(20)}` },
      contextValue: { join: down },
    })
    expect(data).toEqual({
      delegator: { state: 'FINALIZED', tickets: null, l1: null, l2: { bondedAmount: expect.any(String) } },
      nobody: null,
      tickets: null,
      l1: null,
      l2: { currentRound: expect.any(String) },
    })
    const missing = ['delegator.l1', 'delegator.tickets', 'l1', 'nobody', 'tickets']
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(missing)

    await listen()
    const back = createJoin(await until(() => keeper.view?.l1.reachable && keeper.view))
    expect(back.chain('l1').delegators.size).toBeGreaterThan(0)
    expect(keeper.errors.l1).toBeNull()
  })
})
