import { fromDatabase } from '@confluence/protocol/graph-numbers/big-decimal'
import { type Entity, type StoreValue, show } from '../guest/values.ts'
import type { EntityType, Field, Schema } from './schema.ts'

export type Store = ReturnType<typeof createStore>

/**
 * The entities of a subgraph, with the checks that graph-node makes when a mapping saves one. `inBlock` are those that
 * `loadInBlock` finds: as with matchstick, only what a test has put there.
 */
export function createStore(schema: Schema) {
  const tables = new Map<string, Map<string, Entity>>()
  const inBlock = new Map<string, Map<string, Entity>>()

  const typeOf = (name: string): EntityType => {
    const type = schema.get(name)
    if (!type) throw new Error(`entity type \`${name}\` is not in schema.graphql`)
    return type
  }
  const table = (of: Map<string, Map<string, Entity>>, type: string) => {
    const entities = of.get(type) ?? new Map<string, Entity>()
    of.set(type, entities)
    return entities
  }

  return {
    get: (type: string, id: string): Entity | undefined => table(tables, typeOf(type).name).get(id),
    getInBlock: (type: string, id: string): Entity | undefined => table(inBlock, typeOf(type).name).get(id),

    /** Saves an entity over what is stored under its id; fields that are left out keep their value. */
    set(typeName: string, id: string, data: Entity): void {
      const type = typeOf(typeName)
      const stored = table(tables, typeName)
      if (type.immutable && stored.has(id)) {
        throw new Error(
          `entity type \`${typeName}\` is immutable: ${typeName}[${id}] is stored already, and graph-node takes it again within its own block only`,
        )
      }
      checkKnownFields(type, data)
      checkId(type, id, data)
      const merged = new Map<string, StoreValue>([...(stored.get(id) ?? []), ...data])
      validate(type, id, merged)
      for (const [name, value] of merged) {
        if (value.kind === 'Null') merged.delete(name)
        if (value.kind === 'BigDecimal') merged.set(name, { ...value, value: fromDatabase(value.value) })
      }
      stored.set(id, merged)
    },

    remove(typeName: string, id: string): void {
      if (typeOf(typeName).immutable) {
        throw new Error(
          `entities of type \`${typeName}\` can not be deleted since they are immutable. Entity ids are [${id}]`,
        )
      }
      table(tables, typeName).delete(id)
    },

    /** The entities that a derived field stands for. */
    related(typeName: string, id: string, fieldName: string): Entity[] {
      const source = typeOf(typeName).fields.get(fieldName)?.derivedFrom
      if (!source) throw new Error(`${typeName}.${fieldName} is not a @derivedFrom field of schema.graphql`)
      return [...table(tables, source.type).values()].filter((entity) => {
        const value = entity.get(source.field)
        if (value?.kind === 'Array') return value.value.some((element) => show(element) === id)
        return value !== undefined && show(value) === id
      })
    },

    all: (type: string): Entity[] => [...table(tables, typeOf(type).name).values()],
    count: (type: string): number => table(tables, typeOf(type).name).size,
    putInBlock: (type: string, id: string, data: Entity) =>
      void table(inBlock, typeOf(type).name).set(id, data),
    clear: () => tables.clear(),
    clearInBlock: () => inBlock.clear(),
    /** Everything stored, for `logStore`. */
    dump: () => Object.fromEntries([...tables].map(([type, entities]) => [type, dumpTable(entities)])),
  }
}

function dumpTable(entities: ReadonlyMap<string, Entity>): Record<string, Record<string, string>> {
  return Object.fromEntries([...entities].map(([id, entity]) => [id, dumpEntity(entity)]))
}

export function dumpEntity(entity: Entity): Record<string, string> {
  return Object.fromEntries([...entity].map(([name, value]) => [name, show(value)]))
}

function checkKnownFields(type: EntityType, data: Entity): void {
  const unknown = [...data.keys()].filter((name) => !type.fields.has(name)).sort()
  if (unknown.length === 0) return
  throw new Error(
    `Attempted to set undefined fields [${unknown.join(', ')}] for the entity type \`${type.name}\`. Make sure those fields are defined in the schema.`,
  )
}

function checkId(type: EntityType, id: string, data: Entity): void {
  const value = data.get('id')
  if (value === undefined) throw new Error(`${type.name}[${id}] was saved without its id`)
  const kind = type.fields.get('id')?.kind
  if (value.kind !== kind) {
    throw new Error(`Attribute \`${type.name}.id\` has wrong type: expected ${kind} but got ${value.kind}`)
  }
  if (value.value !== id) {
    throw new Error(
      `Value of ${type.name} attribute 'id' conflicts with ID passed to \`store.set()\`: ${value.value} != ${id}`,
    )
  }
}

function validate(type: EntityType, id: string, entity: Entity): void {
  const fail = (message: string): never => {
    throw new Error(`Entity ${type.name}[${id}]: ${message}`)
  }
  for (const field of type.fields.values()) {
    const value = entity.get(field.name)
    if (field.derivedFrom) {
      if (value) fail(`field \`${field.name}\` is derived and cannot be set`)
    } else if (!value || value.kind === 'Null') {
      if (field.required) fail(`missing value for non-nullable field \`${field.name}\``)
    } else if (!isAssignable(field, value)) {
      fail(
        `the value \`${show(value)}\` for field \`${field.name}\` must have type ${field.type} but has type ${value.kind}`,
      )
    }
  }
}

function isAssignable(field: Field, value: StoreValue): boolean {
  if (field.list) {
    return value.kind === 'Array' && value.value.every((element) => element.kind === field.kind)
  }
  return value.kind === field.kind || (field.kind === 'BigInt' && value.kind === 'Int')
}
