import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

export interface GatewayServer {
  /** Where it can be reached from this machine. */
  url: string
  /** Takes no more connections, and lets requests under way end. */
  close(): Promise<void>
}

export interface ServerOptions {
  host: string
  /** 0 for any free one. */
  port: number
  /**
   * Seconds for which an idle connection is kept. Where a load balancer keeps one for longer, it sends requests into
   * connections that are being closed; those of the large clouds keep 60 s.
   */
  keepAlive?: number
}

const KEEP_ALIVE = 75

/** Milliseconds in which a request's head, and all of it, has to arrive, and between two looks at that. */
const HEAD_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 30_000
const LOOK_INTERVAL = 2_000

/** Milliseconds that requests under way have to end when the server stops. */
const DRAIN = 4_000

/** Serves the gateway on a port. Rejects with Node's error (EADDRINUSE …) if it cannot. */
export async function serveGateway(
  app: Hono,
  { host, port, keepAlive = KEEP_ALIVE }: ServerOptions,
): Promise<GatewayServer> {
  const serverOptions = {
    keepAliveTimeout: keepAlive * 1000,
    headersTimeout: HEAD_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionsCheckingInterval: LOOK_INTERVAL,
  }
  const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }) as Server
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const address = server.address() as AddressInfo
  return {
    url: `http://${nameOf(address)}:${address.port}`,
    close: () => drain(server),
  }
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection whose request has just been answered would be kept.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), DRAIN)
  await closed
  clearInterval(sweeping)
  clearTimeout(late)
}

function nameOf({ address, family }: AddressInfo): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(address)) return 'localhost'
  return family === 'IPv6' ? `[${address}]` : address
}
