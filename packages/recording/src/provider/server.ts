import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { parseLogFilter } from '../log-filter.ts'
import { hex } from '../render.ts'
import type { Fault, Profile, Refusal } from './profiles.ts'
import type { SimulatedLog, StretchedChain } from './stretched-chain.ts'

export interface ProviderOptions {
  profile?: Profile
  /** Milliseconds until an answer. */
  latency?: number
  /** Where its random faults begin. */
  seed?: number
}

/** A provider of a simulated chain, with the limits and the moods of a real one. */
export interface Provider {
  readonly url: string
  /** HTTP requests, and calls by method. */
  readonly requests: number
  readonly calls: Readonly<Record<string, number>>
  close(): Promise<void>
}

interface Call {
  id: unknown
  method: string
  params?: readonly unknown[]
}

const SERVER_ERROR = -32000

export async function startProvider(chain: StretchedChain, options: ProviderOptions = {}): Promise<Provider> {
  const { latency = 0, seed = 1 } = options
  const profile: Profile = options.profile ?? {}
  const random = seeded(seed)
  const calls: Record<string, number> = {}
  let requests = 0
  let second = 0
  let inSecond = 0

  function limited(weight: number): boolean {
    const now = Math.floor(performance.now() / 1000)
    if (now !== second) {
      second = now
      inSecond = 0
    }
    inSecond += weight
    return inSecond > (profile.perSecond ?? Number.POSITIVE_INFINITY)
  }

  function faultNow(): Fault | undefined {
    const { share = 0, kinds = [] } = profile.faults ?? {}
    return random() < share ? kinds[Math.floor(random() * kinds.length)] : undefined
  }

  function answer({ id, method, params = [] }: Call, head: number, fault: Fault | undefined): object {
    calls[method] = (calls[method] ?? 0) + 1
    if (fault === 'header') return failure(id, { code: SERVER_ERROR, message: 'header not found' })
    if (fault === 'internal') return failure(id, { code: -32603, message: 'Internal error' })
    try {
      const result =
        fault === 'null' && method.startsWith('eth_getBlock') ? null : resultOf(method, params, head)
      return { jsonrpc: '2.0', id, result }
    } catch (error) {
      if (error instanceof Refused) return failure(id, error.refusal)
      return failure(id, { code: -32602, message: (error as Error).message })
    }
  }

  function resultOf(method: string, params: readonly unknown[], head: number): unknown {
    const [first, second] = params as [string, boolean]
    switch (method) {
      case 'eth_chainId':
        return hex(chain.chainId)
      case 'net_version':
        return String(chain.chainId)
      case 'eth_blockNumber':
        return hex(head)
      case 'eth_getBlockByNumber': {
        const number = numberOf(first, head)
        return number > head ? null : chain.block(number, second)
      }
      case 'eth_getBlockByHash': {
        const block = chain.blockByHash(first, second) as { number: string } | null
        return block && Number(block.number) <= head ? block : null
      }
      case 'eth_getTransactionByHash':
        return chain.transaction(first)
      case 'eth_getTransactionReceipt':
        return chain.receipt(first)
      case 'eth_getBlockReceipts': {
        const { blockHash } = first as unknown as { blockHash?: string }
        const which = blockHash ?? first
        if (which.length !== 66) return chain.receipts(numberOf(which, head))
        const block = chain.blockByHash(which, false) as { number: string } | null
        return block && chain.receipts(Number(block.number))
      }
      case 'eth_call': {
        if (profile.stateless) throw new Refused({ code: SERVER_ERROR, message: 'missing trie node' })
        const { to = '', data = '' } = first as { to?: string; data?: string }
        return chain.call(to.toLowerCase(), data.toLowerCase(), numberOf(params[1], head))
      }
      case 'eth_getLogs':
        return logsOf(params[0] as Record<string, unknown>, head)
      default:
        throw new Refused({ code: -32601, message: `the method ${method} does not exist/is not available` })
    }
  }

  function logsOf(query: Record<string, unknown>, head: number): object[] {
    const filter = parseLogFilter(query.address, query.topics)
    if (typeof query.blockHash === 'string') {
      const block = chain.blockByHash(query.blockHash, false) as { number: string } | null
      const number = Number(block?.number ?? Number.POSITIVE_INFINITY)
      if (number > head) throw new Refused({ code: SERVER_ERROR, message: 'unknown block' })
      return chain.logs(number, number).filter((log) => matchesFilter(filter, log))
    }
    const from = numberOf(query.fromBlock, head)
    const to = numberOf(query.toBlock, head)
    const { maxRange, maxResults, rangeRefusal, resultsRefusal, prunedBelow } = profile
    if (prunedBelow !== undefined && from < prunedBelow) {
      throw new Refused({ code: 4444, message: 'pruned history unavailable' })
    }
    if (maxRange !== undefined && to - from + 1 > maxRange) {
      const refusal = rangeRefusal?.(to - from + 1, [hex(from), hex(from + maxRange - 1)])
      throw new Refused(refusal ?? { code: SERVER_ERROR, message: 'block range too large' })
    }
    const logs = chain.logs(from, Math.min(to, head)).filter((log) => matchesFilter(filter, log))
    if (maxResults !== undefined && logs.length > maxResults) {
      const fits = Number(logs[maxResults]?.blockNumber) - 1
      const refusal = resultsRefusal?.([hex(from), hex(fits)])
      throw new Refused(refusal ?? { code: SERVER_ERROR, message: 'query returned too much' })
    }
    return logs
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.destroy())
  })
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = JSON.parse(await bodyOf(request))
    const list: Call[] = Array.isArray(content) ? content : [content]
    requests++
    // Behind a load balancer, every other request meets a node that is behind.
    const head = chain.head - (profile.lag && random() < 0.5 ? profile.lag : 0)
    if (latency) await delay(latency)
    if (limited(list.length)) {
      response.writeHead(429, {
        'content-type': 'application/json',
        ...(profile.retryAfter ? { 'retry-after': '1' } : {}),
      })
      response.end(JSON.stringify(failure(null, { code: 429, message: 'Too Many Requests' })))
      return
    }
    const fault = faultNow()
    if (fault === 'reset') {
      request.socket.destroy()
      return
    }
    if (fault === 'unavailable') {
      response.writeHead(503, { 'content-type': 'text/html' })
      response.end('<html><h1>503 Service Temporarily Unavailable</h1></html>')
      return
    }
    const { maxBatch = Number.POSITIVE_INFINITY } = profile
    if (Array.isArray(content) && list.length > maxBatch) {
      const message = maxBatch
        ? `Batch of more than ${maxBatch} requests are not allowed`
        : 'Batch requests are not supported'
      send(request, response, 400, failure(null, { code: -32600, message }))
      return
    }
    const answers = list.map((call) => answer(call, head, fault))
    const refused = answers.length === 1 ? (answers[0] as { status?: number }).status : undefined
    send(request, response, refused ?? 200, Array.isArray(content) ? answers : (answers[0] as object))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests
    },
    calls,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

function failure(id: unknown, { status, code, message }: Refusal): object {
  return { jsonrpc: '2.0', id, error: { code, message }, ...(status ? { status } : {}) }
}

function send(request: IncomingMessage, response: ServerResponse, status: number, content: object): void {
  const { status: _, ...body } = Array.isArray(content) ? { status: 0 } : (content as { status?: number })
  const text = JSON.stringify(Array.isArray(content) ? content : body)
  const packed = text.length > 1000 && /gzip/.test(String(request.headers['accept-encoding']))
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(packed ? gzipSync(text, { level: 1 }) : text)
}

function matchesFilter(filter: ReturnType<typeof parseLogFilter>, log: SimulatedLog): boolean {
  if (filter.addresses && !filter.addresses.has(log.address)) return false
  return filter.topics.every((wanted, index) => !wanted || wanted.has(log.topics[index] ?? ''))
}

function numberOf(value: unknown, head: number): number {
  if (value === undefined || value === 'latest') return head
  if (value === 'finalized' || value === 'safe') return Math.max(0, head - 64)
  if (value === 'earliest') return 0
  return Number(value)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
