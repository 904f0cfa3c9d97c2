import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/** What the snapshot of L1 says of one delegator. Addresses and hashes are lower-case hex with 0x. */
export interface Leaf {
  delegator: string
  /** Its delegate on L1; the zero address where it had none. */
  delegate: string
  /** LPT in wei. */
  stake: bigint
  /** ETH in wei. */
  fees: bigint
  /** keccak256 of the packed leaf. */
  hash: string
}

const ADDRESS = 40
const WORD = 64

/** Length of a packed leaf in hex digits: delegator, delegate, stake, fees. */
export const PACKED_LENGTH = 2 * ADDRESS + 2 * WORD

/** Reads a packed leaf, given as PACKED_LENGTH hex digits without 0x. */
export function unpackLeaf(packed: string): Leaf {
  const digits = packed.toLowerCase()
  const stake = 2 * ADDRESS
  return {
    delegator: `0x${digits.slice(0, ADDRESS)}`,
    delegate: `0x${digits.slice(ADDRESS, stake)}`,
    stake: BigInt(`0x${digits.slice(stake, stake + WORD)}`),
    fees: BigInt(`0x${digits.slice(stake + WORD)}`),
    hash: `0x${bytesToHex(keccak_256(hexToBytes(digits)))}`,
  }
}
