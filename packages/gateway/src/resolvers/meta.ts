import type { Chain } from '@confluence/protocol/chains'
import type { ChainView, View } from '../join/view.ts'
import { warningsOf } from '../warnings.ts'

/** The blocks that answers are computed for, per chain; null for one that was never read. */
export function metaOf({ l1, l2 }: View) {
  return { l1: chainMeta('l1', l1), l2: chainMeta('l2', l2) }
}

function chainMeta(chain: Chain, view: ChainView) {
  const { mirror, reachable, head } = view
  if (!mirror) return null
  const { block, hasIndexingErrors } = mirror
  const lag = head === null ? null : Math.max(head - block.number, 0)
  return { block, hasIndexingErrors, chainHead: head, lag, reachable, warnings: warningsOf(chain, view) }
}
