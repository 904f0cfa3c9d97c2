import { Address, BigInt } from '@graphprotocol/graph-ts'

export const ZERO = BigInt.zero()
export const ONE = BigInt.fromI32(1)

/** 2^256 - 1: the contracts' "never". */
export const NEVER = BigInt.fromI32(2).pow(255).minus(ONE).times(BigInt.fromI32(2)).plus(ONE)

export const ZERO_ADDRESS = Address.zero()

/** Life of a retryable ticket on Arbitrum, in seconds: 7 days. */
export const TICKET_LIFETIME = BigInt.fromI32(604800)
