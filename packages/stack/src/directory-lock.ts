import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import { bootId, isRunning, processSpace, startTimeOf } from './processes/process-identity.ts'

/** How often an owner shows that it lives, and how long one that cannot be looked up may show nothing, in milliseconds. */
const BEAT = 1_000
const SILENCE = 5_000

/** A directory that this process alone may use. */
export interface DirectoryLock {
  /** Whether the last owner was cut off by the end of its machine, which may have lost what was written last. */
  readonly machineCrashed: boolean
  /** Gives it up; may be called again. */
  release(): Promise<void>
}

export interface LockOptions {
  /** What a user can do where it is in use, such as `name another with --data`. */
  advice: string
  /** Called if another process has taken the lock, since this one was stopped for long. */
  lost?(error: UserError): void
  /** How long an owner of another container or machine may show nothing, in milliseconds. */
  silence?: number
}

/** Locks a directory, which must be there. Throws UserError if another process has it. */
export async function lockDirectory(
  directory: string,
  { advice, lost, silence = SILENCE }: LockOptions,
): Promise<DirectoryLock> {
  const file = join(directory, 'lock')
  // Process ids repeat in containers that share a directory.
  const own = `${file}.${randomUUID()}`
  const content = `${process.pid} ${startTimeOf(process.pid)} ${processSpace()}`
  let machineCrashed = false
  await writeFile(own, content)
  try {
    for (;;) {
      try {
        // A link appears with its content, or not at all.
        await link(own, file)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const owner = await readText(file)
      if (await isAlive(file, owner, silence)) {
        const [pid] = owner.split(' ')
        throw new UserError(
          `${directory} is in use by process ${pid}${place(owner)}: stop that one, or ${advice}`,
        )
      }
      if ((await takeAway(file, owner)) && isOfEarlierBoot(owner)) machineCrashed = true
    }
  } finally {
    await rm(own, { force: true })
  }
  const beating = setInterval(async () => {
    const owner = await readText(file)
    if (owner === content) return void utimes(file, new Date(), new Date()).catch(() => {})
    if (owner === '') return
    clearInterval(beating)
    lost?.(new UserError(`${directory} was taken by another start while this one did not run`))
  }, BEAT).unref()
  return {
    machineCrashed,
    async release() {
      clearInterval(beating)
      if ((await readText(file)) === content) await rm(file, { force: true })
    },
  }
}

/** Whether the owner that a lock names uses the directory. */
async function isAlive(file: string, owner: string, silence: number): Promise<boolean> {
  const [pid, started, space] = owner.split(' ')
  if (!/^\d+ ./.test(owner)) return false
  // Without a space it is a lock of an earlier version.
  if (space === undefined || (space !== '' && space === processSpace()))
    return isRunning(Number(pid), started)
  const before = await beatOf(file)
  const moved = async () => (await beatOf(file)) !== before
  return (await poll(moved, { interval: 100, timeout: silence })) === true && (await readText(file)) === owner
}

function beatOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}

function place(owner: string): string {
  const [, , space] = owner.split(' ')
  return space && space !== processSpace() ? ' of another container or machine' : ''
}

/** A lock without content is what a machine leaves that lost what was written last. */
function isOfEarlierBoot(owner: string): boolean {
  const [, boot] = /@(\S+)/.exec(owner) ?? []
  return owner.trim() === '' || (boot !== undefined && bootId() !== '' && boot !== bootId())
}

/** Deletes a stale lock, but not one that another start has put in its place in the meantime. Returns whether it did. */
async function takeAway(file: string, content: string): Promise<boolean> {
  const aside = `${file}.${randomUUID()}`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return false
  const taken = (await readText(aside)) === content
  if (!taken) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
  return taken
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
