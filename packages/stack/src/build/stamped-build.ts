import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from '../processes/process-identity.ts'

const STAMP = 'stamp'

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

/** Makes a directory elsewhere and moves it into place once it is whole, unless `make` returns false. */
export async function replaceDirectory(
  target: string,
  make: (partial: string) => Promise<unknown>,
): Promise<void> {
  await dropAbandoned(target)
  const partial = `${target}.${process.pid}`
  await rm(partial, { recursive: true, force: true })
  try {
    if ((await make(partial)) === false) return
    await rm(target, { recursive: true, force: true })
    await rename(partial, target)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function dropAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.`
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const pid = name.startsWith(prefix) && /^\d+$/.exec(name.slice(prefix.length))?.[0]
    if (pid && !isRunning(Number(pid)))
      await rm(join(dirname(target), name), { recursive: true, force: true })
  }
}

function stampOf(target: string): Promise<string> {
  return readFile(join(target, STAMP), 'utf8').catch(() => '')
}
