import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { RecordedBlock, RecordedLog } from '@confluence/recording/block'
import { logsBloom } from '@confluence/recording/bloom'
import {
  type Chain,
  type ChainFile,
  type ChainRecording,
  openRecording,
  type Recording,
  recordingPath,
} from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import type { L1TruthRow, L2TruthRow } from '@confluence/recording/truth-row'

/** A log as it is put into a block: its position follows from where it stands. */
export type PlacedLog = Omit<RecordedLog, 'logIndex'>

export interface Alteration {
  /** The logs that a block has instead of its own. */
  logs?: (block: RecordedBlock) => readonly PlacedLog[]
  /** The checkpoint that is there instead of one. */
  truth?: (row: Row) => Row
}

/** A checkpoint of either chain. */
export type Row = L1TruthRow | L2TruthRow

/**
 * Makes a recording in `directory` that is another one with other logs: positions, blooms and hashes follow from them, and
 * the parent links from the hashes; receipts are made from the logs when they are served.
 */
export function alteredRecording(
  directory: string,
  recording: Recording,
  alter: Partial<Record<Chain, Alteration>>,
): Recording {
  for (const chain of ['l1', 'l2'] as const) {
    mkdirSync(join(directory, chain), { recursive: true })
    const { logs, truth } = alter[chain] ?? {}
    put(chain, 'blocks.jsonl.gz', logs && rewritten(recording[chain], logs))
    put(chain, 'truth.jsonl.gz', truth && [...readTruth<Chain>(recording[chain])].map(truth))
    for (const file of ['meta.json', 'pools.json.gz'] as const) put(chain, file)
  }
  for (const file of ['snapshot.json', 'expected.json']) link(join(recording.directory, file))
  return openRecording(directory)

  function put(chain: Chain, file: ChainFile, rows?: readonly unknown[]): void {
    if (rows) writeFileSync(recordingPath(directory, chain, file), gzipSync(lines(rows)))
    else link(recordingPath(recording.directory, chain, file))
  }

  function link(file: string): void {
    symlinkSync(file, join(directory, file.slice(recording.directory.length + 1)))
  }
}

function rewritten({ blocks }: ChainRecording, alter: NonNullable<Alteration['logs']>): RecordedBlock[] {
  const chain: RecordedBlock[] = []
  for (const block of blocks) {
    const logs = alter(block).map((log, logIndex) => ({ ...log, logIndex }))
    const before = chain.at(-1)
    // Up to the first altered block, the chain is the recorded one.
    const isSame = before?.hash === blocks[chain.length - 1]?.hash && same(logs, block.logs)
    chain.push(isSame ? block : altered(block, before, logs))
  }
  return chain
}

function altered(
  block: RecordedBlock,
  before: RecordedBlock | undefined,
  logs: RecordedLog[],
): RecordedBlock {
  const { logsBloom: _, ...header } = block
  const parentHash = before?.hash ?? block.parentHash
  const content = createHash('sha256').update(JSON.stringify([block.hash, parentHash, logs]))
  return {
    ...header,
    parentHash,
    hash: `0x${content.digest('hex')}`,
    receiptsRoot: `0x${createHash('sha256').update(JSON.stringify(logs)).digest('hex')}`,
    ...(logs.length > 0 ? { logsBloom: logsBloom(logs) } : {}),
    logs,
  }
}

const same = (logs: readonly RecordedLog[], others: readonly RecordedLog[]) =>
  JSON.stringify(logs) === JSON.stringify(others)

const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
