import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChainRecording } from '@confluence/recording/recording'
import { readdress } from '@confluence/stack/build/readdress'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { readNetwork, recordingNetwork } from '@confluence/stack/networks/networks'
import { project } from '../project.ts'
import { createReplay, type Replay, type ReplayOptions } from './replay.ts'

export interface RecordingReplayOptions extends ReplayOptions {
  /** Asked after each block with logs: ends the replay when it is true. */
  readonly until?: (replay: Replay) => boolean
}

/** Runs this repository's subgraph of a chain over a recording's blocks. */
export async function replayRecording(
  { chain, meta, blocks }: ChainRecording,
  { until, ...options }: RecordingReplayOptions = {},
): Promise<Replay> {
  const { manifest, network } = chainProfiles[chain]
  const book = readNetwork(network)
  const text = readFileSync(join(project.root, manifest), 'utf8')
  const replay = await createReplay(project, readdress(text, book, recordingNetwork(meta, book)), options)
  for (const block of blocks) {
    if (block.logs.length === 0) continue
    await replay.block(block)
    if (until?.(replay)) break
  }
  return replay
}
