import { type Codec, createCodec } from '../guest/codec.ts'
import { createMemory, type GuestExports, type Memory } from '../guest/memory.ts'
import { assertionFunctions } from '../host/assertions.ts'
import { byteFunctions } from '../host/bytes.ts'
import { chainFunctions } from '../host/chain.ts'
import { entityFunctions } from '../host/entities.ts'
import type { Environment, HostFunctions } from '../host/environment.ts'
import { logFunctions } from '../host/logs.ts'
import { numberFunctions } from '../host/numbers.ts'
import type { HostState } from '../host/state.ts'

export interface Guest {
  readonly exports: GuestExports
  readonly memory: Memory
  readonly codec: Codec
}

export interface InstantiateOptions {
  /** State of the subgraph whose code runs. */
  readonly state: () => HostState
  /** Names of the templates that the manifests have. */
  readonly templates: readonly string[]
  /** Functions beside those of graph-ts and matchstick. They may be called while the module starts. */
  readonly more?: (memory: Memory, exports: () => GuestExports) => HostFunctions
}

/**
 * Starts a compiled module. Functions that the module imports and this host does not have are reported when they are
 * called, by name.
 */
export async function instantiate(
  module: WebAssembly.Module,
  { state, templates, more }: InstantiateOptions,
): Promise<Guest> {
  let exports: GuestExports | undefined
  const late = (): GuestExports => {
    if (!exports) throw new Error('the module called its host before it was started')
    return exports
  }
  const memory = createMemory(late)
  const codec = createCodec(memory)
  const environment: Environment = { memory, codec, state, templates }
  const functions: HostFunctions = {
    ...numberFunctions(environment),
    ...byteFunctions(environment),
    ...entityFunctions(environment),
    ...chainFunctions(environment),
    ...assertionFunctions(environment),
    ...logFunctions(environment),
    ...more?.(memory, late),
  }
  const instance = await WebAssembly.instantiate(module, importsOf(module, functions))
  exports = instance.exports as unknown as GuestExports
  exports._start()
  return { exports, memory, codec }
}

function importsOf(module: WebAssembly.Module, functions: HostFunctions): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {}
  for (const { module: space, name } of WebAssembly.Module.imports(module)) {
    const values = imports[space] ?? {}
    imports[space] = values
    values[name] =
      functions[name] ??
      (() => {
        throw new Error(`the mapping test runner does not support \`${name}\``)
      })
  }
  return imports
}
