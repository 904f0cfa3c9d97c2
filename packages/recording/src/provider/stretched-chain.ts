import { createHash } from 'node:crypto'
import type { RecordedBlock } from '../block.ts'
import { canonicalChain } from '../canonical-chain.ts'
import type { ChainRecording } from '../recording.ts'
import { hex, renderBlock, renderLog, renderReceipts, renderTransaction } from '../render.ts'
import { recordedCalls } from '../state/recorded-calls.ts'

/** How a recording is spread over a longer chain. */
export interface Stretch {
  /** Number of the recording's first block. */
  start: number
  /** Blocks from one recorded block to the next. */
  step: number
  /** How often the recording is repeated, with other transaction hashes; once if left out. */
  repeat?: number
}

/**
 * A chain of real length made of a recorded one: recorded blocks stand `step` apart, with empty ones between them. Hashes
 * follow from number and fork, so that a chain of any length costs nothing.
 */
export interface StretchedChain {
  readonly chainId: number
  readonly head: number
  /** Number that a recorded block has now. */
  numberOf(recorded: number): number
  setHead(number: number): void
  /**
   * Replaces the blocks above `head - depth`: they get other hashes, and what is recorded in them comes `later` blocks
   * later.
   */
  reorg(depth: number, later?: number): void
  hash(number: number): string
  /** A block as a node answers it; null above the head. */
  block(number: number, full: boolean): object | null
  blockByHash(hash: string, full: boolean): object | null
  logs(from: number, to: number): SimulatedLog[]
  transaction(hash: string): object | null
  receipt(hash: string): object | null
  receipts(number: number): object[] | null
  /** What a contract answers at a block, where the recording has it. Throws RpcError where not. */
  call(to: string, data: string, number: number): string
}

/** A rendered log, as far as filters look at it. */
export interface SimulatedLog {
  address: string
  topics: readonly string[]
  [field: string]: unknown
}

interface Fork {
  id: number
  from: number
  /** How many blocks up the recorded ones at or above `from` are moved, in all. */
  shift: number
}

const GENESIS = `0x${'0'.repeat(64)}`
const NUMBER_DIGITS = 12
/** The beginning of a transaction's hash, which identifies the repetition. */
const REPEAT_END = 10

