import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { parseLeaves, SnapshotError } from './parse-leaves.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'

const TIMEOUT = 30_000

/**
 * Loads the leaves from a file (plain or `.gz`), or from an http or https URL, and builds their tree.
 * Throws SnapshotError if they cannot be read or are not in the format of parseLeaves.
 */
export async function loadSnapshot(source: string): Promise<Snapshot> {
  const text = await (/^https?:\/\//i.test(source) ? download(source) : read(source))
  return createSnapshot(parseLeaves(text, source))
}

async function read(file: string): Promise<string> {
  try {
    const bytes = await readFile(file)
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    throw new SnapshotError(`cannot read the snapshot: ${(error as Error).message}`, { cause: error })
  }
}

async function download(url: string): Promise<string> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) })
    text = await response.text()
  } catch (error) {
    throw new SnapshotError(`cannot load the snapshot from ${url}: ${fetchFault(error)}`, { cause: error })
  }
  if (!response.ok) {
    throw new SnapshotError(
      `cannot load the snapshot from ${url}: HTTP status ${response.status}; give the URL of the JSON file itself`,
    )
  }
  return text
}
