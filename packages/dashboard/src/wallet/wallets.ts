import { useSyncExternalStore } from 'react'
import type { EIP1193Provider } from 'viem'

/** A wallet of the browser that has announced itself to the page (EIP-6963). */
export interface Wallet {
  id: string
  name: string
  provider: EIP1193Provider
}

interface Announcement {
  info: { uuid: string; name: string }
  provider: EIP1193Provider
}

let wallets: readonly Wallet[] = []

function subscribe(onChange: () => void): () => void {
  const take = (event: Event) => {
    const { info, provider } = (event as CustomEvent<Announcement>).detail
    // Wallets announce themselves at every request.
    if (wallets.some(({ id }) => id === info.uuid)) return
    wallets = [...wallets, { id: info.uuid, name: info.name, provider }]
    onChange()
  }
  addEventListener('eip6963:announceProvider', take)
  dispatchEvent(new Event('eip6963:requestProvider'))
  return () => removeEventListener('eip6963:announceProvider', take)
}

/** The wallets of the browser, in the order in which they announced themselves. Nothing is asked of them. */
export function useWallets(): readonly Wallet[] {
  return useSyncExternalStore(subscribe, () => wallets)
}
