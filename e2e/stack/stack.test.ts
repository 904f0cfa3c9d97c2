import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { openToOthers } from '@confluence/stack/graph-node/loopback'
import { startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundled, networksFile, processesOf, useStack } from '../harness/stack.ts'

const MINUTES = 60_000
const TOTALS = `{
  _meta { block { number hash } hasIndexingErrors }
  protocols { currentRound lptSupply mintedTokens }
  rounds(orderBy: number) { id mintedTokens }
}`

describe('a replayed recording', () => {
  const { stack, query } = useRecording()

  test('is indexed to its end', async () => {
    const [l1, l2] = [await stack().l1.progress(), await stack().l2.progress()]
    expect(l1).toMatchObject({ synced: true, block: 288, head: 288, fault: undefined })
    expect(l2).toMatchObject({ synced: true, block: 276, head: 276, fault: undefined })
  })

  test('and served over HTTP by another node with other addresses, is indexed to the same', {
    timeout: 10 * MINUTES,
  }, async () => {
    const recording = openRecording(bundled('smoke'))
    const { l1, l2 } = recording
    const nodes = { l1: await startReplay(l1), l2: await startReplay(l2) }
    onTestFinished(() => Promise.all([nodes.l1.close(), nodes.l2.close()]).then(() => {}))
    const directory = await temporaryDirectory()
    const networks = await networksFile(recording)
    const other = await startStack({
      sources: { l1Rpc: nodes.l1.url, l2Rpc: nodes.l2.url, networks, maxBlockRange: 50 },
      dataDirectory: join(directory, 'data'),
    })
    onTestFinished(() => other.stop())
    await other.waitUntilSynced()
    for (const chain of ['l1', 'l2'] as const) {
      // A moving head may be a little ahead of what counts as synced.
      const atHead = async () => {
        const { block, head } = await other[chain].progress()
        return block === head
      }
      await poll(atHead, { interval: 200, timeout: 2 * MINUTES })
      expect(await postGraphql(other[chain].queryUrl, TOTALS)).toEqual(await query(chain, TOTALS))
      expect(nodes[chain].requests.eth_call).toBeUndefined()
    }
  })
})

/** Keeps the accessors of the shared stack lazy: it is there only once tests run. */
function useRecording() {
  const shared = useStack(bundled('smoke'))
  return { stack: () => shared.stack, query: shared.query.bind(shared) }
}

describe('a stack that is starting or running', () => {
  async function begin(signal?: AbortSignal) {
    const dataDirectory = join(await temporaryDirectory(), 'data')
    const sources = { recording: bundled('smoke'), head: 50 }
    return { dataDirectory, start: startStack({ sources, dataDirectory, ...(signal ? { signal } : {}) }) }
  }

  test('has no port that another machine can reach', { timeout: 5 * MINUTES }, async () => {
    const { dataDirectory, start } = await begin()
    const stack = await start
    onTestFinished(() => stack.stop())
    const commands = (await processesOf(dataDirectory)).join('\n')
    const ports = [...commands.matchAll(/(?:-port|postgres -D \S+ -p) (\d+)/g)].map(([, port]) =>
      Number(port),
    )
    expect(ports.length).toBe(2 * 4 + 1)
    expect(openToOthers(ports)).toBe(false)
    for (const { queryUrl, statusUrl, metricsUrl } of [stack.l1, stack.l2]) {
      for (const url of [queryUrl, statusUrl, metricsUrl]) expect(ports).toContain(Number(new URL(url).port))
    }
  })

  async function processOf(dataDirectory: string, what: string): Promise<number> {
    const found = (await processesOf(dataDirectory)).find((command) => command.includes(what))
    return Number(found?.split(' ')[0])
  }

  test('starts a graph-node again that has ended', { timeout: 5 * MINUTES }, async () => {
    const { dataDirectory, start } = await begin()
    const stack = await start
    onTestFinished(() => stack.stop())
    await stack.waitUntilSynced()
    const answers = async () => {
      const ask = (chain: Chain) => postGraphql(stack[chain].queryUrl, '{ _meta { block { number } } }')
      return [await ask('l1').catch(() => 'down'), await ask('l2').catch(() => 'down')]
    }
    const before = await answers()
    const killed = await processOf(dataDirectory, 'gnd dev')
    process.kill(killed, 'SIGKILL')
    await expect.poll(answers).toContain('down')
    await expect.poll(answers, { timeout: 60_000, interval: 500 }).toEqual(before)
    expect(await processOf(dataDirectory, `${killed} `)).toBeNaN()
  })

  test('ends as a whole when PostgreSQL does, and says so', { timeout: 5 * MINUTES }, async () => {
    const { dataDirectory, start } = await begin()
    const stack = await start
    onTestFinished(() => stack.stop())
    process.kill(await processOf(dataDirectory, 'bin/postgres'), 'SIGKILL')
    await expect(stack.ended).rejects.toThrow(/^PostgreSQL ended by SIGKILL: .*\(see .*postgres\.log\)$/)
    await expect.poll(() => processesOf(dataDirectory), { timeout: 30_000 }).toEqual([])
  })

  test('leaves nothing behind when its start is called off', { timeout: 5 * MINUTES }, async () => {
    const controller = new AbortController()
    const { dataDirectory, start } = await begin(controller.signal)
    const postgres = async () =>
      (await processesOf(dataDirectory)).some((command) => command.includes('postgres'))
    await poll(async () => await postgres(), { interval: 20, timeout: 60_000 })
    controller.abort(new Error('called off'))
    await expect(start).rejects.toThrow('called off')
    expect(await processesOf(dataDirectory)).toEqual([])
  })
})
