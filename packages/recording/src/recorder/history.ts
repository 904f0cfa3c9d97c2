import type { ChainStore, Instance } from '../store/chain-store.ts'
import type { StoredBlock } from '../store/packing.ts'
import { byBlock, completeBlocks } from './blocks.ts'
import type { FetchPlan } from './fetch-plan.ts'
import { MOST_IN_FLIGHT } from './flow.ts'
import { fetchLogs } from './logs.ts'
import type { Pool } from './pool.ts'
import { createProgress, type RecordingProgress } from './progress.ts'
import type { RpcLog } from './rpc-shapes.ts'

/** Blocks whose headers are fetched, and which are written, together. */
const BLOCKS_AT_ONCE = 100
/** Groups of blocks that are being completed while later ranges are fetched. */
const GROUPS_IN_FLIGHT = 4
/** When there are fewer: after so many ranges or milliseconds. */
const RANGES_AT_ONCE = 64
const WRITE_INTERVAL = 2_000

/** Blocks that are written together. */
interface Group {
  blocks: Promise<StoredBlock[]>
  complete: boolean
  to: number
  known: Instance[]
}

interface Range {
  from: number
  to: number
  logs: Promise<RpcLog[]>
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
  report: (progress: RecordingProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const progress = createProgress(pool, store.to + 1, target)
  const instances: Instance[] = [...store.instances]
  const ranges: Range[] = []
  /** Logs of instances that were found after their ranges had been asked for. */
  let late: RpcLog[] = []
  let dispatched = store.to

  function dispatch(): void {
    while (dispatched < target && ranges.length < MOST_IN_FLIGHT * pool.endpoints.length) {
      const size = Math.max(...pool.endpoints.map(({ range }) => range.blocks))
      const from = dispatched + 1
      const to = Math.min(target, dispatched + size)
      const questions = plan.queries(instances).map((query) => fetchLogs(pool, query, from, to))
      const logs = Promise.all(questions).then((answers) => answers.flat())
      // Its failure is met when its turn comes.
      logs.catch(() => {})
      ranges.push({ from, to, logs })
      dispatched = to
    }
  }

  /** The logs of the next range in order, with those of the instances created in it. */
  async function nextRange(range: Range): Promise<RpcLog[]> {
    let logs = [...(await range.logs), ...late.filter((log) => Number(log.blockNumber) <= range.to)]
    late = late.filter((log) => Number(log.blockNumber) > range.to)
    for (let found = newInstances(plan, logs, instances); found.length; ) {
      instances.push(...found)
      const first = Math.min(...found.map(({ block }) => block))
      const more = await fetchLogs(pool, plan.instanceQuery(found), first, dispatched)
      logs = [...logs, ...more.filter((log) => Number(log.blockNumber) <= range.to)]
      late.push(...more.filter((log) => Number(log.blockNumber) > range.to))
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
    progress.recorded(
      group.to,
      blocks.length,
      blocks.reduce((sum, { logs }) => sum + logs.length, 0),
    )
    report(progress.now())
  }

  let collected: RpcLog[][] = []
  let collectedRanges = 0
  let written = performance.now()
  while (store.to < target) {
    signal.throwIfAborted()
    dispatch()
    const range = ranges.shift()
    if (!range) {
      await write()
      continue
    }
    const logs = await nextRange(range)
    collected.push(...byBlock(logs).values())
    const due = ++collectedRanges >= RANGES_AT_ONCE || performance.now() - written > WRITE_INTERVAL
    if (collected.length < BLOCKS_AT_ONCE && !due && range.to < target) continue
    written = performance.now()
    const group: Group = {
      blocks: completeBlocks(pool, plan, collected),
      complete: false,
      to: range.to,
      known: [...instances],
    }
    const end = () => {
      group.complete = true
    }
    group.blocks.then(end, end)
    groups.push(group)
    collected = []
    collectedRanges = 0
    while (groups.length > GROUPS_IN_FLIGHT || groups[0]?.complete) await write()
  }
}

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
