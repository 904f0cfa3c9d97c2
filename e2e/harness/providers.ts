import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Provider, type ProviderOptions, startProvider } from '@confluence/recording/provider/server'
import {
  type Stretch,
  type StretchedChain,
  stretchedChain,
} from '@confluence/recording/provider/stretched-chain'
import type { Chain, Recording } from '@confluence/recording/recording'
import { readNetwork, recordingNetwork } from '@confluence/stack/networks/networks'

/** Both chains of a recording as providers serve them. */
export interface ProvidedChains {
  chains: Record<Chain, StretchedChain>
  providers: Record<Chain, Provider>
  endpoints: Record<Chain, string[]>
  close(): Promise<void>
}

/** Blocks on top of a recording's last one, so that it is final. */
const ON_TOP = 200

/** Starts a provider for each chain of a recording that is spread over a longer chain. */
export async function startProviders(
  { l1, l2 }: Recording,
  stretches: Record<Chain, Stretch>,
  options: ProviderOptions = {},
): Promise<ProvidedChains> {
  const head = ({ start, step }: Stretch, last: number) => start + step * last + ON_TOP
  const chains = {
    l1: stretchedChain(l1, stretches.l1, head(stretches.l1, l1.meta.lastBlock)),
    l2: stretchedChain(l2, stretches.l2, head(stretches.l2, l2.meta.lastBlock)),
  }
  const providers = {
    l1: await startProvider(chains.l1, options),
    l2: await startProvider(chains.l2, options),
  }
  return {
    chains,
    providers,
    endpoints: { l1: [providers.l1.url], l2: [providers.l2.url] },
    close: () => Promise.all([providers.l1.close(), providers.l2.close()]).then(() => {}),
  }
}

/** Writes the address books of a recording that is spread out, and returns the file. */
export function stretchedNetworks(
  directory: string,
  { l1, l2 }: Recording,
  stretches: Record<Chain, Stretch>,
): string {
  const book = (network: string, { meta }: Recording['l1'] | Recording['l2'], { start }: Stretch) =>
    Object.fromEntries(
      Object.entries(recordingNetwork(meta, readNetwork(network))).map(([name, entry]) => [
        name,
        entry?.address ? { ...entry, startBlock: start } : entry,
      ]),
    )
  const file = join(directory, 'networks.json')
  const content = {
    mainnet: book('mainnet', l1, stretches.l1),
    'arbitrum-one': book('arbitrum-one', l2, stretches.l2),
  }
  writeFileSync(file, JSON.stringify(content))
  return file
}
