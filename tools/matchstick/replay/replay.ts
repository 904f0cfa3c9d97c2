import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChainRecording } from '@confluence/recording/recording'
import { compile } from '../compiler/compile.ts'
import { type GuestEvent, newEvent } from '../guest/events.ts'
import { parseSchema } from '../host/schema.ts'
import { createState, type HostState } from '../host/state.ts'
import type { Guest } from '../runner/instantiate.ts'
import { instantiate } from '../runner/instantiate.ts'
import type { Project } from '../runner/suite.ts'
import { decode } from './decode.ts'
import { type DataSource, type Handler, type Manifest, readManifest } from './manifest.ts'

type RecordedBlock = ChainRecording['blocks'][number]

/** A module never frees memory, so a new instance takes over after so many events. */
const EVENTS_PER_INSTANCE = 500

/** A subgraph that runs in this process, for tests that want thousands of events in a second. */
export interface Replay {
  readonly manifest: Manifest
  /** Its store, logs and data sources. */
  readonly state: HostState
  /** Handles a block's logs as graph-node does: in order, and those of new data sources after the others. */
  block(block: RecordedBlock): Promise<void>
  /** Calls one handler. */
  handle(source: DataSource, handler: string, event: GuestEvent): Promise<void>
}

export interface ReplayOptions {
  /** Changes a source (path relative to root) before it is compiled. */
  readonly transform?: (path: string, source: string) => string
}

/** Compiles the mappings of a manifest (YAML) and starts them with an empty store. */
export async function createReplay(
  { root, libraries }: Project,
  manifestText: string,
  { transform }: ReplayOptions = {},
): Promise<Replay> {
  const manifest = readManifest(manifestText, root)
  const entry = manifest.entry.replace(/^\.\//, '')
  const module = await WebAssembly.compile(await compile([entry], { root, libraries, transform }))
  const state = createState(parseSchema(await readFile(join(root, 'schema.graphql'), 'utf8')))
  const templates = manifest.templates.map(({ name }) => name)
  const start = () =>
    instantiate(module, { state: () => state, templates, more: () => ({ _startFile: () => {} }) })
  let guest: Guest = await start()
  let handled = 0

  async function handle(source: DataSource, handler: string, event: GuestEvent): Promise<void> {
    if (++handled % EVENTS_PER_INSTANCE === 0) guest = await start()
    state.dataSource = { address: event.address, network: manifest.network, context: source.context }
    const run = guest.exports[handler as keyof typeof guest.exports] as unknown as (event: number) => void
    run(newEvent(guest.memory, guest.codec, event))
  }

  /** Addresses of the instances of each template. */
  const instances = (): [DataSource, ReadonlySet<string>][] =>
    manifest.templates.map((template) => [template, new Set(state.created.get(template.name) ?? [])])

  async function logsFor(
    block: RecordedBlock,
    handlersOf: (address: string) => Iterable<[DataSource, Handler]>,
  ): Promise<void> {
    for (const log of block.logs) {
      for (const [source, handler] of handlersOf(log.address)) {
        if (!matches(handler, log.topics)) continue
        const transaction = block.transactions[log.txIndex]
        await handle(source, handler.name, {
          address: log.address,
          logIndex: log.logIndex,
          block: { number: BigInt(block.number), timestamp: BigInt(block.timestamp), hash: block.hash },
          transaction: { hash: transaction?.hash ?? block.hash, from: transaction?.from ?? log.address },
          parameters: decode(handler.event, log.topics, log.data),
        })
      }
    }
  }

  return {
    manifest,
    state,
    handle,
    async block(block) {
      const number = Number(block.number)
      const before = instances()
      await logsFor(block, function* (address) {
        for (const source of manifest.dataSources) {
          if (source.address !== address || number < source.startBlock || number > source.endBlock) continue
          for (const handler of source.handlers) yield [source, handler]
        }
        yield* handlersAt(before, address)
      })
      const known = new Map(before.map(([{ name }, addresses]) => [name, addresses]))
      const fresh = instances().map(([template, addresses]): [DataSource, ReadonlySet<string>] => [
        template,
        new Set([...addresses].filter((address) => !known.get(template.name)?.has(address))),
      ])
      if (fresh.some(([, { size }]) => size > 0))
        await logsFor(block, (address) => handlersAt(fresh, address))
    },
  }
}

function* handlersAt(
  instances: readonly [DataSource, ReadonlySet<string>][],
  address: string,
): Generator<[DataSource, Handler]> {
  for (const [template, addresses] of instances) {
    if (!addresses.has(address)) continue
    for (const handler of template.handlers) yield [template, handler]
  }
}

function matches({ topic0, topics, event }: Handler, logged: readonly string[]): boolean {
  const indexed = event.inputs.filter((input) => input.indexed).length
  if (logged[0] !== topic0 || logged.length !== indexed + 1) return false
  return topics.every((wanted, index) => !wanted || wanted.has(logged[index + 1] ?? ''))
}
