import { endpointName } from '@confluence/protocol/endpoint-name'
import type { Chain } from '@confluence/recording/recording'
import { type ChainProfile, chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { contractsIn, readNetwork } from '@confluence/stack/networks/networks'
import { keptWith } from '@confluence/verify/kept'
import { metricsOf } from '@confluence/verify/metrics'
import { type ReconciledChain, type Reconciliation, reconcile } from '@confluence/verify/reconcile'
import { UsageError } from '../../console/exit-codes.ts'
import { writeText } from '../../output/output.ts'
import { progressLine } from '../../output/progress-line.ts'

/** The options that compare with a chain's contracts. */
export interface ContractOptions {
  l1Rpc?: string
  l2Rpc?: string
  l1Block?: number
  l2Block?: number
  networks?: string
  sample?: number
  seed: string
  bisect?: boolean
  metrics?: string
  keep?: string
}

/** Compares with what the contracts answer to eth_call, and writes the metrics that were asked for. */
export async function compareWithContracts(
  subgraphs: Record<Chain, string>,
  { l1Rpc, l2Rpc, l1Block, l2Block, networks, sample, seed, bisect = false, metrics, keep }: ContractOptions,
): Promise<Reconciliation> {
  if (!l1Rpc || !l2Rpc)
    throw new UsageError(`${l1Rpc ? '--l2-rpc' : '--l1-rpc'} is missing: both chains are needed`)
  // Told now, not after all has been asked.
  if (keep) keptWith(keep, [])
  const chainOf = (chain: Chain, rpc: string, block: number | undefined): ReconciledChain => {
    const { chainId, network }: ChainProfile = chainProfiles[chain]
    const book = readNetwork(network, networks)
    return {
      subgraph: subgraphs[chain],
      rpc,
      where: endpointName(rpc),
      chainId,
      contracts: contractsIn(book),
      startBlock: Number(book.BondingManager?.startBlock ?? 0),
      block,
    }
  }
  const line = progressLine()
  try {
    const result = await reconcile({
      chains: { l1: chainOf('l1', l1Rpc, l1Block), l2: chainOf('l2', l2Rpc, l2Block) },
      sample: sample === undefined ? undefined : { size: sample, seed },
      bisect,
      report: (text) => line.show(text),
    })
    if (keep) await writeText(keep, keptWith(keep, result.answers))
    if (metrics) await writeText(metrics, metricsOf(result, Math.floor(Date.now() / 1000)))
    return result
  } finally {
    line.clear()
  }
}

/** Lines about where differences begin. */
export function firstDifferences({ first }: Reconciliation): string[] {
  return Object.entries(first).map(([chain, { differs, agrees }]) => {
    const before = agrees === null ? 'nothing before it could be compared' : `block ${agrees} agrees`
    return `${chain}: the first block found to differ is ${differs} (${before})`
  })
}
