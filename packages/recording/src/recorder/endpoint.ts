import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { createFlow, type Flow } from './flow.ts'
import { faultOf, ProviderFault } from './provider-fault.ts'
import { createRangeSize, type RangeSize } from './range-size.ts'

const TIMEOUT = 30_000
const LARGEST_BATCH = 150
/** Batches below this size save nothing. */
const SMALLEST_BATCH = 5

export interface Call {
  method: string
  params: readonly unknown[]
}

/** A provider's JSON-RPC endpoint, and what is learnt of it. */
export interface Endpoint {
  /** What people are shown; the URL may hold a key. */
  readonly name: string
  readonly range: RangeSize
  readonly flow: Flow
  /** Calls that it takes in one request; 1 where it takes no batches. */
  readonly batchSize: number
  /** HTTP requests made, and calls in them. */
  readonly counts: Readonly<EndpointCounts>
  /** Throws ProviderFault where there is no result. */
  request(method: string, params: readonly unknown[], signal?: AbortSignal): Promise<unknown>
  /** Results in the order of the calls, `batchSize` of them at most. Throws ProviderFault unless all have one. */
  batch(calls: readonly Call[], signal?: AbortSignal): Promise<unknown[]>
}

export interface EndpointCounts {
  requests: number
  calls: number
  refused: number
  /** Bytes of answers, unpacked. */
  bytes: number
}

interface Answer {
  id?: number | null
  result?: unknown
  error?: { code?: number; message?: string; data?: unknown }
}

export function createEndpoint(url: string): Endpoint {
  const target = withoutCredentials(url)
  const headers = { 'content-type': 'application/json', ...authorization(url) }
  const counts: EndpointCounts = { requests: 0, calls: 0, refused: 0, bytes: 0 }
  let batchSize = LARGEST_BATCH

  async function post(body: object, calls: number, signal: AbortSignal | undefined): Promise<Reply> {
    counts.requests++
    counts.calls += calls
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    try {
      return await withDeadline(TIMEOUT, signal, async (until) => {
        const response = await fetch(target, { ...request, signal: until })
        const text = await response.text()
        counts.bytes += text.length
        const retryAfter = response.headers.get('retry-after') ?? undefined
        return { status: response.status, retryAfter, text, content: parsed(text) }
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw new ProviderFault('transient', fetchFault(error))
    }
  }

  async function counted<T>(action: () => Promise<T>): Promise<T> {
    try {
      return await action()
    } catch (error) {
      counts.refused++
      if (error instanceof ProviderFault) error.message = withoutSecrets(error.message, url)
      throw error
    }
  }

  const request = async (method: string, params: readonly unknown[], signal?: AbortSignal) => {
    const reply = await post({ jsonrpc: '2.0', id: 1, method, params }, 1, signal)
    return resultOf(reply, reply.content as Answer | undefined)
  }

  return {
    name: endpointName(url),
    range: createRangeSize(),
    flow: createFlow(),
    counts,
    get batchSize() {
      return batchSize
    },
    request: (method, params, signal) => counted(() => request(method, params, signal)),
    batch: (calls, signal) =>
      counted(async () => {
        const [only] = calls
        if (calls.length === 1 && only) return [await request(only.method, only.params, signal)]
        const body = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }))
        const reply = await post(body, calls.length, signal)
        try {
          if (!Array.isArray(reply.content)) throw batchFault(reply)
          const answers = new Map((reply.content as Answer[]).map((answer) => [answer.id, answer]))
          return calls.map((_, id) => resultOf(reply, answers.get(id)))
        } catch (error) {
          if (error instanceof ProviderFault && (error.kind === 'batch' || error.kind === 'size')) {
            const smaller = Math.floor(calls.length / 2)
            batchSize = Math.min(batchSize, smaller < SMALLEST_BATCH ? 1 : smaller)
          }
          throw error
        }
      }),
  }
}

interface Reply {
  status: number
  retryAfter: string | undefined
  text: string
  content: unknown
}

function resultOf({ status, retryAfter, text }: Reply, answer: Answer | undefined): unknown {
  if (answer && typeof answer === 'object' && !answer.error && answer.result !== undefined)
    return answer.result
  const { code, message } = answer?.error ?? {}
  throw faultOf({ status, code, retryAfter, message: message ?? shortened(text, status) })
}

/** A batch that is answered as one: refused as such, unless the answer says otherwise. */
function batchFault({ status, retryAfter, text, content }: Reply): ProviderFault {
  const { code, message } = (content as Answer | undefined)?.error ?? {}
  const fault = faultOf({ status, code, retryAfter, message: message ?? shortened(text, status) })
  const other = fault.kind !== 'unknown' && fault.kind !== 'size'
  return other ? fault : new ProviderFault('batch', fault.message)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function shortened(text: string, status: number): string {
  const line = text.replace(/<[^>]*>|\s+/g, ' ').trim()
  return `HTTP status ${status}${line ? `: ${line.slice(0, 120)}` : ''}`
}

function withoutCredentials(url: string): URL {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  return plain
}

function authorization(url: string): Record<string, string> {
  const { username, password } = new URL(url)
  if (!username) return {}
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
}
