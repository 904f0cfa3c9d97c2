import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AbiEvent, type AbiParameter, toEventSelector } from 'viem'
import { parse } from 'yaml'
import type { Entity, StoreValue } from '../guest/values.ts'

/** A handler of a data source, and the logs it is for. */
export interface Handler {
  readonly name: string
  /** The event as the manifest writes it. */
  readonly signature: string
  readonly event: AbiEvent
  readonly topic0: string
  /** Values of topics 1 to 3 that a log may have; undefined where any will do. */
  readonly topics: readonly (ReadonlySet<string> | undefined)[]
}

/** A data source, or a template, whose instances get their addresses from handlers. */
export interface DataSource {
  readonly name: string
  /** Lower case; undefined for a template. */
  readonly address: string | undefined
  readonly startBlock: number
  readonly endBlock: number
  readonly context: Entity
  readonly handlers: readonly Handler[]
}

export interface Manifest {
  /** Path of the mappings' entry. */
  readonly entry: string
  readonly network: string
  readonly dataSources: readonly DataSource[]
  readonly templates: readonly DataSource[]
}

// biome-ignore lint/suspicious/noExplicitAny: a parsed YAML document
type Parsed = any

/** Reads a manifest (YAML), whose ABIs lie below `root`. */
export function readManifest(text: string, root: string): Manifest {
  const content: Parsed = parse(text)
  const [first] = content.dataSources
  return {
    entry: first.mapping.file,
    network: first.network,
    dataSources: content.dataSources.map((source: Parsed) => dataSource(source, root)),
    templates: (content.templates ?? []).map((source: Parsed) => dataSource(source, root)),
  }
}

function dataSource({ name, source, context, mapping }: Parsed, root: string): DataSource {
  const { file } = mapping.abis.find((abi: { name: string }) => abi.name === source.abi)
  const abi = JSON.parse(readFileSync(join(root, file), 'utf8')) as AbiEvent[]
  return {
    name,
    address: source.address?.toLowerCase(),
    startBlock: source.startBlock ?? 0,
    endBlock: source.endBlock ?? Number.POSITIVE_INFINITY,
    context: new Map(Object.entries(context ?? {}).map(([key, item]) => [key, contextValue(item)])),
    handlers: mapping.eventHandlers.map((handler: Parsed) => eventHandler(handler, abi)),
  }
}

function eventHandler({ event, handler, ...filters }: Parsed, abi: readonly AbiEvent[]): Handler {
  const declared = abi.find((candidate) => signatureOf(candidate) === event)
  if (!declared) throw new Error(`the ABI has no event ${event}`)
  const topics = ['topic1', 'topic2', 'topic3'].map((name) => filters[name] && new Set<string>(filters[name]))
  return { name: handler, signature: event, event: declared, topic0: toEventSelector(declared), topics }
}

/** As a manifest writes it: `Bond(indexed address,uint256)`. */
function signatureOf({ name, inputs }: AbiEvent): string {
  const types = inputs.map((input) => `${input.indexed ? 'indexed ' : ''}${typeOf(input)}`)
  return `${name}(${types.join(',')})`
}

function typeOf(parameter: AbiParameter): string {
  if (!('components' in parameter)) return parameter.type
  return parameter.type.replace('tuple', `(${parameter.components.map(typeOf).join(',')})`)
}

function contextValue(item: unknown): StoreValue {
  const { type, data } = item as { type: string; data: unknown }
  if (type === 'Bytes') return { kind: 'Bytes', value: String(data).toLowerCase() }
  if (type === 'Int') return { kind: 'Int', value: Number(data) }
  if (type === 'String') return { kind: 'String', value: String(data) }
  throw new Error(`a context value of type ${type}: teach it to the replay`)
}
