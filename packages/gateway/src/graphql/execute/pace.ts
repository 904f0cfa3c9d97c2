import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which other requests have their turn. */
const SLICE = 20

/** Shares the event loop between an answer that takes long and everything else. */
export interface Pace {
  /** Whether it is time for others. */
  isOver(): boolean
  /** Waits until others have had their turn. */
  turn(): Promise<void>
}

export function createPace(): Pace {
  let end = performance.now() + SLICE
  return {
    isOver: () => performance.now() > end,
    async turn() {
      await setImmediate()
      end = performance.now() + SLICE
    },
  }
}
