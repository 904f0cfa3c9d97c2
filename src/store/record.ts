import { BigInt, Bytes, Entity, store, Value } from '@graphprotocol/graph-ts'
import { isSame } from './bytes'
import { Changes } from './changes'
import { Fields } from './fields'

/** What fields begin with. */
export const ZERO = BigInt.zero()
export const NO_BYTES = new Bytes(0)

/** A new entity with its fields as those of a class: zero, empty or null at first. */
export abstract class Record {
  protected key: string = ''

  constructor(public id: Bytes) {}

  abstract save(): void
  protected abstract write(to: Changes): void

  protected saveAs(type: string): void {
    const changes = new Changes(null)
    this.write(changes)
    this.keep(type, changes)
  }

  protected keep(type: string, changes: Changes): void {
    if (this.key.length == 0) this.key = this.id.toHexString()
    changes.save(type, this.key, Value.fromBytes(this.id))
  }
}

/** One that may be stored already. Of one that was loaded only the fields that changed are saved. */
export abstract class StoredRecord extends Record {
  private stored: Fields | null = null
  private isOfBlock: bool = false

  protected abstract read(from: Fields): void

  /** Reads what is stored, and tells whether anything is. */
  protected find(type: string): bool {
    this.key = this.id.toHexString()
    return this.take(store.get(type, this.key))
  }

  /**
   * Reads what the same block has saved, without asking the database. So that graph-node need not ask it either, all fields
   * are saved again.
   */
  protected findInBlock(type: string): bool {
    this.key = this.id.toHexString()
    this.isOfBlock = true
    return this.take(store.get_in_block(type, this.key))
  }

  protected saveAs(type: string): void {
    const changes = new Changes(this.stored, this.isOfBlock)
    this.write(changes)
    if (!this.stored || !changes.isEmpty) this.keep(type, changes)
  }

  private take(entity: Entity | null): bool {
    if (!entity) return false
    const fields = new Fields(entity)
    this.read(fields)
    if (!fields.wereMet) {
      fields.search()
      this.read(fields)
    }
    this.stored = fields
    return true
  }
}

/** The record of an id among some that were loaded, null where it is not among them. */
export function recordOf<T extends Record>(records: T[], id: Bytes): T | null {
  for (let i = 0; i < records.length; i++) if (isSame(records[i].id, id)) return records[i]
  return null
}
