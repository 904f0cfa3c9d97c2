import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'

/** Arbitrum One, for which a ticket's id is computed whatever chain stands for it. */
const ARBITRUM_ONE = 42161n

/**
 * Id of a retryable ticket as Arbitrum had it before Nitro (August 2022): keccak256(chain id ++ sequence number with the
 * highest bit set), each as 32 bytes. `seqNo` is the number of the message in the Inbox. Lower-case hex.
 */
export function classicTicketId(seqNo: bigint): string {
  return hash(word(ARBITRUM_ONE), word(seqNo | (1n << 255n)))
}

/** Hash of the L2 transaction that such a ticket becomes when it is redeemed: keccak256(ticket id ++ 0). */
export function classicRedemptionHash(ticketId: string): string {
  return hash(hexToBytes(ticketId.slice(2)), word(0n))
}

function hash(...parts: Uint8Array[]): string {
  return `0x${bytesToHex(keccak_256(concatBytes(...parts)))}`
}

function word(value: bigint): Uint8Array {
  return hexToBytes(value.toString(16).padStart(64, '0'))
}
