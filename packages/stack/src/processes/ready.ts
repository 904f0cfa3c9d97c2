import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Child } from './child-process.ts'
import { lastFault } from './log-file.ts'

/**
 * Waits until a server takes requests. If it ends first, or is not ready in time, it is killed and a UserError quotes its
 * log.
 */
export async function untilReady(
  child: Child,
  isReady: () => Promise<boolean>,
  timeout: number,
): Promise<void> {
  const ended = new AbortController()
  const exited = child.exited.then((how) => {
    ended.abort()
    return how
  })
  const ready = poll(isReady, { timeout, signal: ended.signal })
  const outcome = await Promise.race([ready, exited])
  if (outcome === true) return
  await child.stop(true)
  throw serverFault(child, outcome ?? `was not ready after ${timeout / 1000} s`)
}

/** How a server failed, with the line of its log that best explains it. */
export function serverFault({ title, logFile }: Pick<Child, 'title' | 'logFile'>, how: string): UserError {
  return new UserError(`${title} ${how}: ${lastFault(logFile) ?? 'its log is empty'} (see ${logFile})`)
}
