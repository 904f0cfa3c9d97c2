/** From the start of something to its end, by order or by a failure. */
export interface Lifetime {
  /** Adds what has to be undone at the end, in the reverse order. Does it at once if the end has come already. */
  undo(step: () => Promise<void> | undefined): Promise<void>
  /** Ends it because of a failure, of which the first counts. */
  fail(error: Error): void
  /** Ends it in order; resolves when all is undone. */
  stop(): Promise<void>
  /** The failure that ended it. */
  readonly failure: Error | undefined
  /** Settles when all is undone: rejects with the failure if there was one. */
  readonly ended: Promise<void>
}

export function createLifetime(): Lifetime {
  const steps: (() => Promise<void> | undefined)[] = []
  let ending: Promise<void> | undefined
  let failure: Error | undefined
  let settle = (): void => {}
  const ended = new Promise<void>((resolve, reject) => {
    settle = () => (failure ? reject(failure) : resolve())
  })
  // Whoever waits for the end learns of the failure; nobody has to wait.
  ended.catch(() => {})

  async function undoAll(): Promise<void> {
    for (let step = steps.pop(); step; step = steps.pop()) {
      // One step that fails must not keep the others from being taken.
      await step()?.catch((error: Error) => process.emitWarning(error))
    }
    settle()
  }

  function stop(): Promise<void> {
    ending ??= undoAll()
    return ending
  }

  return {
    async undo(step) {
      if (ending) await step()
      else steps.push(step)
    },
    fail(error) {
      if (ending) return
      failure = error
      void stop()
    },
    stop,
    get failure() {
      return failure
    },
    ended,
  }
}
