import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { listening } from '@confluence/protocol/testing/listening'

/** One request to an endpoint, and the means to answer it. */
export interface Exchange {
  /** Requests before this one. */
  count: number
  request: IncomingMessage
  response: ServerResponse
  /** What the endpoint answers to it. */
  answer(): Promise<string>
  /** What another one answers. */
  answerOf(url: string): Promise<string>
}

/** Answers a request wrongly, or not at all. */
export type Fault = (exchange: Exchange) => Promise<void> | void

/** An endpoint in front of another one, with a fault that can be set and lifted. */
export interface FaultyRpc {
  readonly url: string
  fault: Fault | undefined
  close(): Promise<void>
}

export async function faultyRpc(target: string): Promise<FaultyRpc> {
  let count = 0
  const server = await listening(async (request, response) => {
    try {
      const body = await bodyOf(request)
      const answerOf = (url: string) => ask(url, body)
      const exchange = { count: count++, request, response, answerOf, answer: () => answerOf(target) }
      await (endpoint.fault ?? passOn)(exchange)
    } catch {
      request.socket.destroy()
    }
  })
  const endpoint: FaultyRpc = { url: server.url, fault: undefined, close: server.close }
  return endpoint
}

const passOn: Fault = async ({ response, answer }) => json(response, await answer())

export function json(response: ServerResponse, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text)
}

const refuse =
  (status: number, text: string, headers = {}): Fault =>
  ({ response }) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text)

const rpcError = (code: number, message: string): Fault => {
  return ({ response }) => json(response, JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code, message } }))
}

/** Faults of the way to an endpoint and of what it sends, and how the health of a chain names each. */
export const brokenAnswers: Readonly<Record<string, [Fault, says: RegExp]>> = {
  '429 without Retry-After': [refuse(429, 'Too Many Requests'), /429|too many requests/i],
  '429 with Retry-After': [
    refuse(429, 'Too Many Requests', { 'retry-after': '3' }),
    /429|too many requests/i,
  ],
  'a key that is not taken any more': [refuse(403, 'Forbidden'), /403|forbidden/i],
  'HTTP 500': [refuse(500, 'Internal Server Error'), /500/],
  'HTTP 502 in HTML': [refuse(502, '<html><h1>502 Bad Gateway</h1></html>'), /502/],
  'HTTP 503': [refuse(503, ''), /503/],
  'an answer that never comes': [() => {}, /answer|timed? ?out|timeout|deadline/i],
  'a connection that is cut': [
    ({ request }) => void request.socket.destroy(),
    /closed|reset|ended|connection|sending request/i,
  ],
  'an answer that is cut': [
    async ({ response, answer }) => {
      const text = await answer()
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': `${text.length + 9}` })
      response.write(text.slice(0, text.length / 2), () => response.destroy())
    },
    /closed|terminated|reset|ended|incomplete|body|decoding/i,
  ],
  'JSON that is cut': [async ({ response, answer }) => json(response, (await answer()).slice(0, -9)), /./],
  'no JSON': [({ response }) => json(response, '<!doctype html><title>Log in</title>'), /./],
  'an empty answer': [({ response }) => json(response, ''), /./],
  'gzip that is none': [
    async ({ response, answer }) => json(response, await answer(), { 'content-encoding': 'gzip' }),
    /./,
  ],
  'gzip that is cut': [
    async ({ response, answer }) => {
      const packed = gzipSync(await answer())
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(packed.subarray(0, packed.length - 12))
    },
    /./,
  ],
  'a quota that is used up': [
    rpcError(-32005, 'daily request count exceeded, request rate limited'),
    /request/,
  ],
  'an internal error': [rpcError(-32603, 'Internal error'), /internal error/i],
}

/** Every other request is answered by another node. */
export const inTurnWith =
  (other: string): Fault =>
  async ({ count, response, answer, answerOf }) =>
    json(response, await (count % 2 ? answer() : answerOf(other)))

/** Blocks at or above a number are not there yet, though the head is beyond them. */
export const nullFrom =
  (number: number): Fault =>
  async ({ response, answer }) => {
    const answers = JSON.parse(await answer())
    for (const one of [answers].flat()) {
      if (Number((one.result as { number?: string } | null)?.number ?? -1) >= number) one.result = null
    }
    json(response, JSON.stringify(answers))
  }

async function ask(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body })).text()
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
