import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listenFault } from '@confluence/protocol/lib/listen-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { failure, jsonRpc, type Respond } from './json-rpc.ts'
import { rpcMethods } from './methods.ts'
import { INVALID_REQUEST, RpcError } from './rpc-error.ts'
import type { ServedChain } from './served-chain.ts'

const MAX_BODY_BYTES = 5 * 1024 * 1024

export interface ListenOptions {
  /** Address to listen on; loopback if left out. */
  host?: string
  /** 0, or left out, for any free port. */
  port?: number
}

export interface RpcServer {
  readonly url: string
  /** How often each method was called. */
  readonly requests: Readonly<Record<string, number>>
  /** Stops it, dropping open connections. */
  close(): Promise<void>
}

/** Serves a chain as JSON-RPC over HTTP. Throws UserError if the port is taken. */
export async function startRpcServer(chain: ServedChain, options: ListenOptions = {}): Promise<RpcServer> {
  const { host = '127.0.0.1', port = 0 } = options
  const requests: Record<string, number> = {}
  const respond = jsonRpc(rpcMethods(chain), (method) => {
    requests[method] = (requests[method] ?? 0) + 1
  })
  const server = createServer((request, response) => {
    handle(request, response, respond, chain.chainId).catch((error) => request.destroy(error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const fault = listenFault(error, host, port)
      reject(fault ? new UserError(fault) : error)
    })
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server.address() as AddressInfo),
    requests,
    async close() {
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
  const answer = await respond(body)
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
