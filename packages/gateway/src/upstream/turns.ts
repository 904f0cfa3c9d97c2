/** Lets a bounded number of actions run at once, the others in the order in which they came. */
export interface Turns {
  take<T>(action: () => Promise<T>): Promise<T>
}

export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = []
  let free = most
  return {
    async take(action) {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await action()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else free++
      }
    },
  }
}
