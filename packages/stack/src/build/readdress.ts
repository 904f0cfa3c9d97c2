import { UserError } from '@confluence/protocol/lib/user-error'
import { parse, stringify } from 'yaml'
import type { AddressBook } from '../networks/networks.ts'

/** Contracts that a deployment of the protocol can do without: their data sources are then left out. */
const OPTIONAL = new Set([
  'MinterV1',
  'L1Migrator2',
  'PollCreator',
  'BondingManagerPreTributary',
  'BondingManagerPreStreamflow',
  'RoundsManagerPreStreamflow',
])

/** An implementation that the Controller registers: the mappings look registered contracts up by these names. */
const IMPLEMENTATION =
  /^(?:(?:BondingManager|TicketBroker|RoundsManager|L2Migrator|BondingVotes)(?:Target|(?:Target)?V\d+)|Minter(?:V\d+)?)$/

const ADDRESS = /^0x(?:0{24})?([0-9a-f]{40})$/i

interface Manifest {
  dataSources: DataSource[]
}

interface DataSource {
  name: string
  source: { address: string; startBlock?: number; endBlock?: number }
  context?: Record<string, { type: string; data: unknown }>
  mapping: { eventHandlers?: EventHandler[] }
}

type EventHandler = Record<string, unknown> & { event: string }

/**
 * Points a built manifest (YAML) at other contracts: wherever it has an address of `from`, be it of a data source, in
 * a topic filter or in a context, the result has the address of the same name in `to`. A context entry named
 * `Entry_field` takes that field of `to`'s entry. A context that lists implementations lists those of `to`. A data source
 * that `to` does not name takes the contract that it shared in `from`. What `to` does not have is left out of contexts,
 * and so are data sources of optional contracts; throws UserError naming whatever else is missing.
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
  const entry = to[name]?.address ? to[name] : to[sharedName(name, from, to) ?? '']
  if (!entry?.address)
    throw new UserError(`the network has no address for ${name}: add it to the networks file`)
  const { eventHandlers } = mapping
  const { endBlock: _, ...unbounded } = source.source
  const { address, startBlock = 0, endBlock } = entry
  return {
    ...source,
    source: {
      ...unbounded,
      address: String(address),
      startBlock: Number(startBlock),
      ...(endBlock === undefined ? {} : { endBlock: Number(endBlock) }),
    },
    ...(context ? { context: readdressContext(context, from, to, translate) } : {}),
    mapping: {
      ...mapping,
      ...(eventHandlers
        ? { eventHandlers: eventHandlers.map((handler) => readdressTopics(handler, translate)) }
        : {}),
    },
  }
}

/** Another name of the same contract: several data sources can read one. */
function sharedName(name: string, from: AddressBook, to: AddressBook): string | undefined {
  const address = from[name]?.address
  return Object.keys(from).find((other) => address && from[other]?.address === address && to[other]?.address)
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
  const keys = Object.keys(context)
  const listed = keys.some((key) => IMPLEMENTATION.test(key)) ? implementationsOf(to) : []
  const entries = Object.entries(context).flatMap(([key, item]) => {
    if (IMPLEMENTATION.test(key)) return []
    const [entry = '', field] = key.split('_')
    const known = field ? to[entry]?.[field] : undefined
    if (known !== undefined) return [[key, { ...item, data: known }]]
    // What the old network's book does not say is the manifest's own default.
    if (field) return from[entry]?.[field] === undefined ? [[key, item]] : []
    const { value, missing } = translate(item.data)
    return missing ? [] : [[key, { ...item, data: value }]]
  })
  return Object.fromEntries([...listed, ...entries])
}

function implementationsOf(book: AddressBook): [string, { type: string; data: unknown }][] {
  return Object.entries(book).flatMap(([name, { address }]) =>
    address && IMPLEMENTATION.test(name) ? [[name, { type: 'Bytes', data: address }]] : [],
  )
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
