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

export interface ServerOptions extends ListenOptions {
  /** Answers a GET of a path; undefined where there is nothing. */
  page?: (path: string) => Promise<Page | undefined>
}

export interface Page {
  status: number
  type: string
  body: string
}

/** Serves a chain as JSON-RPC over HTTP, whatever the path is. Throws UserError if the port is taken. */
export function startRpcServer(chain: ServedChain, options: ListenOptions = {}): Promise<RpcServer> {
  return start(() => chain, options)
}

/** Serves several chains, each at the path of its name. Throws UserError if the port is taken. */
export function startRpcServers(
  chains: Readonly<Record<string, ServedChain>>,
  options: ServerOptions = {},
): Promise<RpcServer> {
  return start((path) => chains[path.replace(/^\/|\/$/g, '')], options)
}

async function start(
  chainAt: (path: string) => ServedChain | undefined,
  { host = '127.0.0.1', port = 0, page }: ServerOptions,
): Promise<RpcServer> {
  const requests: Record<string, number> = {}
  const responders = new Map<ServedChain, Respond>()
  const respondFor = (chain: ServedChain): Respond => {
    const known = responders.get(chain)
    if (known) return known
    const respond = jsonRpc(rpcMethods(chain), (method) => {
      requests[method] = (requests[method] ?? 0) + 1
    })
    responders.set(chain, respond)
    return respond
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const chain = chainAt(pathname)
    const handled =
      chain && (request.method === 'POST' || !page)
        ? handle(request, response, respondFor(chain), chain.chainId)
        : handlePage(request, response, pathname, page)
    handled.catch((error) => request.destroy(error))
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

async function handlePage(
  { method }: IncomingMessage,
  response: ServerResponse,
  path: string,
  page: ServerOptions['page'],
): Promise<void> {
  const found = method === 'GET' ? await page?.(path) : undefined
  const { status, type, body } = found ?? {
    status: 404,
    type: 'text/plain',
    body: `There is nothing at ${path}: chains are at their names, such as /l1\n`,
  }
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(body)
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
