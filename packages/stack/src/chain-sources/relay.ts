import { setMaxListeners } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { createChainGuard } from './chain-guard.ts'

const TIMEOUT = 30_000
/** Longer answers are results. */
const LONGEST_REFUSAL = 2_000

/** A URL without secrets in place of an endpoint's. */
export interface Relay {
  readonly url: string
  /** What the endpoint answered last, in one line, where that was a refusal or no answer. */
  readonly trouble: string | undefined
  /** That the endpoint answers for another chain, in one line. Its answers are then not passed on. */
  readonly foreign: string | undefined
  close(): Promise<void>
}

/**
 * Passes JSON-RPC requests on to an endpoint: graph-node writes the URLs that it asks into its log and its errors, and would take
 * the blocks of another chain for a reorganisation. `otherChain` asks whether the endpoint serves one; see createChainGuard.
 */
export async function startRelay(
  endpoint: string,
  otherChain: () => Promise<string | undefined>,
): Promise<Relay> {
  const target = endpointRequest(endpoint)
  const name = endpointName(endpoint)
  const stopping = new AbortController()
  // One per request under way.
  setMaxListeners(0, stopping.signal)
  const guard = createChainGuard(otherChain)
  let trouble: string | undefined

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    try {
      const headers = { 'content-type': 'application/json', ...target.headers }
      const { status, text, retryAfter } = await withDeadline(TIMEOUT, stopping.signal, async (signal) => {
        const answer = await fetch(target.url, { method: 'POST', headers, body, signal })
        const retryAfter = answer.headers.get('retry-after')
        return { status: answer.status, text: await answer.text(), retryAfter }
      })
      const refusal = refusalIn(status, text)
      const foreign = await guard.check(refusal ? undefined : headIn(body, text))
      if (foreign) return void response.writeHead(502, { 'content-type': 'text/plain' }).end(foreign)
      trouble = refusal && withoutSecrets(`the RPC endpoint ${name} answers: ${refusal}`, endpoint)
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter ? { 'retry-after': retryAfter } : {}),
      })
      response.end(refusal ? withoutSecrets(text, endpoint) : text)
    } catch (error) {
      trouble = `cannot reach the RPC endpoint ${name}: ${fetchFault(error)}`
      response.writeHead(502, { 'content-type': 'text/plain' }).end(trouble)
    }
  }

  const server = createServer((request, response) => {
    passOn(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get trouble() {
      return guard.foreign ?? trouble
    },
    get foreign() {
      return guard.foreign
    },
    async close() {
      stopping.abort(new Error('the relay is stopped'))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What an answer says in place of a result; undefined where it is one. */
function refusalIn(status: number, text: string): string | undefined {
  if (status !== 200) return `HTTP status ${status}`
  if (text.length > LONGEST_REFUSAL) return undefined
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } }
    return error && (error.message ?? 'an error')
  } catch {
    return 'it is not JSON'
  }
}

/** The latest block, where an answer tells it. */
function headIn(body: string, text: string): number | undefined {
  if (!/"latest"|"eth_blockNumber"/.test(body)) return undefined
  try {
    const { result } = JSON.parse(text) as { result?: string | { number?: string } | null }
    const head = Number(typeof result === 'string' ? result : result?.number)
    return Number.isSafeInteger(head) ? head : undefined
  } catch {
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
