import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file that is there whole, or as it was before, also if the machine crashes. `mode` is the new file's. */
export async function writeWhole(file: string, text: string, mode = 0o644): Promise<void> {
  const partial = `${file}.${randomUUID()}`
  try {
    await writeFile(partial, text, { mode, flush: true })
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw error
  }
}
