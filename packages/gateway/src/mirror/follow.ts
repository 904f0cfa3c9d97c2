import { HeadDocument } from '../upstream/generated.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'
import { applyChanges, type ChainMirror } from './chain-mirror.ts'
import { type Changes, fetchChanges } from './fetch-changes.ts'

/** Blocks behind a subgraph's head below which graph-node lets no reorganisation come, unless told otherwise. */
const REORG_THRESHOLD = 250

/** Whether no reorganisation can touch a block any more. */
export function isSettled(block: number, head: number): boolean {
  return block <= head - REORG_THRESHOLD
}

/** A chain's mirror at the subgraph's head, and one far enough behind it that no reorganisation can touch it. */
export interface Following {
  readonly mirror: ChainMirror
  readonly settled: ChainMirror | undefined
  /** Whether the last look found a new block. */
  readonly moving: boolean
}

/**
 * Brings the mirror of a chain up to its subgraph's head. It is always made of the settled mirror and all changes since:
 * what a reorganisation undoes can so never stay in it, noticed or not. It begins anew where another build was deployed.
 * Costs one request, unless blocks begin to move or the settled mirror has to move on. Throws UpstreamError if the
 * subgraph does not answer.
 */
export async function follow(upstream: Upstream, before: Following | undefined): Promise<Following> {
  const { settled } = before ?? {}
  const changes = before?.moving ? await changesSince(upstream, settled) : undefined
  const { block, deployment, hasIndexingErrors } = (changes ?? (await upstream.ask(HeadDocument, {})))._meta
  if (before && before.mirror.deployment !== deployment) return follow(upstream, undefined)
  if (before && before.mirror.block.hash === block.hash) {
    if (before.mirror.hasIndexingErrors === hasIndexingErrors) return { ...before, moving: false }
    return { ...before, mirror: { ...before.mirror, hasIndexingErrors }, moving: false }
  }
  const base = await settle(upstream, settled, block.number)
  const latest = changes && base === settled ? changes : await fetchChanges(upstream, sinceOf(base))
  return { settled: base, mirror: applyChanges(base, latest), moving: true }
}

/** All changes up to the head; undefined where the subgraph has not come that far again, as after it was redeployed. */
async function changesSince(
  upstream: Upstream,
  settled: ChainMirror | undefined,
): Promise<Changes | undefined> {
  try {
    return await fetchChanges(upstream, sinceOf(settled))
  } catch (error) {
    const rewound = error instanceof UpstreamError && error.refused && error.retryAfter === undefined
    if (rewound) return undefined
    throw error
  }
}

const sinceOf = (settled: ChainMirror | undefined) => (settled ? settled.block.number + 1 : 0)

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
  return applyChanges(base, await fetchChanges(upstream, sinceOf(base), { number }))
}