export function stretchedChain(
  recording: ChainRecording,
  { start, step, repeat = 1 }: Stretch,
  head: number,
): StretchedChain {
  const { blocks, meta } = recording
  const last = blocks.length * repeat - 1
  let forks: Fork[] = [{ id: 0, from: 0, shift: 0 }]
  let top = head
  let made = 0
  const places = new Map<string, [recorded: number, index: number]>()
  for (const [number, block] of blocks.entries()) {
    for (const [index, { hash }] of block.transactions.entries())
      places.set(hash.slice(REPEAT_END), [number, index])
  }

  const forkOf = (number: number) => forks.findLast(({ from }) => number >= from) as Fork
  const place = (recorded: number) => start + recorded * step
  const span = Number(blocks.at(-1)?.timestamp) - Number(blocks[0]?.timestamp) + 1

  /** A recorded block; in repetitions, with later times and other transactions. */
  function original(recorded: number): RecordedBlock {
    const round = Math.floor(recorded / blocks.length)
    const block = blocks[recorded % blocks.length] as RecordedBlock
    if (round === 0) return block
    const transactions = block.transactions.map((transaction) => ({
      ...transaction,
      hash: `0x${round.toString(16).padStart(REPEAT_END - 2, '0')}${transaction.hash.slice(REPEAT_END)}`,
    }))
    return { ...block, transactions, timestamp: hex(Number(block.timestamp) + round * span) }
  }

  function numberOf(recorded: number): number {
    let number = place(recorded)
    for (const [index, fork] of forks.entries()) {
      const shift = fork.shift - (forks[index - 1]?.shift ?? 0)
      if (number >= fork.from) number += shift
    }
    return number
  }

  /** The last recorded block at or below a number; -1 where there is none. */
  function recordedBelow(number: number): number {
    let recorded = Math.max(-1, Math.min(last, Math.floor((number - start) / step)))
    while (recorded >= 0 && numberOf(recorded) > number) recorded--
    return recorded
  }

  function hashIn(fork: number, number: number): string {
    const digest = createHash('sha256').update(`${meta.name} ${meta.chainId} ${fork} ${number}`).digest('hex')
    // The number is in the hash, so that a block is found by it.
    const place = number.toString(16).padStart(NUMBER_DIGITS, '0') + fork.toString(16).padStart(4, '0')
    return `0x${place}${digest.slice(place.length)}`
  }
  const hash = (number: number) => (number < 0 ? GENESIS : hashIn(forkOf(number).id, number))

  /** A block on the canonical chain: a recorded one under its new number, or an empty one. */
  function at(number: number): RecordedBlock {
    const recorded = recordedBelow(number)
    const below = original(Math.max(0, recorded))
    const header = { number: hex(number), hash: hash(number), parentHash: hash(number - 1) }
    if (recorded >= 0 && numberOf(recorded) === number) return { ...below, ...header }
    const since = recorded < 0 ? start : numberOf(recorded)
    const next = recorded < last ? original(recorded + 1) : undefined
    const pace = next ? (Number(next.timestamp) - Number(below.timestamp)) / step : 1
    const passed = recorded < 0 ? number - since : Math.floor((number - since) * pace)
    const timestamp = Math.max(0, Number(below.timestamp) + passed)
    const { logsBloom: _, ...other } = below
    return { ...other, ...header, timestamp: hex(timestamp), gasUsed: '0x0', transactions: [], logs: [] }
  }

  function find(hash: string): number | undefined {
    const number = Number.parseInt(hash.slice(2, 2 + NUMBER_DIGITS), 16)
    return number <= top && hashIn(forkOf(number).id, number) === hash ? number : undefined
  }

  function placeOf(transaction: string): { block: RecordedBlock; index: number } | undefined {
    const [first, index] = places.get(transaction.slice(REPEAT_END)) ?? []
    if (first === undefined || index === undefined) return undefined
    const block = blocks[first]
    const isFirst = block?.transactions[index]?.hash === transaction
    const round = isFirst ? 0 : Number.parseInt(transaction.slice(2, REPEAT_END), 16)
    const recorded = first + round * blocks.length
    return numberOf(recorded) > top ? undefined : { block: at(numberOf(recorded)), index }
  }

  let calls: ReturnType<typeof recordedCalls> | undefined
  const render = (number: number, full: boolean) => renderBlock(at(number), full, meta.chainId)
  return {
    chainId: meta.chainId,
    get head() {
      return top
    },
    numberOf,
    setHead(number) {
      top = number
    },
    reorg(depth, later = 0) {
      const from = top - depth + 1
      const shift = forkOf(top).shift + later
      forks = [...forks.filter((fork) => fork.from < from), { id: ++made, from, shift }]
    },
    hash,
    block: (number, full) => (number > top ? null : render(number, full)),
    blockByHash(hash, full) {
      const number = find(hash)
      return number === undefined ? null : render(number, full)
    },
    logs(from, to) {
      const logs: object[] = []
      for (let recorded = Math.max(0, recordedBelow(from)); recorded <= last; recorded++) {
        const number = numberOf(recorded)
        if (number > Math.min(to, top)) break
        if (number < from) continue
        const block = at(number)
        for (const log of block.logs) logs.push(renderLog(block, log))
      }
      return logs as SimulatedLog[]
    },
    transaction(hash) {
      const place = placeOf(hash)
      const transaction = place?.block.transactions[place.index]
      return place && transaction ? renderTransaction(place.block, transaction, meta.chainId) : null
    },
    receipt(hash) {
      const place = placeOf(hash)
      return place ? (renderReceipts(place.block)[place.index] ?? null) : null
    },
    receipts: (number) => (number > top ? null : renderReceipts(at(number))),
    call(to, data, number) {
      calls ??= recordedCalls(recording, canonicalChain(recording, meta.lastBlock))
      // Between recorded blocks nothing happens.
      return calls(to, data, Math.max(0, recordedBelow(number)) % blocks.length)
    },
  }
}
