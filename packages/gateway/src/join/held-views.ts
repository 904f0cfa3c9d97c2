import { LRUCache } from 'lru-cache'
import { pairOf, type View } from './view.ts'

/** Milliseconds for which a view is kept since it was last asked for. */
const HELD_FOR = 60_000

/** Most views that are kept: each has its own indexes, of some megabytes. */
const MOST_HELD = 16

/** Views of the last minute that a client reads page by page while the chains move on. */
export interface HeldViews {
  hold(view: View): void
  /** The view of a pair of blocks; undefined where it is not held, or no longer. */
  get(pair: string): View | undefined
}

export function createHeldViews(): HeldViews {
  const views = new LRUCache<string, View>({ max: MOST_HELD, ttl: HELD_FOR, updateAgeOnGet: true })
  return {
    hold(view) {
      views.set(pairOf(view), view)
    },
    get: (pair) => views.get(pair),
  }
}
