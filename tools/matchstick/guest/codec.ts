import { type Decimal, received } from '@confluence/protocol/graph-numbers/big-decimal'
import { checked, fromBytes, toBytes } from '@confluence/protocol/graph-numbers/big-int'
import { type Memory, typeId } from './memory.ts'
import {
  type Entity,
  type EthereumValue,
  ethereumKinds,
  fromHexString,
  type StoreValue,
  storeKinds,
  toHexString,
} from './values.ts'

export type Codec = ReturnType<typeof createCodec>

/** Reads and writes graph-ts's own classes. */
export function createCodec(memory: Memory) {
  const { u8, u32, i32, i64 } = memory

  const bigInt = (address: number): bigint => checked(fromBytes(memory.bytes(address)))
  const decimal = (address: number): Decimal => received(bigInt(u32(address)), bigInt(u32(address + 4)))
  const hex = (address: number): string => toHexString(memory.bytes(address))

  const storeValue = (address: number): StoreValue => {
    const kind = storeKinds[u32(address)]
    const data = address + 8
    switch (kind) {
      case 'String':
        return { kind, value: memory.string(u32(data)) }
      case 'Bytes':
        return { kind, value: hex(u32(data)) }
      case 'Int':
        return { kind, value: i32(data) }
      case 'Int8':
      case 'Timestamp':
        return { kind, value: i64(data) }
      case 'BigInt':
        return { kind, value: bigInt(u32(data)) }
      case 'BigDecimal':
        return { kind, value: decimal(u32(data)) }
      case 'Boolean':
        return { kind, value: u8(data) !== 0 }
      case 'Array':
        return { kind, value: memory.references(u32(data)).map(storeValue) }
      case 'Null':
        return { kind, value: null }
      default:
        throw new Error(`a store value of unknown kind ${u32(address)}`)
    }
  }
  const entity = (address: number): Entity => {
    const entries = memory.references(u32(address))
    return new Map(entries.map((entry) => [memory.string(u32(entry)), storeValue(u32(entry + 4))]))
  }
  const ethereumValue = (address: number): EthereumValue => {
    const kind = ethereumKinds[u32(address)]
    const data = u32(address + 8)
    switch (kind) {
      case 'address':
      case 'fixedBytes':
      case 'bytes':
        return { kind, value: hex(data) }
      case 'int':
      case 'uint':
        return { kind, value: bigInt(data) }
      case 'bool':
        return { kind, value: u8(address + 8) !== 0 }
      case 'string':
        return { kind, value: memory.string(data) }
      case 'fixedArray':
      case 'array':
      case 'tuple':
        return { kind, value: memory.references(data).map(ethereumValue) }
      default:
        throw new Error(`an Ethereum value of unknown kind ${u32(address)}`)
    }
  }

  const newBigInt = (value: bigint): number => memory.newBytes(toBytes(checked(value)))
  const newDecimal = ({ digits, exponent }: Decimal): number =>
    memory.newRecord([newBigInt(digits), newBigInt(exponent)], typeId.bigDecimal)
  const newHex = (value: string): number => memory.newBytes(fromHexString(value))

  const storeData = (value: StoreValue): number | bigint => {
    switch (value.kind) {
      case 'String':
        return memory.newString(value.value)
      case 'Bytes':
        return newHex(value.value)
      case 'BigInt':
        return newBigInt(value.value)
      case 'BigDecimal':
        return newDecimal(value.value)
      case 'Boolean':
        return value.value ? 1 : 0
      case 'Array':
        return memory.newReferences(value.value.map(newStoreValue), typeId.arrayStoreValue)
      case 'Null':
        return 0
      default:
        return value.value
    }
  }
  const newStoreValue = (value: StoreValue): number =>
    memory.newTagged(storeKinds.indexOf(value.kind), BigInt(storeData(value)), typeId.storeValue)
  /** With its fields in the order of their names, as graph-node gives them. */
  const newEntity = (fields: Entity): number => {
    const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
    const entries = sorted.map(([name, value]) =>
      memory.newRecord([memory.newString(name), newStoreValue(value)], typeId.entry),
    )
    return memory.newRecord([memory.newReferences(entries, typeId.arrayEntry)], typeId.entity)
  }
  const ethereumData = (value: EthereumValue): number => {
    switch (value.kind) {
      case 'int':
      case 'uint':
        return newBigInt(value.value)
      case 'bool':
        return value.value ? 1 : 0
      case 'string':
        return memory.newString(value.value)
      case 'fixedArray':
      case 'array':
      case 'tuple':
        return memory.newReferences(value.value.map(newEthereumValue), typeId.arrayEthereumValue)
      default:
        return newHex(value.value)
    }
  }
  const newEthereumValue = (value: EthereumValue): number =>
    memory.newTagged(ethereumKinds.indexOf(value.kind), BigInt(ethereumData(value)), typeId.ethereumValue)

  return {
    bigInt,
    decimal,
    hex,
    entity,
    ethereumValues: (address: number) => memory.references(address).map(ethereumValue),
    ethereumValue,
    newBigInt,
    newDecimal,
    newHex,
    newEntity,
    newEntities: (entities: readonly Entity[]) =>
      memory.newReferences(entities.map(newEntity), typeId.arrayEntity),
    newEthereumValue,
    newEthereumValues: (values: readonly EthereumValue[]) =>
      memory.newReferences(values.map(newEthereumValue), typeId.arrayEthereumValue),
  }
}
