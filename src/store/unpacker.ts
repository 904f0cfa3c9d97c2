import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { viewOf } from './bytes'

// Values one behind another in one array of bytes. A field that crosses between graph-node and a handler costs more than
// all arithmetic on it, so what nearly every event needs crosses as one field.
//
// Each value has its length before it: one byte, or LONG and four bytes. NULL stands for null.

export const LONG: i32 = 254
export const NULL: i32 = 255
export const ADDRESS_LENGTH = 20
const MOST_VALUES = 64
const NOTE = 8

/** Reads values in the order in which they were packed. Those that it returns are views of the packed bytes. */
export class Unpacker {
  private at: usize
  private count: i32 = 0
  /** What was read for each value, a reference or a number, and where it ends. In plain memory, without checks of bounds. */
  private noted: usize = heap.alloc(MOST_VALUES * NOTE)

  constructor(readonly packed: Bytes) {
    this.at = packed.dataStart
  }

  original(index: i32): usize {
    return load<usize>(this.noted + index * NOTE)
  }

  end(index: i32): usize {
    return load<usize>(this.noted + index * NOTE, 4)
  }

  numberOrNull(): BigInt | null {
    return changetype<BigInt | null>(this.reference())
  }

  number(): BigInt {
    return changetype<BigInt>(this.reference())
  }

  bytesOrNull(): Bytes | null {
    return changetype<Bytes | null>(this.reference())
  }

  int(): i32 {
    const value = changetype<Uint8Array | null>(this.next())
    return this.note(value ? (load<i32>(value.dataStart) as usize) : 0) as i32
  }

  flag(): bool {
    return this.int() != 0
  }

  addressesOrNull(): Bytes[] | null {
    const joined = changetype<Uint8Array | null>(this.reference())
    return joined ? addressesIn(joined) : null
  }

  addresses(): Bytes[] {
    const joined = changetype<Uint8Array | null>(this.reference())
    return joined ? addressesIn(joined) : []
  }

  private reference(): usize {
    return this.note(this.next())
  }

  private note(original: usize): usize {
    const note = this.noted + this.count++ * NOTE
    store<usize>(note, original)
    store<usize>(note, this.at, 4)
    return original
  }

  private next(): usize {
    let length = load<u8>(this.at++) as i32
    if (length == NULL) return 0
    if (length == LONG) {
      length = load<i32>(this.at)
      this.at += 4
    }
    const start = this.at
    this.at += length
    return changetype<usize>(viewOf(this.packed.buffer, start, length))
  }
}

function addressesIn(joined: Uint8Array): Bytes[] {
  const addresses: Bytes[] = []
  for (let at = 0; at < joined.length; at += ADDRESS_LENGTH) {
    addresses.push(changetype<Bytes>(viewOf(joined.buffer, joined.dataStart + at, ADDRESS_LENGTH)))
  }
  return addresses
}
