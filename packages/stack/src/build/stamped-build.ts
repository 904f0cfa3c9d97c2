import { createHash } from 'node:crypto'
import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { bootId, isRunning, processSpace, startTimeOf } from '../processes/process-identity.ts'
import { filesIn } from './files.ts'

const STAMP = 'stamp'
const DAY = 86_400_000

export interface StampedBuild {
  /** Directory that the build makes. */
  target: string
  /** Identifies everything that the build depends on. */
  inputs: string
  /** Builds into a directory that does not exist yet. */
  make(directory: string): Promise<void>
}

/**
 * Makes a directory if its inputs have changed since it was made. A build that stands is replaced by a complete one
 * only, and what a killed build left beside it is deleted.
 */
export async function stampedBuild({ target, inputs, make }: StampedBuild): Promise<void> {
  if ((await stampOf(target)) === inputs) return
  await replaceDirectory(target, async (partial) => {
    await make(partial)
    await writeFile(join(partial, STAMP), inputs)
    // Another process may have built the same in the meantime, and be reading it.
    return (await stampOf(target)) !== inputs
  })
}

/**
 * Makes a directory elsewhere and moves it into place once it is whole, unless `make` returns false. It is whole also after a
 * crash of the machine, unless `durable` is false, which is quicker.
 */
export async function replaceDirectory(
  target: string,
  make: (partial: string) => Promise<unknown>,
  { durable = true }: { durable?: boolean } = {},
): Promise<void> {
  await dropAbandoned(target)
  const partial = `${target}.${ownMark()}`
  await rm(partial, { recursive: true, force: true })
  try {
    if ((await make(partial)) === false) return
    if (durable) await flush(partial)
    await rm(target, { recursive: true, force: true })
    await rename(partial, target)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** Has the disk hold a directory's files before they get the name that says so. */
async function flush(directory: string): Promise<void> {
  for (const file of await filesIn(directory)) {
    const handle = await open(join(directory, file), 'r')
    await handle.sync().finally(() => handle.close())
  }
}

/** Names this process, also where containers with the same process ids share the directory. */
function ownMark(): string {
  return [process.pid, startTimeOf(process.pid).replace(/@.*/, ''), spaceHash()].join('-')
}

function spaceHash(): string {
  return createHash('sha256').update(processSpace()).digest('hex').slice(0, 8)
}

async function dropAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.`
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const path = join(dirname(target), name)
    const mark = name.startsWith(prefix) && /^(\d+)(?:-(\d*)-([\da-f]{8}))?$/.exec(name.slice(prefix.length))
    if (mark && (await isAbandoned(path, mark))) await rm(path, { recursive: true, force: true })
  }
}

/** Whether what a mark names is not being made any more. What is of another container or boot is given a day. */
async function isAbandoned(path: string, [, pid, ticks, space]: readonly string[]): Promise<boolean> {
  const ours = space === undefined || space === spaceHash()
  if (ours) return !isRunning(Number(pid), ticks ? `${ticks}@${bootId()}` : undefined)
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > DAY
}

function stampOf(target: string): Promise<string> {
  return readFile(join(target, STAMP), 'utf8').catch(() => '')
}
