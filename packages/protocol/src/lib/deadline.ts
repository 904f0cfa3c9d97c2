/**
 * Runs an action with a signal that aborts after some milliseconds (with a TimeoutError), or when another signal does.
 * AbortSignal.any would do, but leaves something behind with each call where the other signal lives on.
 */
export async function withDeadline<T>(
  milliseconds: number,
  other: AbortSignal | undefined,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const expire = () => controller.abort(new DOMException('no answer in time', 'TimeoutError'))
  const follow = () => controller.abort(other?.reason)
  const timer = setTimeout(expire, milliseconds)
  other?.addEventListener('abort', follow)
  try {
    if (other?.aborted) follow()
    return await action(controller.signal)
  } finally {
    clearTimeout(timer)
    other?.removeEventListener('abort', follow)
  }
}
