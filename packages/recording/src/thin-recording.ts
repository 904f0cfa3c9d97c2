import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { UserError } from '@confluence/protocol/lib/user-error'
import { readLines } from './read.ts'
import { type ChainRecording, openRecording, recordingPath } from './recording.ts'

const CHECKPOINTS = 32
const COPIED = ['snapshot.json', 'expected.json', 'stats.json']
const COPIED_PER_CHAIN = ['meta.json', 'blocks.jsonl.gz', 'pools.json.gz'] as const

/** What a checkpoint is chosen by. */
export interface Checkpoint {
  block: number
  label: string
}

/**
 * Which checkpoints to keep, as ascending positions: `spread` of them evenly from the first to the last,
 * the freeze, and the first at or after each block of `upgrades`, where the contracts' arithmetic changes.
 */
export function keptCheckpoints(
  rows: readonly Checkpoint[],
  spread: number,
  upgrades: readonly number[],
): number[] {
  const kept = new Set<number>()
  for (let i = 0; i < spread; i++) kept.add(Math.round((i * (rows.length - 1)) / (spread - 1)))
  for (const block of upgrades) kept.add(rows.findIndex((row) => row.block >= block))
  for (const [index, { label }] of rows.entries()) {
    if (label.split('+').includes('freeze') || label === 'final') kept.add(index)
  }
  return [...kept].filter((index) => index >= 0 && index < rows.length).sort((a, b) => a - b)
}

/** The lines of a chain's truth that are kept, as they are. */
function thinTruth(chain: ChainRecording, spread: number): string {
  const lines = [...readLines(recordingPath(chain.directory, chain.chain, 'truth.jsonl.gz'))]
  const rows = lines.map(({ text }) => JSON.parse(text) as Checkpoint)
  const upgrades = (chain.meta.bondingManagerUpgrades ?? []).map(({ block }) => block)
  return keptCheckpoints(rows, spread, upgrades)
    .map((index) => `${lines[index]?.text}\n`)
    .join('')
}

/** Copies a recording, with its truth thinned to about `spread` checkpoints per chain. */
export function thinRecording(from: string, to: string, spread = CHECKPOINTS): void {
  if (existsSync(to)) throw new UserError(`${to} exists: remove it, or name another directory`)
  const recording = openRecording(from)
  for (const chain of [recording.l1, recording.l2]) {
    const truth = thinTruth(chain, spread)
    mkdirSync(join(to, chain.chain), { recursive: true })
    for (const file of COPIED_PER_CHAIN) {
      cpSync(recordingPath(from, chain.chain, file), recordingPath(to, chain.chain, file))
    }
    writeFileSync(recordingPath(to, chain.chain, 'truth.jsonl.gz'), gzipSync(truth, { level: 9 }))
  }
  for (const file of COPIED) cpSync(join(from, file), join(to, file))
}
