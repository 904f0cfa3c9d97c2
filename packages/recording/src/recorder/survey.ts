import { ask } from './connect.ts'
import { createEndpoint, type Endpoint } from './endpoint.ts'
import { MOST_IN_FLIGHT } from './flow.ts'
import { ProviderFault } from './provider-fault.ts'
import { hex, type RpcHeader } from './rpc-shapes.ts'

/** Blocks per request that are tried, ascending. */
const RANGES = [10, 100, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000, 1_000_000]
/** No contract: its logs are few whatever the range is. */
const NOBODY = `0x${'0'.repeat(38)}01`
const BATCHES = [100, 20, 5]
/** Questions about each range of history. */
const QUESTIONS = 3

/** What an endpoint allows. */
export interface Survey {
  head: number
  /** Unix seconds of the head. */
  headTime: number
  /** Most blocks per eth_getLogs that it was seen to allow. */
  range: number
  /** Why it allowed no more, in its own words; undefined where nothing was refused. */
  refusal: string | undefined
  /** Calls per request; 1 where it takes no batches. */
  batch: number
  /** Whether it answers eth_getBlockReceipts. */
  blockReceipts: boolean
  /** Whether it has logs from the first block on that matters. */
  hasHistory: boolean
  /** Milliseconds until an answer, the median. */
  latency: number
}

/** Finds out what an endpoint allows, in some twenty requests. Throws UserError where it does not answer. */
export async function surveyEndpoint(url: string, startBlock: number, signal: AbortSignal): Promise<Survey> {
  const endpoint = createEndpoint(url)
  const times: number[] = []
  const timed = async <T>(action: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await action()
    times.push(performance.now() - began)
    return result
  }
  const latest = (await timed(() =>
    ask(endpoint, 'eth_getBlockByNumber', ['latest', false], signal),
  )) as RpcHeader
  const head = Number(latest.number)
  const first = Math.min(startBlock, head)
  let range = 0
  let refusal: ProviderFault | undefined
  for (const blocks of RANGES) {
    if (first + blocks - 1 > head && range > 0) break
    try {
      await timed(() => logsOf(endpoint, first, Math.min(head, first + blocks - 1), signal))
      range = blocks
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error
      refusal = error
      range = Math.max(range, error.kind === 'range' ? (error.allowed ?? 0) : 0)
      break
    }
  }
  const receipts = endpoint.request('eth_getBlockReceipts', [latest.number], signal)
  return {
    head,
    headTime: Number(latest.timestamp),
    range,
    refusal: refusal?.message,
    batch: await largestBatch(endpoint, signal),
    blockReceipts: await receipts.then(Array.isArray, () => false),
    hasHistory: refusal?.kind !== 'pruned',
    latency: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number,
  }
}

function logsOf(endpoint: Endpoint, from: number, to: number, signal: AbortSignal): Promise<unknown> {
  return endpoint.request(
    'eth_getLogs',
    [{ address: NOBODY, fromBlock: hex(from), toBlock: hex(to) }],
    signal,
  )
}

async function largestBatch(endpoint: Endpoint, signal: AbortSignal): Promise<number> {
  for (const size of BATCHES) {
    const calls = Array.from({ length: size }, () => ({ method: 'eth_chainId', params: [] }))
    if (
      await endpoint.batch(calls, signal).then(
        () => true,
        () => false,
      )
    )
      return size
  }
  return 1
}

/** What a first recording of a chain costs. */
export interface Estimate {
  requests: number
  seconds: number
}

/** Estimates it from what an endpoint allows; `busyBlocks` is how many blocks have logs that are read. */
export function estimateRecording(
  { head, range, batch, latency }: Survey,
  startBlock: number,
  busyBlocks: number,
): Estimate {
  const ranges = Math.ceil(Math.max(0, head - startBlock) / Math.max(1, range))
  const requests = ranges * QUESTIONS + Math.ceil(busyBlocks / batch)
  return { requests, seconds: (requests * latency) / 1000 / MOST_IN_FLIGHT }
}
