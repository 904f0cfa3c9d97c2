import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Stands for no account in the contracts. */
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

/** What wallets and block explorers put in front of an address: short names of chains (ERC-3770), CAIP-10, ERC-681. */
const CHAIN_PREFIX = /^(eth|arb1|eip155:1|eip155:42161|ethereum):/i
const PREFIX = /^([\w:-]+):/
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/g

/**
 * An address as people have it, in lower case; or what is wrong with it and what to type. Capitals, spaces, a missing 0x and
 * the prefix of either chain are accepted. A wrong checksum is not, where there are small and capital letters.
 */
export function readAddress(text: string): { address: string } | { fault: string } {
  const typed = text.replace(SPACE, '').replace(CHAIN_PREFIX, '')
  if (typed === '') return { fault: 'Enter an address: 0x and 40 digits' }
  const [, prefix] = PREFIX.exec(typed) ?? []
  if (prefix) return { fault: `“${prefix}:” is not the prefix of Ethereum (eth:) or Arbitrum One (arb1:)` }
  const digits = typed.replace(/^0x/i, '')
  const [stray] = /[^0-9a-f]/iu.exec(digits) ?? []
  if (stray) {
    const advice = typed.includes('.')
      ? 'enter the address that the name stands for'
      : `“${stray}” is not one`
    return { fault: `An address has only the digits 0-9 and a-f: ${advice}` }
  }
  if (digits.length === 64)
    return { fault: 'This is as long as a transaction hash: enter an address, 0x and 40 digits' }
  if (digits.length !== 40) return { fault: `An address has 40 digits after 0x: this has ${digits.length}` }
  const address = `0x${digits.toLowerCase()}`
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase()
  if (mixed && checksumAddress(address) !== `0x${digits}`) {
    return {
      fault: 'The capitals do not match the checksum: correct the mistyped digit, or enter all in lower case',
    }
  }
  return { address }
}
