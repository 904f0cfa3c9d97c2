import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { openRecording } from '@confluence/recording/recording'
import { type Stack, startStack } from '@confluence/stack/stack'
import type { StackEvent } from '@confluence/stack/stack-events'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { expect, onTestFinished, test } from 'vitest'
import { startProviders, stretchedNetworks } from '../harness/providers.ts'
import { bundled } from '../harness/stack.ts'

const recording = openRecording(bundled('smoke'))
const stretches = { l1: { start: 5_000, step: 7_000 }, l2: { start: 5_000, step: 150_000 } }

const LOOK = `{
  _meta { block { number hash } hasIndexingErrors }
  protocol(id: "livepeer") { poolCount totalActiveStake }
  delegators(first: 1000, orderBy: id) { id bondedAmount fees }
  delegatorPools(orderBy: id) { id stake fees claimCount }
}`

interface Seen {
  _meta: { block: { number: number; hash: string }; hasIndexingErrors: boolean }
}

test('a chain of millions of blocks is recorded, indexed, followed through a reorganisation and indexed again from the recording', async () => {
  const directory = await temporaryDirectory()
  const provided = await startProviders(recording, stretches)
  onTestFinished(() => provided.close())
  const networks = stretchedNetworks(directory, recording, stretches)
  const events: StackEvent[] = []
  const data = join(directory, 'data')
  const sources = { endpoints: provided.endpoints, networks, lookInterval: 500 }
  const start = async (dataDirectory: string): Promise<Stack> => {
    const stack = await startStack({ sources, dataDirectory, report: (event) => events.push(event) })
    onTestFinished(() => stack.stop())
    await stack.waitUntilSynced()
    return stack
  }
  const reached = async (stack: Stack) => {
    const { l2 } = provided.chains
    await expect
      .poll(async () => (await postGraphql<Seen>(stack.l2.queryUrl, LOOK))._meta.block, { timeout: 60_000 })
      .toEqual({ number: l2.head, hash: l2.hash(l2.head) })
  }

  const stack = await start(data)
  const first = await postGraphql<Seen>(stack.l2.queryUrl, LOOK)
  expect(first._meta.hasIndexingErrors).toBe(false)
  const { l2 } = provided.chains
  l2.setHead(l2.head + 60)
  await reached(stack)
  l2.reorg(5)
  l2.setHead(l2.head + 2)
  await reached(stack)

  // The last progress is what status, health and the page show.
  const told = () => events.findLast((event) => event.kind === 'recording' && event.chain === 'l2')
  await expect
    .poll(told, { timeout: 10_000 })
    .toMatchObject({ progress: { phase: 'head', block: l2.head, fault: undefined } })
  expect(told()).toHaveProperty('progress.requests', expect.any(Number))

  // A provider that is gone is a reason, in its own words.
  await provided.providers.l2.close()
  const lagging = async () => (await stack.l2.progress()).lagging
  await expect
    .poll(lagging, { timeout: 30_000 })
    .toMatch(/^the head is not followed since \d\d:\d\d:\d\d UTC: 127\.0\.0\.1:\d+ answers: .*ECONNREFUSED/)
  expect((await stack.l1.progress()).lagging).toBeUndefined()
  await stack.stop()
  const lines = events.flatMap((event) => (event.kind === 'step' ? [event.text] : []))
  expect(lines.filter((line) => line.includes('a reorganisation replaces')).length).toBe(1)

  // The same recording, copied to where there is no endpoint.
  const alone = await startStack({
    sources: { recording: join(data, 'recording') },
    dataDirectory: join(directory, 'other'),
  })
  onTestFinished(() => alone.stop())
  await alone.waitUntilSynced()
  const { _meta: _, ...again } = await postGraphql<Seen>(alone.l2.queryUrl, LOOK)
  const { _meta: __, ...before } = first
  expect(again).toEqual(before)
}, 300_000)
