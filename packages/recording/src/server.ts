import { UserError } from '@confluence/protocol/lib/user-error'
import { canonicalChain } from './canonical-chain.ts'
import { startClock } from './clock.ts'
import type { ChainRecording } from './recording.ts'
import { type ListenOptions, startRpcServer } from './rpc-server.ts'
import { servedRecording } from './served-recording.ts'
import { recordedCalls } from './state/recorded-calls.ts'

export interface ReplayOptions extends ListenOptions {
  /** Block to show as the head; the last one if left out. */
  head?: number
  /** How fast the head moves to the last block, in blocks per second; 0 (still) if left out. */
  rate?: number
}

/** A node that serves a recording. The head and forks are under the caller's control. */
export interface Replay {
  readonly url: string
  readonly head: number
  /** Moves the head, forward or back. Past the recording's last block the chain goes on with empty blocks. */
  setHead(block: number): void
  advance(blocks: number): void
  /** How fast the head moves to the recording's last block, in blocks per second; 0 stops it. */
  setRate(blocksPerSecond: number): void
  /**
   * Replaces the last `depth` blocks by `blocks` (default: one more) empty ones. The head moves on along
   * this fork. What was replaced is found by hash only.
   */
  reorg(depth: number, blocks?: number): void
  /** Makes the recorded chain canonical again, with its head at `head` (default: one above the fork's). */
  restore(head?: number): void
  /** How often each method was called. */
  readonly requests: Readonly<Record<string, number>>
  /** Stops the clock and the server, dropping open connections. */
  close(): Promise<void>
}

/**
 * Serves a chain of a recording as JSON-RPC over HTTP.
 * Throws UserError if the recording is damaged, the head is not one of its blocks or the port is taken.
 */
export async function startReplay(recording: ChainRecording, options: ReplayOptions = {}): Promise<Replay> {
  const { lastBlock, chainId } = recording.meta
  const { head = lastBlock, rate = 0, ...listen } = options
  if (!Number.isInteger(head) || head < 0 || head > lastBlock) {
    throw new UserError(`the head must be a block of the recording, 0 to ${lastBlock}, not ${head}`)
  }
  const chain = canonicalChain(recording, head)
  const server = await startRpcServer(
    servedRecording(chain, chainId, recordedCalls(recording, chain)),
    listen,
  )
  const clock = startClock((blocks) => {
    const due = Math.min(blocks, lastBlock - chain.head)
    if (due > 0) chain.setHead(chain.head + due)
    return chain.head < lastBlock
  })
  clock.setRate(rate)

  return {
    url: server.url,
    requests: server.requests,
    get head() {
      return chain.head
    },
    setHead: chain.setHead,
    advance: (blocks) => chain.setHead(chain.head + blocks),
    setRate: clock.setRate,
    reorg: chain.reorg,
    restore: chain.restore,
    async close() {
      clock.setRate(0)
      await server.close()
    },
  }
}
