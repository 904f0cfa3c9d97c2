import { openRecording } from '@confluence/recording/recording'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { contractsIn, readNetwork } from '@confluence/stack/networks/networks'
import type { StartConfig } from './start-config.ts'

type Contracts = Readonly<Record<string, string | undefined>>

/**
 * The addresses of the L1Migrator that is in use and of L2Migrator on the networks of `sources`, in lower case; undefined where a
 * network lacks one.
 */
export function migratorsOf(sources: StartConfig['sources']) {
  const { l1, l2 } = contractsOf(sources)
  return { l1Migrator: l1.L1Migrator2 ?? l1.L1Migrator, l2Migrator: l2.L2Migrator }
}

function contractsOf(sources: StartConfig['sources']): { l1: Contracts; l2: Contracts } {
  if ('recording' in sources) {
    const { l1, l2 } = openRecording(sources.recording)
    return { l1: l1.meta.contracts, l2: l2.meta.contracts }
  }
  const networks = 'networks' in sources ? sources.networks : undefined
  const book = (chain: 'l1' | 'l2') => contractsIn(readNetwork(chainProfiles[chain].network, networks))
  return { l1: book('l1'), l2: book('l2') }
}
