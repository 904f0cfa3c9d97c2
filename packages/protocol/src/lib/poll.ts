import { setTimeout as delay } from 'node:timers/promises'

/**
 * Asks again every `interval` ms until the answer is not undefined. The answer is undefined after `timeout` ms, and
 * when `signal` is aborted.
 */
export async function poll<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  { interval = 50, timeout, signal }: { interval?: number; timeout: number; signal?: AbortSignal },
): Promise<T | undefined> {
  const deadline = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || Date.now() >= deadline || signal?.aborted) return answer
    await delay(interval)
  }
}
