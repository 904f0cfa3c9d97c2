import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Stands for nobody in the contracts. */
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`

/** An address with the capitals of its checksum (EIP-55), of an address in any case. */
export function checksumAddress(address: string): string {
  const digits = address.slice(2).toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)))
  const cased = [...digits].map((digit, index) =>
    Number(`0x${hash[index]}`) >= 8 ? digit.toUpperCase() : digit,
  )
  return `0x${cased.join('')}`
}

/**
 * The address that somebody typed, in lower case; or what is wrong with it. Spaces around it and a missing 0x are forgiven; a
 * wrong checksum is not, where there are small and capital letters.
 */
export function readAddress(text: string): { address: string } | { fault: string } {
  const trimmed = text.trim()
  if (trimmed === '') return { fault: 'Enter an address' }
  const digits = trimmed.replace(/^0x/i, '')
  const stray = digits.match(/[^0-9a-f]/i)
  if (stray) return { fault: `An address has only the digits 0-9 and a-f: “${stray[0]}” is none` }
  if (digits.length !== 40) {
    return { fault: `An address has 40 digits after 0x: this has ${digits.length}` }
  }
  const address = `0x${digits.toLowerCase()}`
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase()
  if (mixed && checksumAddress(address) !== `0x${digits}`) {
    return { fault: 'Its capitals do not match its checksum: a digit is wrong, or write it in lower case' }
  }
  return { address }
}
