import type { Environment, HostFunctions } from './environment.ts'
import { callKey } from './state.ts'

/** graph-ts's `dataSource` and `ethereum.call`, with matchstick's ways of setting what they answer. */
export function chainFunctions({ memory, codec, state, templates }: Environment): HostFunctions {
  const { string, u32 } = memory
  const checkTemplate = (name: string): string => {
    if (!templates.includes(name)) {
      throw new Error(`no manifest has a template \`${name}\`. Available names: ${templates.join(', ')}`)
    }
    return name
  }
  const create = (nameReference: number, params: number) => {
    const name = checkTemplate(string(nameReference))
    const [first] = memory.references(params)
    if (first === undefined) throw new Error(`a data source of \`${name}\` was made without parameters`)
    const existing = state().created.get(name) ?? new Set()
    state().created.set(name, existing.add(string(first)))
  }

  return {
    'dataSource.create': create,
    'dataSource.createWithContext': create,
    'dataSource.address': () => codec.newHex(state().dataSource.address),
    'dataSource.network': () => memory.newString(state().dataSource.network),
    'dataSource.context': () => codec.newEntity(state().dataSource.context),
    'dataSourceMock.setReturnValues': (address: number, network: number, context: number) => {
      state().dataSource = {
        address: string(address).toLowerCase(),
        network: string(network),
        context: codec.entity(context),
      }
    },
    logDataSources: (name: number) => {
      const sources = state().created.get(checkTemplate(string(name))) ?? []
      state().output.push({ level: 'info', text: [...sources].join('\n') })
    },

    mockFunction: (
      address: number,
      _name: number,
      signature: number,
      args: number,
      returned: number,
      reverts: number,
    ) => {
      const key = callKey(codec.hex(address), string(signature), codec.ethereumValues(args))
      state().calls.set(key, reverts ? null : codec.ethereumValues(returned))
    },
    'ethereum.call': (call: number) => {
      const signature = string(u32(call + 12))
      const key = callKey(codec.hex(u32(call + 4)), signature, codec.ethereumValues(u32(call + 16)))
      const returned = state().calls.get(key)
      if (returned === undefined) {
        throw new Error(`no mocked function for the call ${key}: use createMockedFunction`)
      }
      return returned === null ? 0 : codec.newEthereumValues(returned)
    },
  }
}
