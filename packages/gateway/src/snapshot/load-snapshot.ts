import { gunzipSync } from 'node:zlib'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { LONGEST, readAtMost, readFileAtMost } from '@confluence/protocol/lib/read-at-most'
import { readFault } from '@confluence/protocol/lib/system-fault'
import { textOf } from '@confluence/protocol/lib/text-of'
import { parseLeaves, SnapshotError } from './parse-leaves.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'

const TIMEOUT = 30_000

/**
 * Loads the leaves from a file, or from an http or https URL, plain or gzip, and builds their tree. Throws SnapshotError
 * if they cannot be read or are not in the format of parseLeaves. Messages name the host of a URL only.
 */
export async function loadSnapshot(source: string): Promise<Snapshot> {
  const isUrl = /^https?:\/\//i.test(source)
  const origin = isUrl ? `the snapshot from ${endpointName(source)}` : source
  const bytes = await (isUrl ? download(source, origin) : read(source))
  return createSnapshot(parseLeaves(unpacked(bytes, origin), origin))
}

function unpacked(bytes: Buffer, origin: string): string {
  try {
    return textOf(
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LONGEST }) : bytes,
    )
  } catch (error) {
    throw new SnapshotError(`${origin} is damaged (${(error as Error).message}): copy it again`, {
      cause: error,
    })
  }
}

function read(file: string): Buffer {
  try {
    return readFileAtMost(file)
  } catch (error) {
    throw new SnapshotError(`cannot read the snapshot ${file}: ${readFault(error)}`, { cause: error })
  }
}

async function download(source: string, origin: string): Promise<Buffer> {
  let response: Response
  let bytes: Buffer
  try {
    const { url, headers } = endpointRequest(source)
    response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT) })
    bytes = response.body ? await readAtMost(response.body) : Buffer.alloc(0)
  } catch (error) {
    throw new SnapshotError(`cannot load ${origin}: ${fetchFault(error)}`, { cause: error })
  }
  if (!response.ok) {
    throw new SnapshotError(
      `cannot load ${origin}: HTTP status ${response.status}; give the URL of the JSON file itself`,
    )
  }
  return bytes
}
