import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { ChainStore, Instance } from '../store/chain-store.ts'
import { fetchAll } from './batches.ts'
import { byBlock, completeBlocks, ForkError } from './blocks.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { newInstances } from './history.ts'
import { checkedLogs, fetchLogs } from './logs.ts'
import { fetchLook, type Look } from './look.ts'
import type { Pool } from './pool.ts'
import { ProviderFault } from './provider-fault.ts'
import type { RecentBlocks } from './recent.ts'
import { headerOf, type RpcHeader, type RpcLog } from './rpc-shapes.ts'
import { headerCall, recordedLogs, windowOf } from './window.ts'

/** Known blocks that are compared with the chain together while a fork is looked for. */
const COMPARED_AT_ONCE = 24
const COMPARED = 1_000

export interface FollowOptions {
  store: ChainStore
  plan: FetchPlan
  pool: Pool
  recent: RecentBlocks
  /** Block up to which no reorganisation reaches. */
  finalized: number
  signal: AbortSignal
  report(line: string): void
}

/**
 * Follows the head: at every look, records the blocks above the recording and shows the latest as the head. A look costs
 * two requests: the latest header, and one batch. Looks every `interval` milliseconds until it is aborted.
 */
export async function followHead(options: FollowOptions, interval: number): Promise<void> {
  const { signal } = options
  while (!signal.aborted) {
    const began = performance.now()
    await lookAtHead(options)
    const wait = Math.max(0, interval - (performance.now() - began))
    await delay(wait, undefined, { signal }).catch(() => {})
  }
}

/** One look at the head. Returns whether there is a new one. */
export async function lookAtHead(options: FollowOptions): Promise<boolean> {
  const { pool, recent, signal, report } = options
  try {
    const latest = await latestHeader(pool)
    // A chain that is not longer is not followed: a node may be behind, or on a fork that is given up.
    if (recent.head !== undefined && Number(latest.number) <= recent.head) return false
    const from = await unchangedUpTo(options)
    const look = await fetchLook(options, latest, from)
    if (look.changed) return await changeOver(options, latest)
    await extend(options, look, from)
    return true
  } catch (error) {
    if (signal.aborted) return false
    // Nodes that disagree for a moment: the next look sees what they agree on.
    if (!(error instanceof ProviderFault || error instanceof ForkError)) throw error
    report(`the head is not followed for the moment: ${error.message}`)
    return false
  }
}

async function latestHeader(pool: Pool): Promise<RpcHeader> {
  return pool.use(async (endpoint, signal) => {
    const block = await endpoint.request('eth_getBlockByNumber', ['latest', false], signal)
    if (block === null) throw new ProviderFault('transient', 'there is no latest block')
    return headerOf(block as Record<string, unknown>)
  })
}

/** The block above which to go on: the head, which the look checks, or what is known of the chain after a start. */
async function unchangedUpTo(options: FollowOptions): Promise<number> {
  const { store, recent, finalized } = options
  if (recent.head === store.to || store.to <= finalized) return store.to
  return commonAncestor(options)
}

/** The highest recorded block that is on the chain as it is now. */
async function commonAncestor({ store, pool, recent, finalized }: FollowOptions): Promise<number> {
  const known = new Map(store.known(COMPARED).map(({ number, hash }) => [number, hash]))
  for (const { header } of recent.canonical()) known.set(Number(header.number), header.hash)
  const points = [...known].filter(([number]) => number > finalized).sort(([a], [b]) => b - a)
  for (let start = 0; start < points.length; start += COMPARED_AT_ONCE) {
    const some = points.slice(start, start + COMPARED_AT_ONCE)
    const calls = some.map(([number]) => headerCall(number))
    const hashes = await fetchAll(pool, calls, (block) => (block as RpcHeader | null)?.hash)
    const same = some.find(([, hash], index) => hashes[index] === hash)
    if (same) return same[0]
  }
  // Nothing above the final block is as it was recorded.
  return Math.min(finalized, store.to)
}

/** Follows a reorganisation, from the common ancestor on. */
async function changeOver(options: FollowOptions, latest: RpcHeader): Promise<boolean> {
  const { store, recent, report } = options
  const from = await commonAncestor(options)
  report(`a reorganisation replaces blocks ${from + 1} to ${store.to}`)
  const look = await fetchLook(options, latest, from)
  const lowest = recent.lowestInRow()
  await extend(options, look, from)
  if (lowest !== undefined && from < lowest - 1) {
    throw new UserError(
      `a reorganisation reaches below block ${lowest}, deeper than graph-node can be led back: ` +
        'remove the database (not the recording) and start again; indexing again costs no request',
    )
  }
  return true
}

/** Takes what a look has brought into the recording, above a block, and shows the new head. */
async function extend(options: FollowOptions, look: Look, above: number): Promise<void> {
  const { store, plan, pool, recent } = options
  const { headers } = look
  const first = Number(headers[0]?.number)
  const head = Number(headers.at(-1)?.number)
  const known = store.instances.filter(({ block }) => block <= above)
  const { logs, instances } = await withInstances(options, look, known, above + 1, head)
  const blocks = byBlock([...logs, ...(await hiddenLogs(options, headers, logs, instances, above))])
  for (let number = first; number <= above; number++) blocks.set(number, recordedLogs(store, number))
  const gap = [...blocks].filter(([number]) => number < first).map(([, own]) => own)
  const [window, below] = await Promise.all([
    windowOf(pool, plan, headers, blocks),
    completeBlocks(pool, plan, gap),
  ])
  const fresh = window.filter((block) => block.logs.length > 0 && Number(block.header.number) > above)
  if (above < store.to) store.rollBack(above)
  store.append([...below, ...fresh], head, instances)
  recent.show(window, above)
}

/** The logs of a look that are read, with those of instances that are created in it. */
async function withInstances(
  { pool, plan }: FollowOptions,
  look: Look,
  known: readonly Instance[],
  from: number,
  to: number,
): Promise<{ logs: RpcLog[]; instances: Instance[] }> {
  const instances = [...known]
  let logs = look.logs
  for (let found = newInstances(plan, logs, instances); found.length; ) {
    instances.push(...found)
    logs = [...logs, ...(await fetchLogs(pool, plan.instanceQuery(found), from, to))]
    found = newInstances(plan, logs, instances)
  }
  return { logs: logs.filter((log) => plan.accepts(log, instances)), instances }
}

/**
 * Logs that an answer lacks: a node that is behind answers for the blocks it has. A block's bloom tells that it may have
 * some; the logs of one block by hash are only answered by a node that has it.
 */
async function hiddenLogs(
  { pool, plan }: FollowOptions,
  headers: readonly RpcHeader[],
  logs: readonly RpcLog[],
  instances: readonly Instance[],
  above: number,
): Promise<RpcLog[]> {
  const withLogs = new Set(logs.map(({ blockNumber }) => Number(blockNumber)))
  const suspects = headers.filter(({ number, logsBloom }) => {
    const block = Number(number)
    return block > above && !withLogs.has(block) && plan.mayHave(logsBloom, instances)
  })
  const query = plan.broadQuery(instances)
  const found = await fetchAll(
    pool,
    suspects.map(({ hash }) => ({ method: 'eth_getLogs', params: [{ ...query, blockHash: hash }] })),
    (answer, index) => {
      const number = Number(suspects[index]?.number)
      return checkedLogs(answer, query, number, number)
    },
  )
  return found.flat().filter((log) => plan.accepts(log, instances))
}
