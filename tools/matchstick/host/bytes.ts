import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58 } from '@scure/base'
import type { Environment, HostFunctions } from './environment.ts'

/** graph-ts's conversions of bytes and `crypto`. */
export function byteFunctions({ memory, codec }: Environment): HostFunctions {
  return {
    'typeConversion.bytesToHex': (bytes: number) => memory.newString(codec.hex(bytes)),
    'typeConversion.bytesToBase58': (bytes: number) => memory.newString(base58.encode(memory.bytes(bytes))),
    // Fixed-length strings of contracts are padded with zero bytes, which graph-node takes off.
    'typeConversion.bytesToString': (bytes: number) =>
      memory.newString(Buffer.from(memory.bytes(bytes)).toString('utf8').replace(/\0+$/, '')),
    'typeConversion.stringToH160': (text: number) => codec.newHex(address(memory.string(text))),
    'crypto.keccak256': (bytes: number) => memory.newBytes(keccak_256(memory.bytes(bytes))),
  }
}

function address(text: string): string {
  const digits = text.replace(/^(0x)+/, '')
  if (!/^[0-9a-f]{40}$/i.test(digits)) {
    throw new Error(`Failed to convert string to Address/H160: '${digits}'`)
  }
  return `0x${digits.toLowerCase()}`
}
