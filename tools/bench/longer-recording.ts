import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { RecordedBlock, RecordedLog } from '@confluence/recording/block'
import { logsBloom } from '@confluence/recording/bloom'
import { type ChainRecording, openRecording, recordingPath } from '@confluence/recording/recording'
import { keccak256, toBytes } from 'viem'

const NEW_ROUND = keccak256(toBytes('NewRound(uint256,bytes32)'))
const WORD = 64
const ADDRESS = 40
/** A word holds an address if it is as small as one, and larger than amounts and factors are: above 2^96. */
const AS_SMALL = '0'.repeat(WORD - ADDRESS)
const AS_AMOUNT = '0'.repeat(WORD - 24)

/** Calls `use` with a recording that is so many times as long: the same one for 1, else one that is gone afterwards. */
export async function withLonger(
  recording: string,
  times: number,
  use: (recording: string) => Promise<void>,
): Promise<void> {
  if (times === 1) return use(recording)
  const directory = mkdtempSync(join(tmpdir(), 'bench-longer-'))
  try {
    writeLonger(recording, directory, times)
    await use(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/**
 * Writes a recording that is another one several times over, for measuring how cost grows: each repetition goes on with
 * later blocks and rounds, and with accounts, orchestrators and delegator pools of its own, so that all that is stored
 * grows as the chain does. The contracts stay as they were at the end. There is no truth for it.
 */
export function writeLonger(from: string, to: string, times: number): void {
  const { l1, l2 } = openRecording(from)
  for (const chain of [l1, l2]) {
    const blocks = longer(chain, times)
    mkdirSync(join(to, chain.chain), { recursive: true })
    const meta = { ...chain.meta, lastBlock: blocks.length - 1 }
    writeFileSync(recordingPath(to, chain.chain, 'meta.json'), JSON.stringify(meta))
    const lines = blocks.map((block) => `${JSON.stringify(block)}\n`).join('')
    writeFileSync(recordingPath(to, chain.chain, 'blocks.jsonl.gz'), gzipSync(lines, { level: 1 }))
  }
  cpSync(join(from, 'snapshot.json'), join(to, 'snapshot.json'))
}

function longer({ blocks, meta }: ChainRecording, times: number): RecordedBlock[] {
  const fixed = new Set(Object.values(meta.contracts).map((address) => address.slice(2)))
  const rounds = blocks.flatMap(({ logs }) => logs.filter(isNewRound).map(({ topics }) => Number(topics[1])))
  const span = Math.max(...rounds) - Math.min(...rounds) + 1
  const seconds = Number(blocks.at(-1)?.timestamp) - Number(blocks[0]?.timestamp) + 1
  const chain: RecordedBlock[] = [...blocks]
  for (let repetition = 1; repetition < times; repetition++) {
    const account = otherAccounts(fixed, repetition)
    const log = (recorded: RecordedLog): RecordedLog => {
      const { topics, data } = recorded
      if (isNewRound(recorded)) {
        const round = BigInt(topics[1] ?? 0) + BigInt(repetition * span)
        return { ...recorded, topics: [NEW_ROUND, `0x${round.toString(16).padStart(WORD, '0')}`] }
      }
      return {
        ...recorded,
        address: `0x${account(recorded.address.slice(2))}`,
        topics: topics.map((topic, index) => (index === 0 ? topic : inWords(topic, account))),
        data: inWords(data, account),
      }
    }
    for (const block of blocks) {
      const logs = block.logs
        .filter(({ address }) => address !== meta.contracts.Controller)
        .map((recorded, logIndex) => ({ ...log(recorded), logIndex }))
      chain.push(next(chain.at(-1) as RecordedBlock, block, logs, repetition, seconds))
    }
  }
  return chain
}

const isNewRound = ({ topics }: RecordedLog) => topics[0] === NEW_ROUND

function next(
  parent: RecordedBlock,
  { logsBloom: _, ...block }: RecordedBlock,
  logs: RecordedLog[],
  repetition: number,
  seconds: number,
): RecordedBlock {
  const number = Number(parent.number) + 1
  return {
    ...block,
    number: `0x${number.toString(16)}`,
    hash: hashOf(block.hash, repetition),
    parentHash: parent.hash,
    timestamp: `0x${(Number(block.timestamp) + repetition * seconds).toString(16)}`,
    ...(logs.length > 0 ? { logsBloom: logsBloom(logs) } : {}),
    transactions: block.transactions.map((transaction) => ({
      ...transaction,
      hash: hashOf(transaction.hash, repetition),
    })),
    logs,
  }
}

function hashOf(hash: string, repetition: number): string {
  return `0x${createHash('sha256').update(`${hash} ${repetition}`).digest('hex')}`
}

/** Gives every address but the contracts' and zero another one per repetition. */
function otherAccounts(fixed: ReadonlySet<string>, repetition: number): (address: string) => string {
  const mark = repetition.toString(16).padStart(4, '0')
  const zero = '0'.repeat(ADDRESS)
  return (address) => (fixed.has(address) || address === zero ? address : address.slice(0, -4) + mark)
}

/** Replaces the addresses in 32-byte words: topics, or the data of a log. */
function inWords(text: string, account: (address: string) => string): string {
  return text.replace(/[0-9a-f]{64}/g, (word) =>
    word.startsWith(AS_SMALL) && !word.startsWith(AS_AMOUNT)
      ? AS_SMALL + account(word.slice(-ADDRESS))
      : word,
  )
}
