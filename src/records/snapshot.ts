// Made by `npm run generate` from schema.graphql, where the fields are described: do not edit.

import { Bytes } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
import { Fields } from '../store/fields'
import { NO_BYTES, Record } from '../store/record'

export class Snapshot extends Record {
  root: Bytes = NO_BYTES

  /** Null where none is stored. */
  static load(id: Bytes): Snapshot | null {
    const record = new Snapshot(id)
    return record.find('Snapshot') ? record : null
  }

  /** One that the same block has saved. */
  static loadInBlock(id: Bytes): Snapshot | null {
    const record = new Snapshot(id)
    return record.findInBlock('Snapshot') ? record : null
  }

  save(): void {
    this.saveAs('Snapshot')
  }

  protected read(from: Fields): void {
    from.id()
    this.root = from.bytes('root')
  }

  protected write(to: Changes): void {
    to.bytes('root', this.root)
  }
}
