import type { Codec } from './codec.ts'
import { type Memory, typeId } from './memory.ts'
import type { EthereumValue } from './values.ts'

/** What a handler is given. Hashes and addresses are hex. */
export interface GuestEvent {
  readonly address: string
  readonly logIndex: number
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly hash: string }
  readonly transaction: { readonly hash: string; readonly from: string }
  readonly parameters: readonly (readonly [name: string, value: EthereumValue])[]
}

const NO_HASH = `0x${'00'.repeat(32)}`
const NO_ADDRESS = `0x${'00'.repeat(20)}`

/** Writes graph-ts's ethereum.Event into a module's memory. What no mapping here reads is zeros. */
export function newEvent(memory: Memory, codec: Codec, event: GuestEvent): number {
  const { newHex, newBigInt } = codec
  const zero = newBigInt(0n)
  const noHash = newHex(NO_HASH)
  const noAddress = newHex(NO_ADDRESS)
  const { block, transaction } = event
  const blockReference = memory.newRecord(
    [
      ...[newHex(block.hash), noHash, noHash, noAddress, noHash, noHash, noHash],
      ...[newBigInt(block.number), zero, zero, newBigInt(block.timestamp), zero, zero, 0, 0],
    ],
    typeId.ethereumBlock,
  )
  const transactionReference = memory.newRecord(
    [
      ...[newHex(transaction.hash), zero, newHex(transaction.from), 0],
      ...[zero, zero, zero, newHex('0x'), zero],
    ],
    typeId.ethereumTransaction,
  )
  const parameters = event.parameters.map(([name, value]) =>
    memory.newRecord([memory.newString(name), codec.newEthereumValue(value)], typeId.eventParam),
  )
  const logIndex = newBigInt(BigInt(event.logIndex))
  return memory.newRecord(
    [
      ...[newHex(event.address), logIndex, logIndex, 0, blockReference, transactionReference],
      ...[memory.newReferences(parameters, typeId.arrayEventParam), 0],
    ],
    typeId.ethereumEvent,
  )
}
