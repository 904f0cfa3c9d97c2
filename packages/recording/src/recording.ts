import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readFault } from '@confluence/protocol/lib/system-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { z } from 'zod'
import { type RecordedBlock, readBlocks } from './block.ts'
import { readJson } from './read.ts'

export type Chain = 'l1' | 'l2'

/** The files of one chain in a recording directory. */
export type ChainFile = 'meta.json' | 'blocks.jsonl.gz' | 'truth.jsonl.gz' | 'pools.json.gz'

const address = z.string().regex(/^0x[0-9a-f]{40}$/, 'must be a lower-case address')
const count = z.int().nonnegative()

const chainMeta = z.looseObject({
  name: z.string().min(1),
  chainId: z.int().positive(),
  /** The network's name in subgraph manifests. */
  network: z.string().min(1),
  /** Always 0: graph-node tells chains apart by their genesis block. */
  firstBlock: z.literal(0),
  lastBlock: count,
  contracts: z.record(z.string(), address),
  parameters: z.looseObject({ roundLength: count, unbondingPeriod: count }),
  firstRound: count,
  /** L1: the round in which the protocol was paused for good. */
  freezeRound: count.optional(),
  /** L2: which BondingManager was live from which block on. */
  bondingManagerUpgrades: z.array(z.object({ version: count, block: count, round: count })).optional(),
  /** L2: root of the Merkle tree over the snapshot leaves. */
  snapshotRoot: z.string().optional(),
})

export type ChainMeta = z.infer<typeof chainMeta>

/** One chain of a recording. Only `meta` is read when the recording is opened. */
export interface ChainRecording<C extends Chain = Chain> {
  readonly chain: C
  /** The recording's directory, not the chain's folder in it. */
  readonly directory: string
  readonly meta: ChainMeta
  /** Blocks by number, read on first use. Throws UserError if the file is damaged. */
  readonly blocks: readonly RecordedBlock[]
}

/** A migration as data: both chains, and the snapshot leaves that go with them. */
export interface Recording {
  readonly name: string
  readonly directory: string
  readonly l1: ChainRecording<'l1'>
  readonly l2: ChainRecording<'l2'>
  readonly snapshotFile: string
}

/** Where a recording directory keeps a chain's file. */
export function recordingPath(directory: string, chain: Chain, file: ChainFile): string {
  return join(directory, chain, file)
}

/**
 * Opens a recording directory. Throws UserError, saying what to do, if it is none or lacks a file that is
 * needed to replay it; the files that only checks need (truth, pools, expected states) may be absent.
 */
export function openRecording(directory: string): Recording {
  if (!isThere(directory)) {
    throw new UserError(`there is no directory ${directory}: name one that holds a recording`)
  }
  const snapshotFile = join(directory, 'snapshot.json')
  const needed = [
    recordingPath(directory, 'l1', 'meta.json'),
    recordingPath(directory, 'l1', 'blocks.jsonl.gz'),
    recordingPath(directory, 'l2', 'meta.json'),
    recordingPath(directory, 'l2', 'blocks.jsonl.gz'),
    snapshotFile,
  ]
  for (const file of needed) {
    if (!isThere(file)) throw new UserError(`${directory} is not a complete recording: it has no ${file}`)
  }
  const l1 = openChain(directory, 'l1')
  return { name: l1.meta.name, directory, l1, l2: openChain(directory, 'l2'), snapshotFile }
}

function isThere(file: string): boolean {
  try {
    statSync(file)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ENOTDIR'].includes(code)) return false
    throw new UserError(`cannot read ${file}: ${readFault(error)}`, { cause: error })
  }
}

function openChain<C extends Chain>(directory: string, chain: C): ChainRecording<C> {
  const file = recordingPath(directory, chain, 'meta.json')
  const meta = chainMeta.safeParse(readJson(file))
  if (!meta.success) {
    const [issue] = meta.error.issues
    throw new UserError(`${file}: ${issue?.path.join('.')}: ${issue?.message}; correct it or copy it again`)
  }
  let blocks: RecordedBlock[] | undefined
  return {
    chain,
    directory,
    meta: meta.data,
    get blocks() {
      blocks ??= readBlocks(recordingPath(directory, chain, 'blocks.jsonl.gz'), meta.data.lastBlock)
      return blocks
    },
  }
}
