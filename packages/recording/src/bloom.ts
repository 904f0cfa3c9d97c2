import { keccak_256 } from '@noble/hashes/sha3.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { RecordedLog } from './block.ts'

const BLOOM_BYTES = 256

// The same few contracts and topics come up again and again.
const bitsOf = new Map<string, readonly number[]>()

/** The 2048-bit filter over addresses and topics that receipts and headers carry (Yellow Paper, M3:2048). */
export function logsBloom(logs: readonly RecordedLog[]): string {
  const bloom = Buffer.alloc(BLOOM_BYTES)
  for (const log of logs) {
    for (const value of [log.address, ...log.topics]) {
      let bits = bitsOf.get(value)
      if (!bits) {
        bits = bloomBits(value)
        bitsOf.set(value, bits)
      }
      for (const bit of bits) {
        const byte = BLOOM_BYTES - 1 - (bit >> 3)
        bloom.writeUInt8(bloom.readUInt8(byte) | (1 << (bit & 7)), byte)
      }
    }
  }
  return `0x${bloom.toString('hex')}`
}

/** The low 11 bits of the hash's first three pairs of bytes. */
function bloomBits(value: string): number[] {
  const hash = Buffer.from(keccak_256(hexToBytes(value.slice(2))))
  return [0, 2, 4].map((offset) => hash.readUInt16BE(offset) & 2047)
}
