import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { StoredBlock } from './store/packing.ts'

/**
 * The head of a recording that is being followed, and the blocks below it, in a file beside it. It is written over at every look, so
 * that another process can serve what is at the head without the recording growing by a dozen headers each time.
 */
const headFile = (file: string) => `${file}.head`

/**
 * Writes the blocks in a row that end with the head. Where that fails, the recording itself tells why, and the next look
 * writes them anew.
 */
export function writeHead(file: string, row: readonly StoredBlock[]): void {
  const partial = `${headFile(file)}.new`
  try {
    writeFileSync(partial, JSON.stringify(row))
    renameSync(partial, headFile(file))
  } catch {}
}

/** The blocks in a row that end with the head; undefined where there are none to be read. */
export function readHead(file: string): readonly StoredBlock[] | undefined {
  try {
    const row: unknown = JSON.parse(readFileSync(headFile(file), 'utf8'))
    return Array.isArray(row) && row.length > 0 ? row : undefined
  } catch {
    return undefined
  }
}
