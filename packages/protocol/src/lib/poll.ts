import { setTimeout as delay } from 'node:timers/promises'

/**
 * Asks every `interval` ms until the answer is neither undefined nor false, and returns it. Returns undefined after
 * `timeout` ms, and when `signal` is aborted.
 */
export async function poll<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { interval = 50, timeout, signal }: { interval?: number; timeout: number; signal?: AbortSignal },
): Promise<Exclude<T, boolean> | (true & T) | undefined> {
  const deadline = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer as Exclude<T, boolean> | (true & T)
    if (Date.now() >= deadline || signal?.aborted) return undefined
    await delay(interval, undefined, { signal }).catch(() => {})
  }
}
