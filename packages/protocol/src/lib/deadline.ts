/**
 * Runs an action with a signal that aborts after some milliseconds (with a TimeoutError), or when another signal does. It
 * ends then even if the action does not: a fetch whose connection breaks while its answer is being read may not.
 * AbortSignal.any would do, but leaves something behind with each call where the other signal lives on.
 */
export async function withDeadline<T>(
  milliseconds: number,
  other: AbortSignal | undefined,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let follow = () => {}
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      controller.abort(reason)
      reject(controller.signal.reason)
    }
    follow = () => end(other?.reason)
    timer = setTimeout(() => end(new DOMException('no answer in time', 'TimeoutError')), milliseconds)
  })
  other?.addEventListener('abort', follow)
  try {
    if (other?.aborted) follow()
    return await Promise.race([action(controller.signal), over])
  } finally {
    clearTimeout(timer)
    other?.removeEventListener('abort', follow)
  }
}
