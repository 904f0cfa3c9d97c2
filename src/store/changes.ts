import { BigInt, Bytes, Entity, store, TypedMapEntry, Value } from '@graphprotocol/graph-ts'
import { isSame } from './bytes'
import { Fields } from './fields'

/**
 * The fields of an entity that differ from what was stored. A field that crosses between a handler and graph-node costs
 * more than all arithmetic on it, so only these are saved; graph-node leaves the others as they are. Fields are told in the
 * order in which `stored` read them.
 */
export class Changes {
  private entity: Entity = new Entity()
  private index: i32 = 0

  /** `stored` is null for a new entity: then all are told. So they are with `all`, null fields included. */
  constructor(
    private stored: Fields | null,
    private all: bool = false,
  ) {}

  number(name: string, value: BigInt): void {
    this.numberOrNull(name, value)
  }

  numberOrNull(name: string, value: BigInt | null): void {
    if (this.differs(value)) this.add(name, value ? Value.fromBigInt(value) : Value.fromNull())
  }

  bytes(name: string, value: Bytes): void {
    this.bytesOrNull(name, value)
  }

  bytesOrNull(name: string, value: Bytes | null): void {
    if (this.differs(value)) this.add(name, value ? Value.fromBytes(value) : Value.fromNull())
  }

  text(name: string, value: string): void {
    const stored = this.stored
    const original = stored ? changetype<string | null>(stored.original(this.index++)) : null
    if (this.all || original != value) this.add(name, Value.fromString(value))
  }

  flag(name: string, value: bool): void {
    if (this.isOther(value ? 1 : 0)) this.add(name, Value.fromBoolean(value))
  }

  int(name: string, value: i32): void {
    if (this.isOther(value as usize)) this.add(name, Value.fromI32(value))
  }

  bytesList(name: string, value: Bytes[]): void {
    const stored = this.stored
    const original = stored ? changetype<Value | null>(stored.original(this.index++)) : null
    if (this.all || !original || !areSame(original.toBytesArray(), value))
      this.add(name, Value.fromBytesArray(value))
  }

  /** Only for entities that do not change. */
  numbersOrNull(name: string, value: BigInt[] | null): void {
    if (value) this.add(name, Value.fromBigIntArray(value))
  }

  get isEmpty(): bool {
    return this.entity.entries.length == 0
  }

  save(type: string, key: string, id: Value): void {
    this.add('id', id)
    store.set(type, key, this.entity)
  }

  /** Adds a field that is not there. Entity.set would first look through all that are. */
  add(name: string, value: Value): void {
    this.entity.entries.push(new TypedMapEntry<string, Value>(name, value))
  }

  private differs(value: Uint8Array | null): bool {
    const stored = this.stored
    if (this.all) return true
    if (!stored) return changetype<usize>(value) != 0
    const original = stored.original(this.index++)
    return original != changetype<usize>(value) && !isSame(changetype<Uint8Array | null>(original), value)
  }

  private isOther(value: usize): bool {
    const stored = this.stored
    return this.all || !stored || stored.original(this.index++) != value
  }
}

function areSame(a: Bytes[], b: Bytes[]): bool {
  if (a.length != b.length) return false
  for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i])) return false
  return true
}
