import { createHash } from 'node:crypto'
import { listening } from '@confluence/protocol/testing/listening'

/** The admin endpoint of a graph-node and an IPFS, as far as a deployment sees them. */
export async function startCluster() {
  const files = new Map<string, string>()
  const pinned: string[] = []
  const calls: Record<string, unknown>[] = []
  const server = await listening(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString('latin1')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-type', 'application/json')
    if (pathname === '/api/v0/add') {
      const content = body.slice(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--'))
      // A real identifier of content: that of raw bytes, version 1.
      const digest = createHash('sha256').update(content, 'latin1').digest()
      const hash = `b${base32(Buffer.from([1, 0x55, 0x12, 0x20, ...digest]))}`
      files.set(hash, content)
      response.end(JSON.stringify({ Hash: hash }))
    } else if (pathname === '/api/v0/pin/add') {
      pinned.push(searchParams.get('arg') ?? '')
      response.end(JSON.stringify({ Pins: pinned.slice(-1) }))
    } else {
      const { id, method, params } = JSON.parse(body)
      calls.push({ method, ...params, key: request.headers.authorization })
      cluster.onCall()
      const result = { playground: ':8000/', queries: ':8000/' }
      const { refusal } = cluster
      response.end(
        JSON.stringify({ jsonrpc: '2.0', id, ...(refusal ? { error: { message: refusal } } : { result }) }),
      )
    }
  })
  const cluster = { ...server, files, pinned, calls, refusal: '', onCall: () => {} }
  return cluster
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('')
}
