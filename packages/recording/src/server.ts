import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '@confluence/protocol/lib/user-error'
import { canonicalChain } from './canonical-chain.ts'
import { startClock } from './clock.ts'
import { failure, jsonRpc, type Respond } from './json-rpc.ts'
import { rpcMethods } from './methods.ts'
import type { ChainRecording } from './recording.ts'
import { INVALID_REQUEST, RpcError } from './rpc-error.ts'

const MAX_BODY_BYTES = 5 * 1024 * 1024

export interface ReplayOptions {
  /** Address to listen on; loopback if left out. */
  host?: string
  /** 0, or left out, for any free port. */
  port?: number
  /** Block to show as the head; the last one if left out. */
  head?: number
  /** Blocks per second by which the head moves on by itself until the last one; 0 (still) if left out. */
  rate?: number
}

/** A node that serves a recording. The head and forks are under the caller's control. */
export interface Replay {
  readonly url: string
  readonly head: number
  /** Moves the head, forward or back. Past the recording's last block the chain goes on with empty blocks. */
  setHead(block: number): void
  advance(blocks: number): void
  /** Blocks per second by which the head moves on by itself until the recording's last block; 0 stops it. */
  setRate(blocksPerSecond: number): void
  /**
   * Replaces the last `depth` blocks by `blocks` (default: one more) empty ones. The head moves on along
   * this fork. What was replaced is found by hash only.
   */
  reorg(depth: number, blocks?: number): void
  /** Makes the recorded chain canonical again, with its head at `head` (default: one above the fork's). */
  restore(head?: number): void
  /** How often each method was called. */
  readonly requests: Readonly<Record<string, number>>
  /** Stops the clock and the server, dropping open connections. */
  close(): Promise<void>
}

/**
 * Serves a chain of a recording as JSON-RPC over HTTP.
 * Throws UserError if the recording is damaged, the head is not one of its blocks or the port is taken.
 */
export async function startReplay(recording: ChainRecording, options: ReplayOptions = {}): Promise<Replay> {
  const { lastBlock, chainId } = recording.meta
  const { host = '127.0.0.1', port = 0, head = lastBlock } = options
  if (!Number.isInteger(head) || head < 0 || head > lastBlock) {
    throw new UserError(`the head must be a block of the recording, 0 to ${lastBlock}, not ${head}`)
  }
  const chain = canonicalChain(recording, head)
  const requests: Record<string, number> = {}
  const respond = jsonRpc(rpcMethods(chain, chainId), (method) => {
    requests[method] = (requests[method] ?? 0) + 1
  })
  const server = createServer((request, response) => {
    handle(request, response, respond, chainId).catch((error) => request.destroy(error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const clock = startClock((blocks) => {
    const due = Math.min(blocks, lastBlock - chain.head)
    if (due > 0) chain.setHead(chain.head + due)
    return chain.head < lastBlock
  })
  clock.setRate(options.rate ?? 0)

  return {
    url: urlOf(server.address() as AddressInfo),
    requests,
    get head() {
      return chain.head
    },
    setHead: chain.setHead,
    advance: (blocks) => chain.setHead(chain.head + blocks),
    setRate: clock.setRate,
    reorg: chain.reorg,
    restore: chain.restore,
    async close() {
      clock.setRate(0)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, respond: Respond, chainId: number) {
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST', 'content-type': 'text/plain' })
    response.end(`This is the JSON-RPC endpoint of chain ${chainId}: send requests by POST.\n`)
    return
  }
  const body = await readBody(request)
  if (body === undefined) {
    const error = new RpcError(INVALID_REQUEST, `a request may have ${MAX_BODY_BYTES} bytes at most`)
    response.writeHead(413, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(failure(null, error)))
    return
  }
  const answer = respond(body)
  response.writeHead(answer ? 200 : 204, answer ? { 'content-type': 'application/json' } : {})
  response.end(answer && JSON.stringify(answer))
}

/** The body as text; undefined if it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new UserError(`port ${port} is in use: choose another with --port`)
  if (error.code === 'EACCES') return new UserError(`port ${port} needs privileges: choose one above 1023`)
  if (error.code === 'EADDRNOTAVAIL') return new UserError(`this machine has no address ${host}`)
  return error
}
