import { Bytes } from '@graphprotocol/graph-ts'
import { copyBytes, isSame, viewOf } from './bytes'
import { ADDRESS_LENGTH, LONG, NULL, Unpacker } from './unpacker'

/**
 * Packs values anew, and tells of each whether it differs from what was unpacked in its place. Runs of values that do not are
 * copied as they are.
 */
export class Packer {
  private out: Uint8Array
  private length: i32 = 0
  private index: i32 = 0
  /** Up to where the values unpacked before were copied, or replaced. */
  private copied: usize = 0
  hasChanged: bool

  /** `before` is null where nothing was packed before: then each value differs. */
  constructor(private before: Unpacker | null) {
    this.out = new Uint8Array(before ? before.packed.length + 128 : 1024)
    if (before) this.copied = before.packed.dataStart
    this.hasChanged = !before
  }

  add(value: Uint8Array | null): bool {
    const before = this.before
    if (before) {
      const original = before.original(this.index)
      if (original == changetype<usize>(value) || isSame(changetype<Uint8Array | null>(original), value)) {
        this.index++
        return false
      }
    }
    this.replace(value)
    return true
  }

  addInt(value: i32): bool {
    const before = this.before
    if (before && before.original(this.index) == (value as usize)) {
      this.index++
      return false
    }
    const bytes = new Uint8Array(4)
    store<i32>(bytes.dataStart, value)
    this.replace(bytes)
    return true
  }

  addAddresses(addresses: Bytes[] | null): bool {
    return this.add(addresses ? join(addresses) : null)
  }

  packed(): Bytes {
    this.copyUpTo(this.index)
    return changetype<Bytes>(viewOf(this.out.buffer, this.out.dataStart, this.length))
  }

  private replace(value: Uint8Array | null): void {
    this.hasChanged = true
    this.copyUpTo(this.index)
    const before = this.before
    if (before) this.copied = before.end(this.index)
    this.index++
    this.write(value)
  }

  /** Copies what was not replaced, up to the value `index`. */
  private copyUpTo(index: i32): void {
    const before = this.before
    if (!before || index == 0) return
    const end = before.end(index - 1)
    if (end <= this.copied) return
    const length = (end - this.copied) as i32
    this.reserve(length)
    copyBytes(this.out.dataStart + this.length, this.copied, length)
    this.length += length
    this.copied = end
  }

  private write(value: Uint8Array | null): void {
    const length = value ? value.length : 0
    this.reserve(length + 5)
    let at = this.out.dataStart + this.length
    if (!value) {
      store<u8>(at++, NULL as u8)
    } else if (length < LONG) {
      store<u8>(at++, length as u8)
    } else {
      store<u8>(at++, LONG as u8)
      store<i32>(at, length)
      at += 4
    }
    if (value) copyBytes(at, value.dataStart, length)
    this.length = ((at - this.out.dataStart) as i32) + length
  }

  private reserve(bytes: i32): void {
    if (this.length + bytes <= this.out.length) return
    const larger = new Uint8Array(this.out.length * 2 + bytes)
    copyBytes(larger.dataStart, this.out.dataStart, this.length)
    this.out = larger
  }
}

function join(addresses: Bytes[]): Uint8Array {
  const joined = new Uint8Array(addresses.length * ADDRESS_LENGTH)
  for (let i = 0; i < addresses.length; i++) {
    copyBytes(joined.dataStart + i * ADDRESS_LENGTH, addresses[i].dataStart, ADDRESS_LENGTH)
  }
  return joined
}
