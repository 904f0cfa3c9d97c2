import { createReadStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '@confluence/protocol/lib/user-error'

/** Writes what becomes a file. It may be called again, and then starts from nothing. */
export type Fill = (file: FileHandle) => Promise<void>

/**
 * Writes a file by way of one beside it, which takes its name once it is complete and on the disk: under the name there
 * is the old file, or none, or the whole new one. Throws UserError where it cannot be written.
 */
export async function writeAtomically(file: string, fill: Fill): Promise<void> {
  const path = resolve(file)
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    throw new UserError(`${file} is a directory: name a file in it with -o`)
  }
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  try {
    await writeSynced(partial, fill)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw describeFault(file, error)
  }
}

/** Prints what a file would hold, once it is complete. */
export async function printWhenComplete(fill: Fill): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'confluence-export-'))
  const file = join(directory, 'rows')
  try {
    await writeSynced(file, fill)
    await pipeline(createReadStream(file), process.stdout, { end: false })
  } catch (error) {
    throw describeFault(directory, error)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function writeSynced(path: string, fill: Fill): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await fill(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function describeFault(file: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: 'its directory does not exist',
    ENOTDIR: 'its directory is a file',
    EACCES: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
  }
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
  return reason ? new UserError(`cannot write ${file}: ${reason}`, { cause: error }) : error
}
