import type { ChainRecording } from '@confluence/recording/recording'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A recorded log of one event, as 32-byte words. */
export interface EventLog {
  block: number
  /** Unix seconds. */
  timestamp: number
  transaction: string
  /** Position in the block. */
  logIndex: number
  /** Contract that logged it. */
  address: string
  /** Indexed arguments. */
  indexed: readonly bigint[]
  /** The others; what has no fixed size is an offset here. */
  data: readonly bigint[]
}

/** All logs of an event, in order. The signature is the canonical one, like `Reward(address,uint256)`. */
export function* eventLogs({ blocks }: ChainRecording, signature: string): Generator<EventLog, void, void> {
  const topic = `0x${bytesToHex(keccak_256(utf8ToBytes(signature)))}`
  for (const block of blocks) {
    for (const log of block.logs) {
      if (log.topics[0] !== topic) continue
      yield {
        block: Number(block.number),
        timestamp: Number(block.timestamp),
        transaction: block.transactions[log.txIndex]?.hash ?? '',
        logIndex: log.logIndex,
        address: log.address,
        indexed: log.topics.slice(1).map(BigInt),
        data: words(log.data),
      }
    }
  }
}

/** The last 20 bytes of a word, as an address. */
export function toAddress(word: bigint | undefined): string {
  return `0x${(word ?? 0n).toString(16).padStart(40, '0')}`
}

function words(data: string): bigint[] {
  return (data.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
}
