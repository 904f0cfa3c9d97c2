/** Milliseconds between two questions to an endpoint for its chain, and while it answers for another one. */
const INTERVAL = 10_000
const AGAIN = 2_000

/** Blocks that a head may move between two looks, and more per second: what is more is another chain's, or a long pause. */
const STEP = 20
const PER_SECOND = 10

/** Notices when an endpoint begins to answer for another chain. */
export interface ChainGuard {
  /** That it does, in one line; undefined while it does not. */
  readonly foreign: string | undefined
  /** To be asked before an answer is used: `head` is the latest block, if it tells that. Returns `foreign`. */
  check(head: number | undefined): Promise<string | undefined>
}

/**
 * Asks now and then, and at once where the head leaps, so that no block of another chain is used. `ask` says which other chain
 * it is; it throws where the endpoint does not answer, which says nothing of the chain.
 */
export function createChainGuard(
  ask: () => Promise<string | undefined>,
  now: () => number = () => performance.now(),
): ChainGuard {
  let foreign: string | undefined
  let askedAt = now()
  let asking: Promise<void> | undefined
  let last: { head: number; at: number } | undefined

  const leaps = (head: number | undefined) =>
    head !== undefined &&
    last !== undefined &&
    Math.abs(head - last.head) > STEP + (PER_SECOND * (now() - last.at)) / 1000

  async function askOnce(): Promise<void> {
    askedAt = now()
    foreign = await ask().catch(() => foreign)
    asking = undefined
  }

  return {
    get foreign() {
      return foreign
    },
    async check(head) {
      if (leaps(head) || now() - askedAt > (foreign ? AGAIN : INTERVAL)) asking ??= askOnce()
      await asking
      if (head !== undefined && !foreign) last = { head, at: now() }
      return foreign
    },
  }
}
