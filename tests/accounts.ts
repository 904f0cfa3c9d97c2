import { Address } from '@graphprotocol/graph-ts'

function account(digit: string): Address {
  return Address.fromString(`0x${digit.repeat(40)}`)
}

export const NOBODY = Address.zero()
/** Delegators. */
export const ALICE = account('a')
export const BOB = account('b')
/** Orchestrators. */
export const ORCHESTRATOR = account('1')
export const RIVAL = account('2')
/** A broadcaster. */
export const SENDER = account('3')
/** A delegator pool, and the L1 address of its orchestrator. */
export const POOL = account('4')
export const L1_ORCHESTRATOR = account('5')
/** Contracts. */
export const BONDING_MANAGER = account('6')
export const L2_MIGRATOR = account('7')
export const L1_ESCROW = account('8')
export const BRIDGE_MINTER = account('9')
export const CONTRACT = account('c')
export const MINTER = account('d')
export const TICKET_BROKER = account('e')
