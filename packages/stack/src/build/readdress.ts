import { UserError } from '@confluence/protocol/lib/user-error'
import { parse, stringify } from 'yaml'
import type { AddressBook } from '../networks/networks.ts'

/** Contracts that a deployment of the protocol can do without: their data sources are then left out. */
const OPTIONAL = new Set(['MinterV1', 'L1Migrator2', 'PollCreator'])

const ADDRESS = /^0x(?:0{24})?([0-9a-f]{40})$/i

interface Manifest {
  dataSources: DataSource[]
}

interface DataSource {
  name: string
  source: { address: string; startBlock?: number }
  context?: Record<string, { type: string; data: unknown }>
  mapping: { eventHandlers?: EventHandler[] }
}

type EventHandler = Record<string, unknown> & { event: string }

/**
 * Points a built manifest (YAML) at other contracts: wherever it has an address of `from`, be it of a data source, in
 * a topic filter or in a context, the result has the address of the same name in `to`. A context entry named
 * `Entry_field` takes that field of `to`'s entry. What `to` does not have is left out of contexts, and so are data
 * sources of optional contracts; throws UserError naming whatever else is missing.
 */
export function readdress(manifest: string, from: AddressBook, to: AddressBook): string {
  const content = parse(manifest) as Manifest
  const translate = translator(from, to)
  const dataSources = content.dataSources
    .filter(({ name }) => to[name]?.address || !OPTIONAL.has(name))
    .map((dataSource) => readdressSource(dataSource, from, to, translate))
  return stringify({ ...content, dataSources }, { lineWidth: 0, aliasDuplicateObjects: false })
}

function readdressSource(
  source: DataSource,
  from: AddressBook,
  to: AddressBook,
  translate: Translate,
): DataSource {
  const { name, context, mapping } = source
  const entry = to[name]
  if (!entry?.address)
    throw new UserError(`the network has no address for ${name}: add it to the networks file`)
  const { eventHandlers } = mapping
  return {
    ...source,
    source: { ...source.source, address: String(entry.address), startBlock: Number(entry.startBlock ?? 0) },
    ...(context ? { context: readdressContext(context, from, to, translate) } : {}),
    mapping: {
      ...mapping,
      ...(eventHandlers
        ? { eventHandlers: eventHandlers.map((handler) => readdressTopics(handler, translate)) }
        : {}),
    },
  }
}

function readdressTopics(handler: EventHandler, translate: Translate): EventHandler {
  const entries = Object.entries(handler).map(([key, value]) => {
    if (!/^topic[1-3]$/.test(key)) return [key, value]
    const topics = (value as string[]).map(translate)
    const missing = topics.find((topic) => topic.missing && !OPTIONAL.has(topic.missing))
    if (missing) {
      const need = `the network has no address for ${missing.missing}, which ${handler.event} is filtered by`
      throw new UserError(`${need}: add it to the networks file`)
    }
    return [key, topics.filter((topic) => !topic.missing).map((topic) => topic.value)]
  })
  return Object.fromEntries(entries)
}

function readdressContext(
  context: NonNullable<DataSource['context']>,
  from: AddressBook,
  to: AddressBook,
  translate: Translate,
): NonNullable<DataSource['context']> {
  const entries = Object.entries(context).flatMap(([key, item]) => {
    const [entry = '', field] = key.split('_')
    const known = field ? to[entry]?.[field] : undefined
    if (known !== undefined) return [[key, { ...item, data: known }]]
    // What the old network's book does not say is the manifest's own default.
    if (field) return from[entry]?.[field] === undefined ? [[key, item]] : []
    const { value, missing } = translate(item.data)
    return missing ? [] : [[key, { ...item, data: value }]]
  })
  return Object.fromEntries(entries)
}

/** The value on the other network, or the name of the contract that it lacks. */
type Translate = (value: unknown) => { value: unknown; missing?: string }

function translator(from: AddressBook, to: AddressBook): Translate {
  const names = new Map<string, string[]>()
  for (const [name, { address }] of Object.entries(from)) {
    const key = String(address).slice(2).toLowerCase()
    names.set(key, [...(names.get(key) ?? []), name])
  }
  return (value) => {
    const [text = '', address = ''] = (typeof value === 'string' && ADDRESS.exec(value)) || []
    const known = names.get(address.toLowerCase())
    if (!known) return { value }
    const name = known.find((name) => to[name]?.address)
    if (!name) return { value, missing: String(known[0]) }
    return { value: text.slice(0, -40).toLowerCase() + String(to[name]?.address).slice(2) }
  }
}
