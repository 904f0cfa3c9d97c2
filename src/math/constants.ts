import { Address, BigInt, Bytes } from '@graphprotocol/graph-ts'

export { ZERO } from '../store/record'
export const ONE = BigInt.fromI32(1)

/** 2^256 - 1: the contracts' "never". */
export function never(): BigInt {
  const ones = new Bytes(32)
  ones.fill(0xff)
  return BigInt.fromUnsignedBytes(ones)
}

export const ZERO_ADDRESS = Address.zero()

/** Life of a retryable ticket on Arbitrum, in seconds: 7 days. */
export const TICKET_LIFETIME = BigInt.fromI32(604800)
