import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

export interface GatewayServer {
  /** Where it can be reached from this machine. */
  url: string
  close(): Promise<void>
}

/** Serves the gateway on a port (0: any free one). Rejects with Node's error (EADDRINUSE …) if it cannot. */
export async function serveGateway(
  app: Hono,
  { host, port }: { host: string; port: number },
): Promise<GatewayServer> {
  const server = serve({ fetch: app.fetch, hostname: host, port })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const address = server.address() as AddressInfo
  return {
    url: `http://${nameOf(address)}:${address.port}`,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function nameOf({ address, family }: AddressInfo): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(address)) return 'localhost'
  return family === 'IPv6' ? `[${address}]` : address
}
