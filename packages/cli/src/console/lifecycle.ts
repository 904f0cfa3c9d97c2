import { readFileSync } from 'node:fs'
import { isatty } from 'node:tty'
import { exitCodes } from './exit-codes.ts'

// Milliseconds in which npm may pass on the Ctrl-C that the terminal has sent us already.
const ECHO = 500

export interface Stopping {
  /** Aborted by the first request to stop. */
  signal: AbortSignal
  /** Calls back at the next request, when the user is in a hurry. */
  onForce(callback: () => void): void
}

/**
 * Takes Ctrl-C, SIGTERM, the hang-up of the terminal and the end of npm, if that started us, as requests to stop. A command
 * that one of them ends exits with the documented code unless it fails.
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
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, request)
  const npm = watchNpm(stop)
  process.on('SIGHUP', () => {
    // The hang-up of a terminal that we do not use, as under nohup, ends npm but not us. Node.js itself forgets that nohup had
    // it ignored.
    if (isDetached()) npm.forget()
    else request()
  })
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

/** Whether no standard stream is a terminal. */
function isDetached(): boolean {
  return ![0, 1, 2].some((stream) => isatty(stream))
}

/**
 * Calls back when npm, if that started us, is gone: it cannot stop us when it is killed. A shell is not watched: a server may
 * outlive it.
 */
function watchNpm(gone: () => void): { forget(): void } {
  if (!process.env.npm_lifecycle_event) return { forget() {} }
  const parent = process.ppid
  // Our script has npm's shell replaced by us; run by another one, the shell stays between npm and us.
  const grandparent = isShell(parent) ? parentOf(parent) : undefined
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    gone()
  }, 1000)
  timer.unref()
  return { forget: () => clearInterval(timer) }
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
