import { type Profile, profiles } from '@confluence/recording/provider/profiles'
import { startProvider } from '@confluence/recording/provider/server'
import { stretchedChain } from '@confluence/recording/provider/stretched-chain'
import { openRecording } from '@confluence/recording/recording'
import { bundledRecording } from '@confluence/stack/build/paths'
import { lengthOf } from './lengths.ts'

// A provider in a process of its own, so that what it needs is not measured.
const [chain, share, range, latency] = process.argv.slice(2) as ['l1' | 'l2', string, string, string]
const { start, step, repeat, head } = lengthOf(chain, Number(share))
const simulated = stretchedChain(openRecording(bundledRecording)[chain], { start, step, repeat }, head)
const limit = Number(range)
const profile: Profile = limit
  ? { ...profiles.quicknode, perSecond: Number.POSITIVE_INFINITY, maxRange: limit }
  : profiles.infura
const rangeRefusal = () => ({
  status: 413,
  code: -32614,
  message: `eth_getLogs is limited to a ${limit} range`,
})
const provider = await startProvider(simulated, {
  profile: { ...profile, perSecond: Number.POSITIVE_INFINITY, ...(limit ? { rangeRefusal } : {}) },
  latency: Number(latency),
})
console.log(provider.url)
