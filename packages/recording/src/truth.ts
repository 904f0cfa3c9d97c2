import { join } from 'node:path'
import type { Expected } from './expected.ts'
import { readJson, readJsonLines } from './read.ts'
import { type Chain, type ChainRecording, type Recording, recordingPath } from './recording.ts'
import type { L1TruthRow, L2TruthRow, TruthPools } from './truth-row.ts'

interface TruthRows {
  l1: L1TruthRow
  l2: L2TruthRow
}

/** The checkpoints of a chain, by ascending block, parsed one at a time. Throws UserError if it has none. */
export function* readTruth<C extends Chain>({
  directory,
  chain,
}: ChainRecording<C>): Generator<TruthRows[C], void, void> {
  for (const { value } of readJsonLines(recordingPath(directory, chain, 'truth.jsonl.gz'))) {
    yield value as TruthRows[C]
  }
}

/** The earnings pools of a chain at its last block. Throws UserError if the recording has none. */
export function readPools({ directory, chain }: ChainRecording): TruthPools {
  return readJson(recordingPath(directory, chain, 'pools.json.gz')) as TruthPools
}

/** Where every migration of a recording ended. Throws UserError if the recording does not say. */
export function readExpected({ directory }: Recording): Expected {
  return readJson(join(directory, 'expected.json')) as Expected
}
