import type { Environment, HostFunctions } from './environment.ts'
import { dumpEntity } from './store.ts'

/** graph-ts's `store` and matchstick's functions on it. */
export function entityFunctions({ memory, codec, state }: Environment): HostFunctions {
  const { string } = memory
  const entityOrNull = (entity: Parameters<typeof codec.newEntity>[0] | undefined) =>
    entity ? codec.newEntity(entity) : 0
  const print = (value: unknown) =>
    void state().output.push({ level: 'info', text: JSON.stringify(value, undefined, 2) })

  return {
    'store.get': (type: number, id: number) => entityOrNull(state().store.get(string(type), string(id))),
    'store.get_in_block': (type: number, id: number) =>
      entityOrNull(state().store.getInBlock(string(type), string(id))),
    'store.set': (type: number, id: number, data: number) =>
      state().store.set(string(type), string(id), codec.entity(data)),
    'store.remove': (type: number, id: number) => state().store.remove(string(type), string(id)),
    'store.loadRelated': (type: number, id: number, field: number) =>
      codec.newEntities(state().store.related(string(type), string(id), string(field))),
    countEntities: (type: number) => state().store.count(string(type)),
    clearStore: () => state().store.clear(),
    clearInBlockStore: () => state().store.clearInBlock(),
    mockInBlockStore: (type: number, id: number, data: number) =>
      state().store.putInBlock(string(type), string(id), codec.entity(data)),
    logStore: () => print(state().store.dump()),
    logEntity: (type: number, id: number, showRelated: number) => {
      if (showRelated)
        throw new Error('logEntity with related entities is not supported: leave showRelated out')
      const entity = state().store.get(string(type), string(id))
      print(entity ? dumpEntity(entity) : {})
    },
  }
}
