import { nameBlockPair } from '@confluence/protocol/block-pair'
import { type Chain, chains } from '@confluence/protocol/chains'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Trouble } from '../warnings.ts'

/** What the gateway knows of one chain. */
export interface ChainView {
  /** The subgraph as of the pinned block; undefined until it was first read. */
  readonly mirror: ChainMirror | undefined
  /** Whether the subgraph answered last. */
  readonly reachable: boolean
  /** Head of the chain as its node knows it; null where it is unknown. */
  readonly head: number | null
  /** Faults of its node and of the way to it. */
  readonly troubles: readonly Trouble[]
}

/** Both chains at one pair of blocks, and the snapshot. Never changed: what is computed from it stays true. */
export interface View extends Readonly<Record<Chain, ChainView>> {
  /** Differs where any answer could differ. */
  readonly key: string
  readonly snapshot: Snapshot | undefined
}

export function createView(l1: ChainView, l2: ChainView, snapshot: Snapshot | undefined): View {
  return { key: `${keyOf(l1)} ${keyOf(l2)}`, l1, l2, snapshot }
}

/** Names the blocks of both chains, as clients do who ask for them again. */
export function pairOf({ l1, l2 }: View): string {
  return nameBlockPair(l1.mirror?.block.hash, l2.mirror?.block.hash)
}

function keyOf({ mirror, reachable, head, troubles }: ChainView): string {
  const { block, deployment, hasIndexingErrors } = mirror ?? {}
  return [block?.hash, deployment, hasIndexingErrors, reachable, head, JSON.stringify(troubles)].join()
}

/** How many entities a view holds of each chain; undefined where there is none. */
export function indexSize(view: View | undefined): Record<Chain, number> | undefined {
  if (!view) return undefined
  const sizes = chains.map((chain) => {
    const tables = Object.values(view[chain].mirror ?? {}).filter((value) => value instanceof Map)
    return [chain, tables.reduce((sum, { size }) => sum + size, 0)]
  })
  return Object.fromEntries(sizes)
}
