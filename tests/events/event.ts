import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { clearStore, dataSourceMock, newTypedMockEventWithParams } from 'matchstick-as/assembly/index'

const FIRST_BLOCK = 1000
const FIRST_TIMESTAMP = 1650000000

let transactionCount = 0
let logCount = 0
let caller = Address.zero()

/** An empty store and a chain without transactions. */
export function startChain(): void {
  clearStore()
  dataSourceMock.resetValues()
  transactionCount = 0
  logCount = 0
  caller = Address.zero()
}

/** What follows is in a new transaction, in a block of its own (1000 and the number of transactions before it). */
export function transaction(from: Address = Address.zero()): void {
  transactionCount++
  logCount = 0
  caller = from
}

/** The next log. */
export function emit<T extends ethereum.Event>(contract: Address, params: ethereum.EventParam[]): T {
  const event = newTypedMockEventWithParams<T>(params)
  event.address = contract
  event.logIndex = BigInt.fromI32(logCount)
  event.transaction.hash = transactionHash()
  event.transaction.from = caller
  event.block.number = BigInt.fromI32(FIRST_BLOCK + transactionCount)
  event.block.timestamp = BigInt.fromI32(FIRST_TIMESTAMP + transactionCount)
  logCount++
  return event
}

/** Hash of the current transaction: its number, in 32 bytes. */
export function transactionHash(): Bytes {
  return Bytes.fromHexString(`0x${transactionCount.toString().padStart(64, '0')}`)
}

/** Id of the record of the last log, `back` logs ago: transaction hash ++ log index, little-endian. */
export function eventId(back: i32 = 0): Bytes {
  return Bytes.fromHexString(`${transactionHash().toHexString()}0${logCount - 1 - back}000000`)
}

export function address(name: string, value: Address): ethereum.EventParam {
  return new ethereum.EventParam(name, ethereum.Value.fromAddress(value))
}

export function uint(name: string, value: BigInt): ethereum.EventParam {
  return new ethereum.EventParam(name, ethereum.Value.fromUnsignedBigInt(value))
}

export function bool(name: string, value: boolean): ethereum.EventParam {
  return new ethereum.EventParam(name, ethereum.Value.fromBoolean(value))
}

export function bytes32(name: string, value: Bytes): ethereum.EventParam {
  return new ethereum.EventParam(name, ethereum.Value.fromFixedBytes(value))
}

export function tuple(name: string, values: ethereum.Value[]): ethereum.EventParam {
  const content = new ethereum.Tuple()
  for (let i = 0; i < values.length; i++) content.push(values[i])
  return new ethereum.EventParam(name, ethereum.Value.fromTuple(content))
}

export function int(value: i64): BigInt {
  return BigInt.fromI64(value)
}
