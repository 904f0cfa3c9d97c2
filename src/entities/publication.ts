import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Packer } from '../store/packer'
import { Unpacker } from '../store/unpacker'

/** Figures that are packed, and of those that have a name the ones that changed, as fields of an entity. */
export class Publication {
  private packer: Packer
  readonly changes: Changes = new Changes(null, true)

  constructor(before: Unpacker | null) {
    this.packer = new Packer(before)
  }

  /** Whether anything differs from before, internal figures included. */
  get hasChanged(): bool {
    return this.packer.hasChanged
  }

  packed(): Bytes {
    return this.packer.packed()
  }

  number(name: string, value: BigInt | null): void {
    if (this.packer.add(value)) this.changes.numberOrNull(name, value)
  }

  bytes(name: string, value: Bytes | null): void {
    if (this.packer.add(value)) this.changes.bytesOrNull(name, value)
  }

  int(name: string, value: i32): void {
    if (this.packer.addInt(value)) this.changes.int(name, value)
  }

  flag(name: string, value: bool): void {
    if (this.packer.addInt(value ? 1 : 0)) this.changes.flag(name, value)
  }

  /** One of some texts. */
  choice(name: string, choices: StaticArray<string>, value: string): void {
    let index = 0
    while (index < choices.length - 1 && choices[index] != value) index++
    if (this.packer.addInt(index)) this.changes.text(name, value)
  }

  internal(value: Uint8Array | null): void {
    this.packer.add(value)
  }

  internalFlag(value: bool): void {
    this.packer.addInt(value ? 1 : 0)
  }

  internalAddresses(value: Bytes[] | null): void {
    this.packer.addAddresses(value)
  }
}
