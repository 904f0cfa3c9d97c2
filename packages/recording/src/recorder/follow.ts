import { UserError } from '@confluence/protocol/lib/user-error'
import type { ChainStore, Instance } from '../store/chain-store.ts'
import { fetchAll } from './batches.ts'
import { byBlock, completeBlocks, ForkError } from './blocks.ts'
import type { ChainIdentity } from './connect.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { commonAncestor, lostWay, replacedBelowRow } from './fork.ts'
import { newInstances } from './history.ts'
import { checkedLogs, fetchLogs } from './logs.ts'
import { fetchLook, type Look, type Target } from './look.ts'
import { type Pool, takesBatches } from './pool.ts'
import { isOfProbe, probeLogs } from './probe.ts'
import type { ProgressKeeper } from './progress.ts'
import { ProviderFault } from './provider-fault.ts'
import type { RecentBlocks } from './recent.ts'
import { headerOf, type RpcHeader, type RpcLog } from './rpc-shapes.ts'
import { checkSameChain } from './same-chain.ts'
import { recordedLogs, windowOf } from './window.ts'

export interface FollowOptions {
  chain: ChainIdentity
  store: ChainStore
  plan: FetchPlan
  pool: Pool
  recent: RecentBlocks
  /** Block up to which no reorganisation reaches. */
  finalized: number
  progress: ProgressKeeper
  signal: AbortSignal
  report(line: string): void
}

/**
 * Where batches are refused and blocks come fast, a look only asks whether there are logs. After so many looks without any, a
 * head is shown all the same.
 */
const QUIET_LOOKS = 18
/** New blocks per look above which asking for each header costs more than that. */
const FAST = 2
/**
 * Blocks by which such a head is below the latest one. A node that is behind answers for the blocks it has, without a word;
 * without batches it cannot be told that another node answers. The blooms of the blocks below the head tell some more.
 */
const MARGIN = 20

export interface HeadFollower {
  /** Looks at the head: records the blocks above the recording. Returns whether there is a new head. */
  look(): Promise<boolean>
}

export function createHeadFollower(options: FollowOptions): HeadFollower {
  const { chain, store, plan, pool, recent, finalized, progress, signal, report } = options
  /** Looks since a head was shown. */
  let quiet = 0
  /** New blocks per look. */
  let pace = 0
  /** The latest block that was told last. */
  let latest: number | undefined
  /** The latest block that a look was told; undefined where it did not ask. */
  let seen: number | undefined

  /** What a look goes on to; undefined where there is nothing new. */
  async function findTarget(): Promise<Target | undefined> {
    const sparing = !takesBatches(pool) && pace > FAST && recent.head === store.to
    const span = (quiet + 2) * pace
    if (sparing && quiet < QUIET_LOOKS && pool.endpoints.every(({ range }) => range.blocks > span)) {
      try {
        const target = await probeLogs(pool, plan, store)
        if (target) return target
        quiet++
        return undefined
      } catch (error) {
        if (!isOfProbe(error)) throw error
      }
    }
    const header = await latestHeader(pool)
    const number = Number(header.number)
    if (number < finalized) {
      await checkSameChain(pool, chain, signal)
      throw new ProviderFault(
        'transient',
        `the latest block ${number} is below ${finalized}, which was final`,
      )
    }
    seen = number
    // A chain that is not longer is not followed: a node may be behind, or on a fork that is given up.
    if (recent.head !== undefined && number <= recent.head) return undefined
    if (recent.head !== undefined) pace = (number - recent.head) / (quiet + 1)
    const stands = number === latest
    latest = number
    if (!sparing || recent.head === undefined || stands) return { number, header }
    return number - MARGIN > recent.head ? { number: number - MARGIN } : undefined
  }

  return {
    async look() {
      try {
        seen = undefined
        const target = await findTarget()
        if (!target) {
          progress.looked(seen)
          return false
        }
        const from = await unchangedUpTo(options)
        const look = await fetchLook(options, target, from)
        if (look.changed) await changeOver(options, target)
        else await extend(options, look, from)
        quiet = 0
        progress.looked(seen)
        return true
      } catch (error) {
        if (signal.aborted) return false
        // Nodes that disagree for a moment: the next look sees what they agree on.
        if (!(error instanceof ProviderFault || error instanceof ForkError)) throw error
        progress.failed(error.message, error instanceof ProviderFault && error.kind === 'foreign')
        report(`the head is not followed for the moment: ${error.message}`)
        return false
      }
    },
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

/** Follows a reorganisation, from the common ancestor on. */
async function changeOver(options: FollowOptions, { number, header }: Target): Promise<void> {
  const { store, recent, report } = options
  const from = await commonAncestor(options)
  report(`a reorganisation replaces blocks ${from + 1} to ${store.to}`)
  const look = await fetchLook(options, header ? { number, header } : { number }, from)
  // Before the new head is shown: graph-node then asks for what it replaces.
  const replaced = await replacedBelowRow(options, from)
  recent.keepReplaced(replaced ?? [])
  await extend(options, look, from)
  if (!replaced) throw new UserError(lostWay(from))
}

/** Takes what a look has brought into the recording, above a block, and shows the new head. */
async function extend(options: FollowOptions, look: Look, above: number): Promise<void> {
  const { store, plan, pool, recent, progress } = options
  const { headers } = look
  const first = Number(headers[0]?.number)
  const head = Number(headers.at(-1)?.number)
  const known = store.instances.filter(({ block }) => block <= above)
  const { logs, instances } = await allLogs(options, look, known, above)
  const blocks = byBlock(logs)
  for (let number = first; number <= above; number++) blocks.set(number, recordedLogs(store, number))
  const gap = [...blocks].filter(([number]) => number < first).map(([, own]) => own)
  const [window, below] = await Promise.all([
    windowOf(pool, plan, headers, blocks, recent.byHash),
    completeBlocks(pool, plan, gap),
  ])
  const fresh = window.filter((block) => block.logs.length > 0 && Number(block.header.number) > above)
  if (above < store.to) store.rollBack(above)
  store.append([...below, ...fresh], head, instances)
  const added = [...below, ...fresh]
  progress.recorded(
    head,
    added.length,
    added.reduce((sum, { logs }) => sum + logs.length, 0),
  )
  recent.show(window, above)
}

/** The logs of a look that are read, with those that its answer lacks and those of instances that are created in it. */
async function allLogs(
  options: FollowOptions,
  { headers, logs: answered }: Look,
  known: readonly Instance[],
  above: number,
): Promise<{ logs: RpcLog[]; instances: Instance[] }> {
  const { pool, plan } = options
  const head = Number(headers.at(-1)?.number)
  const instances = [...known]
  let logs = [...answered]
  for (;;) {
    const read = logs.filter((log) => plan.accepts(log, instances))
    logs = [...logs, ...(await hiddenLogs(options, headers, read, instances, above))]
    const found = newInstances(plan, logs, instances)
    if (found.length === 0) return { logs: logs.filter((log) => plan.accepts(log, instances)), instances }
    instances.push(...found)
    logs = [...logs, ...(await fetchLogs(pool, plan.instanceQuery(found), above + 1, head))]
  }
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
