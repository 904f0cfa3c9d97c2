import { HeadDocument } from '../upstream/generated.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { applyChanges, type ChainMirror } from './chain-mirror.ts'
import { fetchChanges } from './fetch-changes.ts'

/** Blocks behind a subgraph's head below which graph-node lets no reorganisation come, unless told otherwise. */
const REORG_THRESHOLD = 250

/** A chain's mirror at the subgraph's head, and one far enough behind it that no reorganisation can touch it. */
export interface Following {
  readonly mirror: ChainMirror
  readonly settled: ChainMirror | undefined
}

/**
 * Brings the mirror of a chain up to its subgraph's head. It is always made of the settled mirror and all changes since:
 * what a reorganisation has undone can so never stay in it, whether the reorganisation was noticed or not. Returns the
 * same object if there is nothing new. Throws UpstreamError if the subgraph does not answer.
 */
export async function follow(upstream: Upstream, before: Following | undefined): Promise<Following> {
  const { block, hasIndexingErrors } = (await upstream.ask(HeadDocument, {}))._meta
  if (before && before.mirror.block.hash === block.hash) {
    if (before.mirror.hasIndexingErrors === hasIndexingErrors) return before
    return { ...before, mirror: { ...before.mirror, hasIndexingErrors } }
  }
  const settled = await settle(upstream, before?.settled, block.number)
  const since = settled ? settled.block.number + 1 : 0
  return { settled, mirror: applyChanges(settled, await fetchChanges(upstream, since)) }
}

/** Moves the settled mirror on when it has fallen far behind; starts it anew for a subgraph that is behind it. */
async function settle(
  upstream: Upstream,
  settled: ChainMirror | undefined,
  head: number,
): Promise<ChainMirror | undefined> {
  const number = head - REORG_THRESHOLD
  if (settled && settled.block.number > number - REORG_THRESHOLD && settled.block.number <= head)
    return settled
  if (number <= 0) return undefined
  const base = settled && settled.block.number < number ? settled : undefined
  const since = base ? base.block.number + 1 : 0
  return applyChanges(base, await fetchChanges(upstream, since, { number }))
}
