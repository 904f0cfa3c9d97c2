import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What graph-node takes for IPFS: it insists on one that answers, although it reads our subgraphs from files.
 */
export async function startIpfsStub(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume()
    const known = request.url?.startsWith('/api/v0/version')
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { Version: '0.30.0' } : { Message: 'not found' }))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
