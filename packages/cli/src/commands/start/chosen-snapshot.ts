import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { SnapshotError } from '@confluence/gateway/snapshot/parse-leaves'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { UserError } from '@confluence/protocol/lib/user-error'
import { bundledSnapshot } from '@confluence/stack/build/paths'
import { holdsChains, isOfRealNetworks } from '@confluence/stack/chain-sources/chain-recorder'
import type { StartConfig } from './start-config.ts'

/**
 * The snapshot that was asked for, else that of the recording, else the real one; undefined for other networks and for a
 * recording without one. Throws UserError if it cannot be used.
 */
export async function snapshotFor({ snapshot, sources }: StartConfig): Promise<Snapshot | undefined> {
  const source = snapshot ?? defaultSnapshot(sources)
  return source === undefined ? undefined : loadNamed(source)
}

/** The snapshot of a file or URL that --snapshot names. Throws UserError if it cannot be used. */
export async function loadNamed(source: string): Promise<Snapshot> {
  try {
    return await loadSnapshot(source)
  } catch (error) {
    throw error instanceof SnapshotError ? new UserError(`--snapshot: ${error.message}`) : error
  }
}

function defaultSnapshot(sources: StartConfig['sources']): string | undefined {
  if ('recording' in sources) return recordedSnapshot(sources.recording)
  const otherNetworks = 'networks' in sources && sources.networks !== undefined
  return otherNetworks ? undefined : bundledSnapshot
}

function recordedSnapshot(recording: string): string | undefined {
  const file = join(recording, 'snapshot.json')
  if (existsSync(file)) return file
  return holdsChains(recording) && isOfRealNetworks(recording) ? bundledSnapshot : undefined
}
