import { readdirSync, readFileSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import { isRunning, startTimeOf } from './process-identity.ts'

const MARK = 'CONFLUENCE_STACK'
const SHUTDOWN_TIMEOUT = 3_000
const KILL_TIMEOUT = 10_000

/** A variable for the environment of servers, so that a later start on the same directory recognises them. */
export async function serverMark(directory: string): Promise<Record<string, string>> {
  return { [MARK]: `${await identityOf(directory)} ${process.pid} ${startTimeOf(process.pid)}` }
}

/**
 * Ends the servers of a data directory whose launcher and guardian were both killed. `cluster` is the directory of its
 * database, in which each process of PostgreSQL works. Call it under the directory's lock only.
 */
export async function endOrphans(directory: string, cluster: string): Promise<void> {
  const identity = await identityOf(directory)
  const place = await identityOf(cluster).catch(() => undefined)
  const orphans = () => processIds().filter((pid) => isOrphan(pid, identity, place))
  if (await gone(orphans, 'SIGINT', SHUTDOWN_TIMEOUT)) return
  if (await gone(orphans, 'SIGKILL', KILL_TIMEOUT)) return
  throw new UserError(`process ${orphans()[0]} of an earlier run on ${directory} does not end: end it first`)
}

async function gone(list: () => number[], signal: NodeJS.Signals, timeout: number): Promise<boolean> {
  for (const pid of list()) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended, or belongs to another user.
    }
  }
  return (await poll(() => list().length === 0, { timeout })) === true
}

function isOrphan(pid: number, identity: string, cluster: string | undefined): boolean {
  if (pid === process.pid) return false
  if (cluster && placeOf(pid) === cluster && nameOf(pid) === 'postgres') return true
  const [owner, launcher, started] = markOf(pid)
  return owner === identity && !isRunning(Number(launcher), started)
}

/** A directory keeps its inode when it is moved, and another one of the same name has another. */
async function identityOf(directory: string): Promise<string> {
  return identityIn(await stat(directory))
}

const identityIn = ({ dev, ino }: { dev: number; ino: number }) => `${dev}:${ino}`

function markOf(pid: number): string[] {
  const variables = attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))?.split('\0') ?? []
  return (
    variables
      .find((variable) => variable.startsWith(`${MARK}=`))
      ?.slice(MARK.length + 1)
      .split(' ') ?? []
  )
}

// Of a process in a container, the path would be one of the container.
const placeOf = (pid: number) => attempt(() => identityIn(statSync(`/proc/${pid}/cwd`)))
const nameOf = (pid: number) => attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim())

function processIds(): number[] {
  return (attempt(() => readdirSync('/proc')) ?? []).map(Number).filter((pid) => pid > 0)
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
