import { keccak_256 } from '@noble/hashes/sha3.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { RecordedLog } from './block.ts'

const BLOOM_BYTES = 256

// The same few contracts and topics come up again and again.
const MOST_REMEMBERED = 20_000
const bitsOf = new Map<string, readonly number[]>()

/** The 2048-bit filter over addresses and topics that receipts and headers carry (Yellow Paper, M3:2048). */
export function logsBloom(logs: readonly RecordedLog[]): string {
  const bloom = Buffer.alloc(BLOOM_BYTES)
  for (const log of logs) {
    for (const value of [log.address, ...log.topics]) {
      for (const bit of bitsFor(value)) {
        const byte = BLOOM_BYTES - 1 - (bit >> 3)
        bloom.writeUInt8(bloom.readUInt8(byte) | (1 << (bit & 7)), byte)
      }
    }
  }
  return `0x${bloom.toString('hex')}`
}

/** Whether a bloom may have all of these addresses and topics in it; false means that it has not. */
export function bloomHas(bloom: string, values: readonly string[]): boolean {
  return values.every((value) =>
    bitsFor(value).every((bit) => {
      // Four bits per hex digit, the lowest last.
      const digit = bloom.charAt(bloom.length - 1 - (bit >> 2))
      return (Number.parseInt(digit, 16) & (1 << (bit & 3))) !== 0
    }),
  )
}

function bitsFor(value: string): readonly number[] {
  let bits = bitsOf.get(value)
  if (!bits) {
    if (bitsOf.size > MOST_REMEMBERED) bitsOf.clear()
    bits = bloomBits(value)
    bitsOf.set(value, bits)
  }
  return bits
}

/** The low 11 bits of the hash's first three pairs of bytes. */
function bloomBits(value: string): number[] {
  const hash = Buffer.from(keccak_256(hexToBytes(value.slice(2))))
  return [0, 2, 4].map((offset) => hash.readUInt16BE(offset) & 2047)
}
