import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Provider, startProvider } from '@confluence/recording/provider/server'
import { stretchedChain } from '@confluence/recording/provider/stretched-chain'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { bundledRecording } from '@confluence/stack/build/paths'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { startStack } from '@confluence/stack/stack'
import { bookOf, lengthOf, profileOf } from './lengths.ts'

export interface DirectOptions {
  chain: Chain
  /** Blocks that the provider allows per request; 0 for 10,000 logs instead. */
  range: number
  /** Milliseconds until the provider answers. */
  latency: number
  /** Seconds to measure. */
  seconds: number
}

/** Blocks before the measured part, in which graph-node's ranges grow. */
const WARM_UP = 20_000_000

/**
 * Lets graph-node ask the provider itself for some time, and scales what it asks to the length of the chain: from the
 * blocks that it has passed meanwhile.
 */
export async function measureDirect({ chain, range, latency, seconds }: DirectOptions): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-direct-'))
  const recording = openRecording(bundledRecording)
  const providers = {} as Record<Chain, Provider>
  const books: Record<string, object> = {}
  for (const each of chains) {
    const { start, step, repeat, head } = lengthOf(each, 1)
    const simulated = stretchedChain(recording[each], { start, step, repeat }, head)
    providers[each] = await startProvider(simulated, { profile: profileOf(range), latency })
    books[chainProfiles[each].network] = bookOf(each, start)
  }
  const networks = join(directory, 'networks.json')
  await writeFile(networks, JSON.stringify(books))
  const stack = await startStack({
    sources: {
      l1Rpc: providers.l1.url,
      l2Rpc: providers.l2.url,
      networks,
      maxBlockRange: range || 10_000_000,
    },
    dataDirectory: join(directory, 'data'),
  })
  try {
    const { start, head } = lengthOf(chain, 1)
    const reached = async () => (await stack[chain].progress()).block ?? start
    while ((await reached()) < start + Math.min(WARM_UP, range * 20 || WARM_UP)) await delay(200)
    const from = { block: await reached(), requests: providers[chain].requests, at: performance.now() }
    await delay(seconds * 1000)
    const blocks = (await reached()) - from.block
    const scale = (head - start) / blocks
    console.log(
      JSON.stringify({
        direct: true,
        chain,
        range: range || 'none',
        latency,
        measuredBlocks: blocks,
        measuredShare: 1 / scale,
        requests: Math.round((providers[chain].requests - from.requests) * scale),
        seconds: Math.round(((performance.now() - from.at) / 1000) * scale),
      }),
    )
  } finally {
    await stack.stop()
    for (const each of chains) await providers[each].close()
    await rm(directory, { recursive: true, force: true })
  }
}
