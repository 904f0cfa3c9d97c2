import { chainTitles } from '@confluence/protocol/chains'
import type { Chain } from '@confluence/recording/recording'

export const chains = ['l1', 'l2'] as const satisfies readonly Chain[]

export interface ChainProfile {
  /** For people. */
  title: string
  /** The network's name in manifests and in networks.json. */
  network: string
  chainId: number
  /** Manifest in the project's root. */
  manifest: string
  /** Name under which the subgraph is deployed. */
  subgraph: string
  /** How often graph-node asks a real provider for a new head, in milliseconds: a fraction of the block time of
   * Ethereum; several blocks of Arbitrum, which are too many to ask for one by one. Not below half a second: subgraphs
   * do not notice heads that follow each other faster. */
  pollingInterval: number
  /** Milliseconds between the recorder's looks at the head: two requests each. */
  lookInterval: number
  /** Blocks that a subgraph may be behind a moving head and still count as synced: about half a minute. */
  allowedLag: number
}

export const chainProfiles: Readonly<Record<Chain, ChainProfile>> = {
  l1: {
    title: chainTitles.l1,
    network: 'mainnet',
    chainId: 1,
    manifest: 'subgraph.l1.yaml',
    subgraph: 'livepeer/confluence-l1',
    pollingInterval: 4000,
    lookInterval: 12_000,
    allowedLag: 3,
  },
  l2: {
    title: chainTitles.l2,
    network: 'arbitrum-one',
    chainId: 42161,
    manifest: 'subgraph.yaml',
    subgraph: 'livepeer/confluence-l2',
    pollingInterval: 1000,
    lookInterval: 8_000,
    allowedLag: 120,
  },
}
