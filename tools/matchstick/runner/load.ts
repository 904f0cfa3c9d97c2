import type { Schema } from '../host/schema.ts'
import { createState, type HostState } from '../host/state.ts'
import { instantiate } from './instantiate.ts'
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

/** Starts a compiled module. Each file gets a host state of its own, which counts from the module's marker for it. */
export async function loadModule(
  wasm: Uint8Array,
  paths: readonly string[],
  { schema, templates, onHit }: LoadOptions,
): Promise<LoadedModule> {
  const files = paths.map((path) => ({ path, root: createGroup(''), state: createState(schema) }))
  let current = { path: '', root: createGroup(''), state: createState(schema) }
  const { exports } = await instantiate(await WebAssembly.compile(wasm), {
    state: () => current.state,
    templates,
    more(memory, exports) {
      const registry = createRegistry((run) => (exports().table.get(run) as () => void)())
      return {
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
    },
  })
  return {
    files,
    call(run, file) {
      current = file
      ;(exports.table.get(run) as () => void)()
    },
  }
}
