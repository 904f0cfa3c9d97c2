/** The time from a start to an end, on request or by a failure. */
export interface Lifetime {
  /** Has a step taken at the end, the last one added first; at once if the end has come already. */
  defer(step: () => Promise<void> | undefined): Promise<void>
  /** Ends it because of a failure, of which the first counts. */
  fail(error: Error): void
  /** Ends it in order; resolves when all steps are taken. */
  stop(): Promise<void>
  /** Aborted when the end begins. */
  readonly signal: AbortSignal
  /** The failure that ended it. */
  readonly failure: Error | undefined
  /** Settles when all steps are taken: rejects with the failure if there was one. */
  readonly ended: Promise<void>
}

export function createLifetime(): Lifetime {
  const steps: (() => Promise<void> | undefined)[] = []
  const controller = new AbortController()
  let ending: Promise<void> | undefined
  let failure: Error | undefined
  let settle = (): void => {}
  const ended = new Promise<void>((resolve, reject) => {
    settle = () => (failure ? reject(failure) : resolve())
  })
  // A failure that no one waits for is not an unhandled rejection.
  ended.catch(() => {})

  async function endAll(): Promise<void> {
    for (let step = steps.pop(); step; step = steps.pop()) {
      // One step that fails must not keep the others from being taken.
      await step()?.catch((error: Error) => process.emitWarning(error))
    }
    settle()
  }

  function stop(): Promise<void> {
    controller.abort(failure ?? new Error('stopped'))
    ending ??= endAll()
    return ending
  }

  return {
    async defer(step) {
      if (ending) await step()
      else steps.push(step)
    },
    fail(error) {
      if (ending) return
      failure = error
      void stop()
    },
    stop,
    signal: controller.signal,
    get failure() {
      return failure
    },
    ended,
  }
}
