import { readFileSync } from 'node:fs'
import { exitCodes } from './exit-codes.ts'

// npm passes on the Ctrl-C that the terminal has sent us already.
const ECHO = 500

export interface Stopping {
  /** Aborted by the first request to stop. */
  signal: AbortSignal
  /** Calls back at the next request after that: somebody is in a hurry. */
  onForce(callback: () => void): void
}

/**
 * Takes Ctrl-C, SIGTERM, SIGHUP and the end of the process that started us as requests to stop. A command that one has
 * ended exits with the documented code unless it fails.
 */
export function stopRequests(): Stopping {
  const controller = new AbortController()
  let force = () => {}
  let first = 0
  const stop = () => {
    process.exitCode = exitCodes.interrupted.code
    controller.abort(new Error('stopped'))
  }
  const request = () => {
    if (!first) {
      first = Date.now()
      stop()
    } else if (Date.now() - first > ECHO) {
      force()
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  watchParents(stop)
  return {
    signal: controller.signal,
    onForce(callback) {
      force = callback
    },
  }
}

/** Waits until a signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}

/**
 * Calls back when npm, which started us, is gone: it cannot stop us when it is killed. Without npm, nobody is watched:
 * a server may outlive its shell.
 */
function watchParents(gone: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  // Our script has npm's shell replaced by us; run by another one, the shell stays between npm and us.
  const grandparent = isShell(parent) ? parentOf(parent) : undefined
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    gone()
  }, 1000)
  timer.unref()
}

function isShell(pid: number): boolean {
  return /^\S*\bsh\0-c\0/.test(read(`/proc/${pid}/cmdline`))
}

function parentOf(pid: number): number | undefined {
  const parent = /^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
  return parent === undefined ? undefined : Number(parent)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
