import type { Codec } from '../guest/codec.ts'
import type { Memory } from '../guest/memory.ts'
import type { HostState } from './state.ts'

/** What host functions work with. */
export interface Environment {
  readonly memory: Memory
  readonly codec: Codec
  /** State of the test file that runs. */
  readonly state: () => HostState
  /** Names of the templates that the manifests have. */
  readonly templates: readonly string[]
}

/** Host functions by their full import name (`namespace.name`, or the bare name). Arguments are the guest's raw numbers. */
// biome-ignore lint/suspicious/noExplicitAny: parameters and results are those that the guest declares
export type HostFunctions = Readonly<Record<string, (...args: any[]) => any>>
