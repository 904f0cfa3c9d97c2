import { createHash } from 'node:crypto'
import type { RecordedBlock } from '../block.ts'
import type { ChainRecording } from '../recording.ts'
import { hex, renderBlock, renderLog, renderReceipts, renderTransaction } from '../render.ts'

/** How a recording is spread over a longer chain. */
export interface Stretch {
  /** Number of the recording's first block. */
  start: number
  /** Blocks from one recorded block to the next. */
  step: number
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
  /** Blocks by which recorded ones at or above `from` are moved, in all. */
  shift: number
}

const GENESIS = `0x${'0'.repeat(64)}`
const NUMBER_DIGITS = 12

export function stretchedChain(
  recording: ChainRecording,
  { start, step }: Stretch,
  head: number,
): StretchedChain {
  const { blocks, meta } = recording
  const last = blocks.length - 1
  let forks: Fork[] = [{ id: 0, from: 0, shift: 0 }]
  let top = head
  let made = 0
  const places = new Map<string, [recorded: number, index: number]>()
  for (const [number, block] of blocks.entries()) {
    for (const [index, { hash }] of block.transactions.entries()) places.set(hash, [number, index])
  }

  const forkOf = (number: number) => forks.findLast(({ from }) => number >= from) as Fork
  const original = (recorded: number) => start + recorded * step

  function numberOf(recorded: number): number {
    let number = original(recorded)
    for (const [index, fork] of forks.entries()) {
      const shift = fork.shift - (forks[index - 1]?.shift ?? 0)
      if (number >= fork.from) number += shift
    }
    return number
  }

  /** The last recorded block at or below a number. */
  function recordedBelow(number: number): number {
    let recorded = Math.min(last, Math.floor((number - start) / step))
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
    const below = blocks[Math.max(0, recorded)] as RecordedBlock
    const place = { number: hex(number), hash: hash(number), parentHash: hash(number - 1) }
    if (recorded >= 0 && numberOf(recorded) === number) return { ...below, ...place }
    const since = recorded < 0 ? start : numberOf(recorded)
    const next = blocks[recorded + 1]
    const pace = next ? (Number(next.timestamp) - Number(below.timestamp)) / step : 1
    const passed = recorded < 0 ? number - since : Math.floor((number - since) * pace)
    const timestamp = Math.max(0, Number(below.timestamp) + passed)
    const { logsBloom: _, ...header } = below
    return { ...header, ...place, timestamp: hex(timestamp), gasUsed: '0x0', transactions: [], logs: [] }
  }

  function find(hash: string): number | undefined {
    const number = Number.parseInt(hash.slice(2, 2 + NUMBER_DIGITS), 16)
    return number <= top && hashIn(forkOf(number).id, number) === hash ? number : undefined
  }

  function placeOf(transaction: string): { block: RecordedBlock; index: number } | undefined {
    const [recorded, index] = places.get(transaction) ?? []
    if (recorded === undefined || index === undefined || numberOf(recorded) > top) return undefined
    return { block: at(numberOf(recorded)), index }
  }

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
  }
}
