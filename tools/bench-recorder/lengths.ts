import { type Profile, profiles } from '@confluence/recording/provider/profiles'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { bundledRecording } from '@confluence/stack/build/paths'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { type AddressBook, readNetwork, recordingNetwork } from '@confluence/stack/networks/networks'

/**
 * The real chains: first block of the contracts, head, and how often the bundled recording is repeated to have as many
 * blocks with logs: some 400,000 on Arbitrum One, 150,000 on Ethereum. It has more logs per block than they have.
 */
const REAL = {
  l1: { start: 5_533_890, head: 24_000_000, repeat: 59, blocks: 3_416 },
  l2: { start: 5_856_156, head: 530_000_000, repeat: 80, blocks: 7_535 },
} as const

/** A share of a real chain, from its beginning on. */
export function lengthOf(chain: Chain, share: number) {
  const { start, head, repeat, blocks } = REAL[chain]
  const step = Math.floor((head - start) / (repeat * blocks))
  return { start, step, repeat, head: start + Math.floor((head - start) * share) }
}

/** The addresses of the bundled recording, from a block on. */
export function bookOf(chain: Chain, start: number): AddressBook {
  const { meta } = openRecording(bundledRecording)[chain]
  const book = recordingNetwork(meta, readNetwork(chainProfiles[chain].network))
  return Object.fromEntries(
    Object.entries(book).map(([name, entry]) => [
      name,
      entry?.address ? { ...entry, startBlock: start } : entry,
    ]),
  )
}

/** A provider that allows `range` blocks per request, or, where it is 0, 10,000 logs per answer. */
export function profileOf(range: number): Profile {
  if (!range) return { ...profiles.infura, perSecond: Number.POSITIVE_INFINITY }
  const message = `eth_getLogs is limited to a ${range} range`
  const rangeRefusal = () => ({ status: 413, code: -32614, message })
  return { maxRange: range, rangeRefusal }
}
