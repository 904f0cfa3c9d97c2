import { Entity, Value } from '@graphprotocol/graph-ts'

/**
 * The values that entities had when they were loaded. Handing an entity to graph-node takes longer than anything else
 * that an event causes, so those that were only read are not saved. Setters put a new Value in place of the old one,
 * so it is enough to compare references.
 */
export class Loaded {
  private values: Value[][] = []

  /** Notes the next entity. One that is new has no values yet. */
  note(entity: Entity, isNew: bool): void {
    const values: Value[] = []
    const entries = entity.entries
    if (!isNew) for (let i = 0; i < entries.length; i++) values.push(entries[i].value)
    this.values.push(values)
  }

  /** Whether the entity noted as number `index` has changed since. */
  hasChanged(index: i32, entity: Entity): bool {
    const before = this.values[index]
    const entries = entity.entries
    if (entries.length != before.length) return true
    for (let i = 0; i < before.length; i++) {
      if (changetype<usize>(entries[i].value) != changetype<usize>(before[i])) return true
    }
    return false
  }
}
