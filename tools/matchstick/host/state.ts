import type { Entity, EthereumValue } from '../guest/values.ts'
import { show } from '../guest/values.ts'
import type { Schema } from './schema.ts'
import { createStore, type Store } from './store.ts'

/** What one test file sees of the world outside its mappings: it has a subgraph's store, chain and data sources to itself. */
export interface HostState {
  readonly store: Store
  /** Data source that the running handler belongs to. */
  dataSource: { address: string; network: string; context: Entity }
  /** Addresses (or other first parameters) of the data sources made of each template. */
  readonly created: Map<string, Set<string>>
  /** What mocked contract functions return; null where they revert. */
  readonly calls: Map<string, readonly EthereumValue[] | null>
  /** Log lines and failed assertions since the running test began. */
  readonly output: OutputLine[]
}

export interface OutputLine {
  level: 'assertion' | 'critical' | 'error' | 'warning' | 'info' | 'debug' | 'success'
  text: string
}

export function createState(schema: Schema): HostState {
  return {
    store: createStore(schema),
    dataSource: { address: `0x${'0'.repeat(40)}`, network: 'mainnet', context: new Map() },
    created: new Map(),
    calls: new Map(),
    output: [],
  }
}

/** Identifies a mocked call by contract, function and arguments. */
export function callKey(address: string, signature: string, args: readonly EthereumValue[]): string {
  return `${address} ${signature} ${args.map(show).join(' ')}`
}
