import { join } from 'node:path'
import { type Profile, type ProfileName, profiles } from '@confluence/recording/provider/profiles'
import { openRecording } from '@confluence/recording/recording'
import { startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { totalsOf } from '@confluence/verify/report'
import { verify } from '@confluence/verify/verify'
import { expect, onTestFinished, test } from 'vitest'
import { startProviders, stretchedNetworks } from '../harness/providers.ts'
import { bundled } from '../harness/stack.ts'
import { stretchedRecording } from '../harness/stretched-recording.ts'

// The bundled recording takes minutes: RECORDED=confluence. RECORDED_PROFILES names other providers, by commas.
const recording = openRecording(bundled(process.env.RECORDED ?? 'smoke'))
const usual = { l1: 700, l2: 10_000 }
/** The longest gap between two blocks with logs, in ranges of the provider: few blocks per range would take hours. */
const RANGES_PER_STEP = 5

// One that is narrow and fails now and then, one without a limit.
const names = (process.env.RECORDED_PROFILES?.split(',') ?? ['unheard', 'infura']) as ProfileName[]

test.each(names)(
  'every figure is what the contracts answered, indexed from a recording of millions of blocks of a provider like %s',
  async (name) => {
    const directory = await temporaryDirectory()
    const stretches = stretchesFor(profiles[name])
    const provided = await startProviders(recording, stretches, { profile: profiles[name] })
    onTestFinished(() => provided.close())
    const networks = stretchedNetworks(directory, recording, stretches)
    const sources = { endpoints: provided.endpoints, networks }
    const stack = await startStack({ sources, dataDirectory: join(directory, 'data') })
    onTestFinished(() => stack.stop())
    await stack.waitUntilSynced()
    const truth = stretchedRecording(join(directory, 'truth'), recording, provided.chains)
    const figures = await verify(truth, { urls: { l1: stack.l1.queryUrl, l2: stack.l2.queryUrl } })
    expect(figures.filter(({ mismatches }) => mismatches > 0)).toEqual([])
    expect(totalsOf(figures).comparisons).toBeGreaterThan(100_000)
  },
  1_200_000,
)

function stretchesFor({ maxRange = Number.POSITIVE_INFINITY }: Profile) {
  const step = (blocks: number) => ({ start: 5_000, step: Math.min(blocks, RANGES_PER_STEP * maxRange) })
  return { l1: step(usual.l1), l2: step(usual.l2) }
}
