import type { ChainStore, Instance } from '../store/chain-store.ts'
import type { StoredBlock } from '../store/packing.ts'
import { byBlock, completeBlocks } from './blocks.ts'
import type { FetchPlan, LogQuery } from './fetch-plan.ts'
import { MOST_IN_FLIGHT } from './flow.ts'
import { createLogStream, type LogStream } from './log-stream.ts'
import { fetchLogs } from './logs.ts'
import type { Pool } from './pool.ts'
import type { ProgressKeeper } from './progress.ts'
import type { RpcLog } from './rpc-shapes.ts'

/** Blocks that are completed, and written, together: a multiple of what goes into a batch. */
const BLOCKS_AT_ONCE = 150
/** Groups of blocks that are being completed while later ranges are fetched. */
const GROUPS_IN_FLIGHT = 2
/** What there is, is written after so many milliseconds. */
const WRITE_INTERVAL = 2_000

/** Blocks that are written together. */
interface Group {
  blocks: Promise<StoredBlock[]>
  complete: boolean
  to: number
  known: Instance[]
}

/**
 * Records a chain from where the recording stops up to block `target`, which must be final. Ranges are fetched side by
 * side and written in order, so that an interrupted recording is complete up to a block and is resumed from there.
 */
export async function recordHistory(
  store: ChainStore,
  plan: FetchPlan,
  pool: Pool,
  target: number,
  progress: ProgressKeeper,
  report: () => void,
  signal: AbortSignal,
): Promise<void> {
  progress.begin(store.to + 1, target)
  const instances: Instance[] = [...store.instances]
  // The first question, which is about instances as well, leads: ranges end where its ranges end.
  const streams = plan
    .queries(instances)
    .map((_, index) => createLogStream(pool, () => queryOf(plan, instances, index), store.to + 1))
  const [leading, ...others] = streams as [LogStream, ...LogStream[]]
  /** Logs of instances that were found after their ranges had been asked for. */
  let late: RpcLog[] = []

  /** Asks for what is lowest, so that all questions reach a block at the same time. */
  function askAhead(): void {
    // Full answers are held in memory until their turn, and blocks take longer than they do.
    const each = leading.full ? MOST_IN_FLIGHT / 2 : MOST_IN_FLIGHT
    const most = each * pool.endpoints.length
    for (let pending = sum(streams.map((stream) => stream.pending)); pending < most; pending++) {
      const lowest = streams.reduce((one, other) => (other.asked < one.asked ? other : one))
      if (lowest.asked >= target) return
      lowest.ask(target)
    }
  }

  /** The logs of the next range in order, with those of the instances created in it. */
  async function nextLogs(to: number): Promise<RpcLog[]> {
    const answers = await Promise.all([leading, ...others].map((stream) => stream.upTo(to)))
    let logs = [...answers.flat(), ...late.filter((log) => Number(log.blockNumber) <= to)]
    late = late.filter((log) => Number(log.blockNumber) > to)
    for (let found = newInstances(plan, logs, instances); found.length; ) {
      instances.push(...found)
      const first = Math.min(...found.map(({ block }) => block))
      const more = await fetchLogs(pool, plan.instanceQuery(found), first, leading.asked)
      logs = [...logs, ...more.filter((log) => Number(log.blockNumber) <= to)]
      late.push(...more.filter((log) => Number(log.blockNumber) > to))
      found = newInstances(plan, logs, instances)
    }
    return logs.filter((log) => plan.accepts(log, instances))
  }

  const groups: Group[] = []
  async function write(): Promise<void> {
    const group = groups.shift()
    if (!group) return
    const blocks = await group.blocks
    signal.throwIfAborted()
    store.append(blocks, group.to, group.known)
    progress.recorded(group.to, blocks.length, sum(blocks.map(({ logs }) => logs.length)))
    report()
  }

  function complete(blocks: readonly (readonly RpcLog[])[], to: number): void {
    const known = instances.filter(({ block }) => block <= to)
    const group: Group = { blocks: completeBlocks(pool, plan, blocks), complete: false, to, known }
    const end = () => {
      group.complete = true
    }
    group.blocks.then(end, end)
    groups.push(group)
  }

  let collected: RpcLog[][] = []
  let written = performance.now()
  while (store.to < target) {
    signal.throwIfAborted()
    askAhead()
    const to = leading.next
    if (to === undefined) {
      await write()
      continue
    }
    collected.push(...byBlock(await nextLogs(to)).values())
    const due = performance.now() - written > WRITE_INTERVAL || to === target
    // Full batches, unless it is time; what is left over waits for more.
    while (collected.length > BLOCKS_AT_ONCE) {
      const some = collected.splice(0, BLOCKS_AT_ONCE)
      complete(some, Number(collected[0]?.[0]?.blockNumber) - 1)
      written = performance.now()
      while (groups.length > GROUPS_IN_FLIGHT || groups[0]?.complete) await write()
    }
    if (due) {
      complete(collected, to)
      collected = []
      written = performance.now()
    }
    while (groups.length > GROUPS_IN_FLIGHT || groups[0]?.complete) await write()
  }
}

function queryOf(plan: FetchPlan, instances: readonly Instance[], index: number): LogQuery {
  return plan.queries(instances)[index] as LogQuery
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Instances that these logs create and that are not known yet. */
export function newInstances(
  plan: FetchPlan,
  logs: readonly RpcLog[],
  known: readonly Instance[],
): Instance[] {
  const addresses = new Set(known.map(({ address }) => address))
  const found: Instance[] = []
  for (const log of logs) {
    const created = plan.created(log)
    if (!created || addresses.has(created.address)) continue
    addresses.add(created.address)
    found.push({ ...created, block: Number(log.blockNumber) })
  }
  return found
}
