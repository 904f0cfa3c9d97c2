import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { endpointBelow, endpointRequest } from '@confluence/protocol/endpoint-request'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

const TIMEOUT = 120_000
const added = z.object({ Hash: z.string() })

/** A node of a manifest. Its `file`, if it has one, is a path in the build. */
type Node = { [key: string]: unknown } | unknown[]

/**
 * Uploads a build to IPFS as graph-node wants it: each file by itself, and `manifest` (YAML) with their hashes in place of
 * their paths. Returns the manifest's hash. `report` gets a line per file.
 */
export async function uploadBuild(
  ipfs: string,
  directory: string,
  manifest: string,
  report: (line: string) => void,
): Promise<string> {
  const hashes = new Map<string, string>()
  const upload = async (path: string): Promise<string> => {
    const known = hashes.get(path)
    if (known) return known
    const hash = await addToIpfs(ipfs, path, await readFile(join(directory, path)))
    hashes.set(path, hash)
    report(`${path} is ${hash}`)
    return hash
  }
  const link = async (node: unknown): Promise<unknown> => {
    if (typeof node !== 'object' || node === null) return node
    if (Array.isArray(node)) return sequentially(node, link)
    const entries = await sequentially(Object.entries(node as Node), async ([key, value]) => {
      if (key !== 'file' || typeof value !== 'string') return [key, await link(value)] as const
      return [key, { '/': `/ipfs/${await upload(value)}` }] as const
    })
    return Object.fromEntries(entries)
  }
  const linked = stringify(await link(parse(manifest)), { lineWidth: 0, aliasDuplicateObjects: false })
  return addToIpfs(ipfs, 'subgraph.yaml', Buffer.from(linked))
}

async function sequentially<In, Out>(items: readonly In[], map: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  for (const item of items) results.push(await map(item))
  return results
}

/** Adds and pins a file, as graph-cli does; returns its hash. */
async function addToIpfs(ipfs: string, name: string, content: Buffer): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(content)]), name)
  const refused = (status: number) =>
    new UserError(`IPFS at ${endpointName(ipfs)} refuses ${name}: HTTP status ${status}; check --ipfs`)
  const response = await ask(ipfs, 'add', {}, body)
  const answer = added.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw refused(response.status)
  const { Hash } = answer.data
  const pinned = await ask(ipfs, 'pin/add', { arg: Hash })
  if (!pinned.ok) throw refused(pinned.status)
  return Hash
}

async function ask(
  ipfs: string,
  path: string,
  query: Readonly<Record<string, string>>,
  body?: FormData,
): Promise<Response> {
  const target = new URL(endpointBelow(apiOf(ipfs), path))
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value)
  const { url, headers } = endpointRequest(target.href)
  const request = { method: 'POST', headers, body: body ?? null, signal: AbortSignal.timeout(TIMEOUT) }
  try {
    return await fetch(url, request)
  } catch (error) {
    throw new UserError(`cannot reach IPFS at ${endpointName(ipfs)}: ${fetchFault(error)}`)
  }
}

function apiOf(ipfs: string): string {
  return /\/api\/v0\/*$/.test(new URL(ipfs).pathname) ? ipfs : endpointBelow(ipfs, 'api/v0')
}
