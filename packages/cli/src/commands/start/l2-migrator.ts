import { openRecording } from '@confluence/recording/recording'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { readNetwork } from '@confluence/stack/networks/networks'
import type { StartConfig } from './start-config.ts'

/** The address of L2Migrator on the network of `sources`, in lower case; undefined where the network lacks it. */
export function l2MigratorOf(sources: StartConfig['sources']): string | undefined {
  if ('recording' in sources) return openRecording(sources.recording).l2.meta.contracts.L2Migrator
  const networks = 'networks' in sources ? sources.networks : undefined
  const address = readNetwork(chainProfiles.l2.network, networks).L2Migrator?.address
  return address === undefined ? undefined : String(address).toLowerCase()
}
