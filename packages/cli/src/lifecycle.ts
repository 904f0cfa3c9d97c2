import { readFileSync } from 'node:fs'

// npm passes on the Ctrl-C that the terminal has sent us already.
const ECHO = 500

export interface Stopping {
  /** Aborted by the first request to stop. */
  signal: AbortSignal
  /** Calls back at the next request after that: somebody is in a hurry. */
  onForce(callback: () => void): void
}

/** Takes Ctrl-C, SIGTERM, SIGHUP and the end of the process that started us as requests to stop. */
export function stopRequests(): Stopping {
  const controller = new AbortController()
  let force = () => {}
  let first = 0
  const request = () => {
    if (!first) {
      first = Date.now()
      controller.abort(new Error('stopped'))
    } else if (Date.now() - first > ECHO) {
      force()
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  watchParents(() => controller.abort(new Error('stopped')))
  return {
    signal: controller.signal,
    onForce(callback) {
      force = callback
    },
  }
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
