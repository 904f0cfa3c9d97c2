import type { Chain } from '@confluence/recording/recording'

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
