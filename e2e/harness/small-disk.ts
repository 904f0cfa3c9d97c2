import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { onTestFinished } from 'vitest'

const CHUNK = Buffer.alloc(64 * 1024)

/** A file system of a few MiB in memory; mounting takes root. */
export interface SmallDisk {
  readonly directory: string
  /** Uses up all that is free. */
  fill(): void
  /** Makes room again. */
  clear(): void
  remount(mode: 'ro' | 'rw'): void
}

/** Whether this process may mount. */
export const canMount = process.getuid?.() === 0 && attempt(() => execFileSync('unshare', ['-m', 'true']))

/** Mounts a disk for the time of a test. */
export async function smallDisk(mebibytes: number): Promise<SmallDisk> {
  const directory = await temporaryDirectory()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'confluence-test', directory])
  onTestFinished(() => void execFileSync('umount', ['--lazy', directory]))
  const filler = join(directory, 'filler')
  return {
    directory,
    fill() {
      const file = openSync(filler, 'a')
      while (attempt(() => writeSync(file, CHUNK)));
      while (attempt(() => writeSync(file, CHUNK, 0, 1)));
      closeSync(file)
    },
    clear: () => rmSync(filler),
    remount: (mode) => void execFileSync('mount', ['-o', `remount,${mode}`, directory]),
  }
}

function attempt(action: () => unknown): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
