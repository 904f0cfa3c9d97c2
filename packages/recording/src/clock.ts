const SHORTEST_TICK_MS = 10

export interface Clock {
  /** Blocks per second; 0 stops the clock. */
  setRate(blocksPerSecond: number): void
}

/**
 * Calls `tick` with the blocks that have come due since the last call, until it returns false. Blocks are
 * counted by elapsed time, so late timers lose none. The timer keeps no process alive.
 */
export function startClock(tick: (blocks: number) => boolean): Clock {
  let timer: NodeJS.Timeout | undefined
  return {
    setRate(blocksPerSecond) {
      clearInterval(timer)
      if (!Number.isFinite(blocksPerSecond) || blocksPerSecond < 0) {
        throw new RangeError(`not a rate: ${blocksPerSecond}`)
      }
      if (blocksPerSecond === 0) return
      const started = performance.now()
      let passed = 0
      timer = setInterval(
        () => {
          const due = Math.floor(((performance.now() - started) / 1000) * blocksPerSecond) - passed
          passed += due
          if (!tick(due)) clearInterval(timer)
        },
        Math.max(SHORTEST_TICK_MS, 1000 / blocksPerSecond),
      )
      timer.unref()
    },
  }
}
