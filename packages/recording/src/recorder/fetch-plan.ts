import { UserError } from '@confluence/protocol/lib/user-error'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { bloomHas } from '../bloom.ts'
import type { Instance } from '../store/chain-store.ts'
import type { RpcLog } from './rpc-shapes.ts'

/** A built subgraph manifest, as far as it says which logs are read. */
export interface Manifest {
  dataSources: readonly DataSource[]
  templates?: readonly Template[]
}

interface DataSource {
  name: string
  source: { address?: string; startBlock?: number }
  mapping: { eventHandlers?: readonly EventHandler[] }
}

interface Template {
  name: string
  mapping: { eventHandlers?: readonly EventHandler[] }
}

interface EventHandler {
  /** Like `Bond(indexed address,uint256)`. */
  event: string
  topic1?: readonly string[]
  topic2?: readonly string[]
  topic3?: readonly string[]
}

/** What one `eth_getLogs` asks for. */
export interface LogQuery {
  address: readonly string[]
  /** Alternatives by position; null for any. */
  topics: readonly (readonly string[] | null)[]
}

/** Which logs of a chain the subgraph reads, and how few questions bring them. */
export interface FetchPlan {
  /** First block that matters. */
  startBlock: number
  /** The questions about a range: all unfiltered events at once, and one per filter. */
  queries(instances: readonly Instance[]): LogQuery[]
  /** One question that brings all of a short range, and more that is not read. */
  broadQuery(instances: readonly Instance[]): LogQuery
  /** Whether a block with this bloom may have logs that the subgraph reads. */
  mayHave(bloom: string, instances: readonly Instance[]): boolean
  /** The question about instances of a template alone. */
  instanceQuery(instances: readonly Instance[]): LogQuery
  /** Whether the subgraph reads a log: the questions together may bring more. */
  accepts(log: RpcLog, instances: readonly Instance[]): boolean
  /** The contract that a log makes an instance of a template; undefined where it makes none. */
  created(log: RpcLog): Omit<Instance, 'block'> | undefined
  /**
   * Whether blocks with logs are fetched with all their transactions, where blocks are small, rather than the few
   * transactions by hash. graph-node takes no log without its transaction.
   */
  wholeBlocks: boolean
  /** The plan as text, the same for the same plan. */
  identity: string
  /** Addresses and topics that are common on the chain. */
  common: readonly string[]
}

/** The logs that create a template's instances, which a manifest does not tell. */
const CREATIONS: Readonly<Record<string, { event: string; address(log: RpcLog): string }>> = {
  DelegatorPool: {
    event: 'DelegatorPoolCreated(address,address)',
    address: (log) => `0x${log.data.slice(26, 66)}`,
  },
  Poll: {
    event: 'PollCreated(address,bytes,uint256,uint256,uint256)',
    address: (log) => `0x${String(log.topics[1]).slice(26)}`,
  },
}

interface Wanted {
  address: string
  topic: string
  /** Alternatives for topics 1 to 3. */
  filter: readonly (readonly string[] | null)[]
}

/** Throws UserError where a manifest has a template whose instances cannot be found. */
export function fetchPlan(manifest: Manifest, wholeBlocks: boolean): FetchPlan {
  const wanted = manifest.dataSources.flatMap(({ source, mapping }) =>
    (mapping.eventHandlers ?? []).map((handler): Wanted => {
      return {
        address: String(source.address).toLowerCase(),
        topic: topicOf(handler.event),
        filter: filterOf(handler),
      }
    }),
  )
  const templates = new Map(
    (manifest.templates ?? []).map(({ name, mapping }) => [
      name,
      (mapping.eventHandlers ?? []).map(({ event }) => topicOf(event)),
    ]),
  )
  const creations = new Map<string, string>()
  for (const name of templates.keys()) {
    const creation = CREATIONS[name]
    if (!creation) throw new UserError(`the recorder does not know which log creates a ${name}: add it there`)
    creations.set(topicOf(creation.event), name)
  }
  const plain = wanted.filter(({ filter }) => filter.length === 0)
  const filtered = wanted.filter(({ filter }) => filter.length > 0)
  const sources = new Set(wanted.map(({ address }) => address))
  const pairs = new Set(plain.map(({ address, topic }) => `${address} ${topic}`))
  const addresses = unique(plain.map(({ address }) => address))
  const topics = unique(plain.map(({ topic }) => topic))
  const topicsOf = (instances: readonly Instance[]) =>
    unique(instances.flatMap(({ template }) => templates.get(template) ?? []))

  return {
    startBlock: Math.min(...manifest.dataSources.map(({ source }) => source.startBlock ?? 0)),
    queries: (instances) => [
      {
        address: [...addresses, ...instances.map(({ address }) => address)],
        topics: [unique([...topics, ...topicsOf(instances)])],
      },
      ...filtered.map(({ address, topic, filter }) => ({ address: [address], topics: [[topic], ...filter] })),
    ],
    broadQuery: (instances) => ({
      address: unique([...wanted, ...instances].map(({ address }) => address)),
      topics: [unique([...wanted.map(({ topic }) => topic), ...topicsOf(instances)])],
    }),
    mayHave(bloom, instances) {
      const fits = ({ address, topic, filter }: Wanted) =>
        bloomHas(bloom, [address, topic]) &&
        filter.every((values) => !values || values.some((value) => bloomHas(bloom, [value])))
      if (wanted.some(fits)) return true
      return instances.some(
        ({ address, template }) =>
          bloomHas(bloom, [address]) && templates.get(template)?.some((topic) => bloomHas(bloom, [topic])),
      )
    },
    instanceQuery: (instances) => ({
      address: instances.map(({ address }) => address),
      topics: [topicsOf(instances)],
    }),
    accepts(log, instances) {
      const [topic = ''] = log.topics
      if (pairs.has(`${log.address} ${topic}`)) return true
      if (filtered.some((one) => matches(one, log))) return true
      return instances.some(
        ({ address, template }) => address === log.address && templates.get(template)?.includes(topic),
      )
    },
    created(log) {
      const template = sources.has(log.address) ? creations.get(String(log.topics[0])) : undefined
      const creation = template && CREATIONS[template]
      return creation ? { template, address: creation.address(log).toLowerCase() } : undefined
    },
    wholeBlocks,
    identity: JSON.stringify([
      wanted.map(({ address, topic, filter }) => [address, topic, filter]).sort(),
      [...templates].sort(),
    ]),
    common: [...topics, ...addresses],
  }
}

function matches({ address, topic, filter }: Wanted, log: RpcLog): boolean {
  return (
    log.address === address &&
    log.topics[0] === topic &&
    filter.every((values, index) => !values || values.includes(String(log.topics[index + 1])))
  )
}

function filterOf({ topic1, topic2, topic3 }: EventHandler): (readonly string[] | null)[] {
  const filter = [topic1, topic2, topic3].map((values) => values?.map((value) => value.toLowerCase()) ?? null)
  while (filter.length && filter.at(-1) === null) filter.pop()
  return filter
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** topic0 of an event as a manifest writes it. */
function topicOf(event: string): string {
  return `0x${bytesToHex(keccak_256(utf8ToBytes(event.replace(/\bindexed /g, ''))))}`
}
