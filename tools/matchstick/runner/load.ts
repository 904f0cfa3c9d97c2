import { createCodec } from '../guest/codec.ts'
import { createMemory, type GuestExports } from '../guest/memory.ts'
import { assertionFunctions } from '../host/assertions.ts'
import { byteFunctions } from '../host/bytes.ts'
import { chainFunctions } from '../host/chain.ts'
import { entityFunctions } from '../host/entities.ts'
import type { Environment, HostFunctions } from '../host/environment.ts'
import { logFunctions } from '../host/logs.ts'
import { numberFunctions } from '../host/numbers.ts'
import type { Schema } from '../host/schema.ts'
import { createState, type HostState } from '../host/state.ts'
import { createGroup, createRegistry, type Group } from './registry.ts'

/** A module of test files that has been started: its tests are registered, none has run. */
export interface LoadedModule {
  readonly files: readonly LoadedFile[]
  /** Calls a function of the module's table. What it throws is an Error. */
  call(run: number, file: LoadedFile): void
}

export interface LoadedFile {
  readonly path: string
  readonly root: Group
  readonly state: HostState
}

export interface LoadOptions {
  readonly schema: Schema
  readonly templates: readonly string[]
  /** Told which instrumented place of the mappings was reached. */
  readonly onHit?: (place: number) => void
}

/**
 * Starts a compiled module. Each file gets a host state of its own, which counts from the module's marker for it.
 * Functions that the module imports and this host does not have are reported when they are called, by name.
 */
export async function loadModule(
  wasm: Uint8Array,
  paths: readonly string[],
  { schema, templates, onHit }: LoadOptions,
): Promise<LoadedModule> {
  const files = paths.map((path) => ({ path, root: createGroup(''), state: createState(schema) }))
  let current = { path: '', root: createGroup(''), state: createState(schema) }
  let exports: GuestExports | undefined
  const guest = (): GuestExports => {
    if (!exports) throw new Error('the module called its host before it was started')
    return exports
  }
  const table = (run: number) => (guest().table.get(run) as () => void)()
  const registry = createRegistry(table)
  const memory = createMemory(guest)
  const codec = createCodec(memory)
  const environment: Environment = { memory, codec, state: () => current.state, templates }
  const functions: HostFunctions = {
    ...numberFunctions(environment),
    ...byteFunctions(environment),
    ...entityFunctions(environment),
    ...chainFunctions(environment),
    ...assertionFunctions(environment),
    ...logFunctions(environment),
    _registerTest: (name: number, shouldFail: number, run: number) =>
      registry.registerTest(memory.string(name), shouldFail !== 0, run),
    _registerDescribe: (name: number, run: number) => registry.registerDescribe(memory.string(name), run),
    _registerHook: (run: number, role: number) => registry.registerHook(memory.string(role), run),
    _startFile: (index: number) => {
      current = files[index] as LoadedFile
      registry.enter(current.root)
    },
    _hit: (place: number) => onHit?.(place),
  }
  const module = await WebAssembly.compile(wasm)
  const instance = await WebAssembly.instantiate(module, importsOf(module, functions))
  exports = instance.exports as unknown as GuestExports
  exports._start()
  return {
    files,
    call(run, file) {
      current = file
      table(run)
    },
  }
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
