import { type SpawnOptions, spawn } from 'node:child_process'
import { closeSync, openSync, renameSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import { descendantsOf } from './descendants.ts'
import type { Guardian } from './guardian.ts'
import { withDirectLoopback } from './proxy.ts'

export interface ChildOptions {
  /** For messages, such as `PostgreSQL`. */
  title: string
  command: string
  args: readonly string[]
  /** Directory to run in; ours if left out. */
  cwd?: string
  /** Standard input; empty if left out. */
  input?: string
  env?: NodeJS.ProcessEnv
  /** User and group to run as, where this process is root and the command must not be. */
  identity?: { uid: number; gid: number } | undefined
  /** Takes standard output and error. What an earlier run wrote is kept beside it with `.1` added. */
  logFile: string
  guardian: Guardian
  /** Added to the environment, so that a later start recognises the server. */
  mark: Record<string, string>
  /** How long it may take to end after SIGINT before it is killed, in milliseconds. */
  grace: number
}

/** A server that runs as long as this process does. */
export interface Child {
  readonly title: string
  readonly pid: number
  readonly logFile: string
  /** Resolves with how it ended, in words, for whatever reason. */
  readonly exited: Promise<string>
  /** True once `stop` was called: its end is then expected. */
  readonly stopping: boolean
  /** Ends it with SIGINT, or SIGKILL after the grace period. `force` ends it at once. */
  stop(force?: boolean): Promise<void>
}

/**
 * Starts a server in a process group of its own, so that a Ctrl-C in the terminal reaches us alone and we choose
 * the order in which things stop. Throws UserError if it cannot be started.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { title, command, guardian, grace, logFile } = options
  const log = openLog(logFile)
  const spawnOptions: SpawnOptions = {
    env: withDirectLoopback({ ...(options.env ?? process.env), ...options.mark }),
    ...(options.cwd ? { cwd: options.cwd } : {}),
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log],
    ...options.identity,
  }
  const child = spawn(command, options.args, spawnOptions)
  closeSync(log)
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (cause) =>
      reject(new UserError(`${title} does not start: ${cause.message}`, { cause })),
    )
  })
  const pid = child.pid as number
  // It may end before it has read all.
  child.stdin?.on('error', () => {}).end(options.input)
  guardian.add(pid)
  let stopping = false
  let running = true
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      running = false
      guardian.remove(pid)
      resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`)
    })
  })

  return {
    title,
    pid,
    logFile,
    exited,
    get stopping() {
      return stopping
    },
    async stop(force = false) {
      stopping = true
      if (!running) return
      if (force) killTree(pid)
      else signalGroup(pid, 'SIGINT')
      const timeout = new AbortController()
      const late = delay(grace, true, { signal: timeout.signal }).catch(() => false)
      const tooLate = await Promise.race([late, exited.then(() => false)])
      timeout.abort()
      if (tooLate) killTree(pid)
      await exited
    },
  }
}

function openLog(file: string): number {
  try {
    renameSync(file, `${file}.1`)
  } catch {
    // There is none at the first start.
  }
  return openSync(file, 'a', 0o600)
}

/** PostgreSQL's processes have groups of their own, and one that hangs does not notice that its parent is gone. */
function killTree(pid: number): void {
  const below = descendantsOf(pid)
  for (const group of [pid, ...below]) signalGroup(group, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended by itself in the meantime.
  }
}
