import { type Chain, chains } from '@confluence/protocol/chains'
import type { View } from '../join/view.ts'

/** How many entities a view holds of each chain; undefined where there is none. */
export function indexSize(view: View | undefined): Record<Chain, number> | undefined {
  if (!view) return undefined
  const sizes = chains.map((chain) => {
    const tables = Object.values(view[chain].mirror ?? {}).filter((value) => value instanceof Map)
    return [chain, tables.reduce((sum, { size }) => sum + size, 0)]
  })
  return Object.fromEntries(sizes)
}
