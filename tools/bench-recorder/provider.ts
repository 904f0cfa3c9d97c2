import { startProvider } from '@confluence/recording/provider/server'
import { stretchedChain } from '@confluence/recording/provider/stretched-chain'
import { openRecording } from '@confluence/recording/recording'
import { bundledRecording } from '@confluence/stack/build/paths'
import { lengthOf, profileOf } from './lengths.ts'

// A provider in a process of its own, so that what it needs is not measured.
const [chain, share, range, latency] = process.argv.slice(2) as ['l1' | 'l2', string, string, string]
const { start, step, repeat, head } = lengthOf(chain, Number(share))
const simulated = stretchedChain(openRecording(bundledRecording)[chain], { start, step, repeat }, head)
const provider = await startProvider(simulated, {
  profile: profileOf(Number(range)),
  latency: Number(latency),
})
console.log(provider.url)
