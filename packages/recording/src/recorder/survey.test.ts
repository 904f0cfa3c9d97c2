import { expect, test } from 'vitest'
import { type ProfileName, profiles } from '../provider/profiles.ts'
import { estimateRecording, surveyEndpoint } from './survey.ts'
import { chainOf, providerOf } from './test-support.ts'

const surveyOf = async (profile: (typeof profiles)[ProfileName] | { prunedBelow: number }) => {
  const provider = await providerOf(chainOf({ start: 1_000, step: 10_000 }), { profile })
  return surveyEndpoint(provider.url, 1_000, new AbortController().signal)
}

test.each([
  ['open', { range: 1_000_000, batch: 100, refusal: undefined }],
  ['alchemy-free', { range: 10, batch: 100, refusal: expect.stringContaining('10 block range') }],
  ['quicknode', { range: 10_000, batch: 100 }],
  ['drpc', { range: 10_000, batch: 1 }],
  ['chainstack', { range: 100, batch: 100 }],
] as const)('a survey finds what a provider like %s allows', async (name, found) => {
  expect(await surveyOf(profiles[name])).toMatchObject({ ...found, blockReceipts: true, hasHistory: true })
})

test('a survey finds that history is pruned', async () => {
  expect(await surveyOf({ prunedBelow: 5_000 })).toMatchObject({ hasHistory: false })
})

test('an estimate counts ranges, their questions and the batches of blocks', async () => {
  const survey = await surveyOf(profiles.quicknode)
  const { requests, seconds } = estimateRecording({ ...survey, head: 101_000, latency: 160 }, 1_000, 5_000)
  expect([requests, seconds]).toEqual([10 * 3 + 50, 0.8])
})
