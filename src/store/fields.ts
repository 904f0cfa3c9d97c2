import { BigInt, Bytes, Entity, Value } from '@graphprotocol/graph-ts'

/** As many fields as an entity can have. */
const MOST_FIELDS = 64
const REFERENCE = 4

/**
 * The fields of a stored entity, read in the order of their names. graph-node hands them over in that order, without those
 * that are null, so that each is the next one or null. Remembers what was read, so that changes can be told.
 */
export class Fields {
  private at: i32 = 0
  private isSorted: bool = true
  private count: i32 = 0
  /** What each field was when it was read: a reference, or a number. In plain memory, without checks of bounds. */
  private originals: usize = heap.alloc(MOST_FIELDS * REFERENCE)

  constructor(private entity: Entity) {}

  /** Whether all fields were met in their order. If not, they have to be read again after `search`. */
  get wereMet(): bool {
    return !this.isSorted || this.at == this.entity.entries.length
  }

  /** From now on looks for each field among all. */
  search(): void {
    this.isSorted = false
    this.count = 0
  }

  original(index: i32): usize {
    return load<usize>(this.originals + index * REFERENCE)
  }

  /** Passes over the id, which is among the fields. */
  id(): void {
    this.next('id')
  }

  number(name: string): BigInt {
    return changetype<BigInt>(this.reference(name))
  }

  numberOrNull(name: string): BigInt | null {
    return changetype<BigInt | null>(this.reference(name))
  }

  bytes(name: string): Bytes {
    return changetype<Bytes>(this.reference(name))
  }

  bytesOrNull(name: string): Bytes | null {
    return changetype<Bytes | null>(this.reference(name))
  }

  text(name: string): string {
    return changetype<string>(this.reference(name))
  }

  flag(name: string): bool {
    return this.reference(name) != 0
  }

  int(name: string): i32 {
    return this.reference(name) as i32
  }

  bytesList(name: string): Bytes[] {
    const value = this.next(name)
    this.remember(changetype<usize>(value))
    return value ? value.toBytesArray() : []
  }

  numbersOrNull(name: string): BigInt[] | null {
    const value = this.next(name)
    this.remember(changetype<usize>(value))
    return value ? value.toBigIntArray() : null
  }

  /** What a value refers to, or is: null and 0 where the field is null. */
  private reference(name: string): usize {
    const value = this.next(name)
    const reference = value ? (value.data as usize) : 0
    this.remember(reference)
    return reference
  }

  private remember(original: usize): void {
    store<usize>(this.originals + this.count++ * REFERENCE, original)
  }

  private next(name: string): Value | null {
    if (!this.isSorted) return this.entity.get(name)
    const entries = this.entity.entries
    if (this.at == entries.length) return null
    const entry = entries[this.at]
    if (entry.key != name) return null
    this.at++
    return entry.value
  }
}
