import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes a file that is there whole, or as it was before. `mode` is the new file's. */
export async function writeWhole(file: string, text: string, mode = 0o644): Promise<void> {
  const partial = `${file}.${process.pid}`
  await rm(partial, { force: true })
  await writeFile(partial, text, { mode })
  await rename(partial, file)
}
