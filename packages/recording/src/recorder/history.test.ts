import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type ProfileName, profiles } from '../provider/profiles.ts'
import type { StretchedChain } from '../provider/stretched-chain.ts'
import { openRecorder, type Recorder } from './recorder.ts'
import {
  chainOf,
  identity,
  patience,
  plan,
  providerOf,
  recordedKeys,
  scratchDirectory,
  wantedLogs,
} from './test-support.ts'

async function recorderOf(urls: readonly string[], file = join(scratchDirectory(), 'l2.rec')) {
  const lines: string[] = []
  const abort = new AbortController()
  const report = (line: string) => void lines.push(line)
  const recorder = await openRecorder({ chain: identity, urls, plan, file, signal: abort.signal, report })
  onTestFinished(() => {
    abort.abort()
    recorder.close()
  })
  return { recorder, lines, abort, file }
}

/** Records all that is final, and compares it with the source. */
async function recordAll(recorder: Recorder, chain: StretchedChain): Promise<void> {
  await recorder.recordTo(recorder.finalized)
  const wanted = wantedLogs(chain, recorder.finalized)
  expect(wanted.length).toBeGreaterThan(100)
  expect(recordedKeys(recorder.store)).toEqual(wanted)
}

// How far apart recorded blocks are: the whole chain is 277 times that long.
const STEPS: Partial<Record<ProfileName, number>> = { 'alchemy-free': 20, chainstack: 200 }

test.each(Object.keys(profiles) as ProfileName[])(
  'all logs are recorded from a provider like %s',
  async (name) => {
    const chain = chainOf({ start: 1000, step: STEPS[name] ?? 2_000 })
    const provider = await providerOf(chain, { profile: profiles[name] })
    const { recorder } = await recorderOf([provider.url])
    await recordAll(recorder, chain)
  },
  60_000 * patience,
)

test('an interrupted recording is resumed, and holds each log once', async () => {
  // More blocks with logs than are written together.
  const chain = chainOf({ start: 1000, step: 5_000, repeat: 3 })
  const provider = await providerOf(chain, {
    profile: { ...profiles.quicknode, perSecond: 10_000 },
    latency: 2,
  })
  const first = await recorderOf([provider.url])
  const stopped = first.recorder.recordTo(first.recorder.finalized, () => first.abort.abort())
  await expect(stopped).rejects.toThrow(/abort/)
  first.recorder.close()
  const { recorder } = await recorderOf([provider.url], first.file)
  expect(recorder.store.to).toBeGreaterThan(1_000)
  expect(recorder.store.to).toBeLessThan(recorder.finalized)
  await recordAll(recorder, chain)
})

test('several endpoints are used side by side, and one that fails is rested', async () => {
  const chain = chainOf({ start: 1000, step: 5_000 })
  const good = await providerOf(chain, { latency: 5, profile: { maxRange: 5_000 } })
  const bad = await providerOf(chain, {
    latency: 5,
    profile: { ...profiles.quicknode, faults: { share: 0.5, kinds: ['unavailable'] }, perSecond: 10_000 },
  })
  const { recorder, lines } = await recorderOf([good.url, bad.url])
  await recordAll(recorder, chain)
  expect(good.requests).toBeGreaterThan(bad.requests)
  expect(bad.requests).toBeGreaterThan(10)
  expect(lines).toContain(
    `${new URL(bad.url).host} answers: HTTP status 503: 503 Service Temporarily Unavailable`,
  )
})

test('a range that the only endpoint has pruned is an error that says what to do', async () => {
  const chain = chainOf({ start: 1000, step: 100 })
  const provider = await providerOf(chain, { profile: { prunedBelow: 10_000 } })
  const { recorder } = await recorderOf([provider.url])
  await expect(recorder.recordTo(recorder.finalized)).rejects.toThrow(
    /does not have these blocks any more .*name an endpoint with the whole history/,
  )
})

test('what one endpoint has pruned is taken from another', async () => {
  const chain = chainOf({ start: 1000, step: 100 })
  const pruned = await providerOf(chain, { profile: { prunedBelow: 20_000 } })
  const { recorder } = await recorderOf([pruned.url, (await providerOf(chain)).url])
  await recordAll(recorder, chain)
})

test('an endpoint of another chain is named', async () => {
  const provider = await providerOf({ ...chainOf({ start: 0, step: 1 }), chainId: 10 })
  await expect(recorderOf([provider.url])).rejects.toThrow(
    `${new URL(provider.url).host} serves chain 10, but --l2-rpc needs Arbitrum One (42161)`,
  )
})

test('endpoints that disagree about a final block are named', async () => {
  const forked = chainOf({ start: 0, step: 10 })
  forked.reorg(2_000)
  const urls = [(await providerOf(chainOf({ start: 0, step: 10 }))).url, (await providerOf(forked)).url]
  const [one, other] = urls.map((url) => new URL(url).host)
  await expect(recorderOf(urls)).rejects.toThrow(`${one} and ${other} disagree about block`)
})

test('a recording is not continued with another plan', async () => {
  const provider = await providerOf(chainOf({ start: 0, step: 1 }))
  const { recorder, file } = await recorderOf([provider.url])
  recorder.close()
  const options = {
    chain: identity,
    urls: [provider.url],
    file,
    signal: new AbortController().signal,
    report() {},
  }
  await expect(openRecorder({ ...options, plan: { ...plan, identity: 'other' } })).rejects.toThrow(
    /does not hold all that the subgraph reads now/,
  )
})
