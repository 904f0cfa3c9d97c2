import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { endpointName, shownUrl, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { type AdminCall, type AdminEndpoint, adminRequest } from '@confluence/stack/graph-node/admin-request'
import { z } from 'zod'

const TIMEOUT = 120_000
const deployed = z.object({ queries: z.string() })

/** The key that `graph auth` keeps for an endpoint in the user's home; undefined where there is none. */
export async function keptKey(url: string): Promise<string | undefined> {
  try {
    return JSON.parse(await readFile(join(homedir(), '.graph-cli.json'), 'utf8'))[new URL(url).href]
  } catch {
    return undefined
  }
}

/**
 * Asks a graph-node, as graph-cli does but without a process whose command line shows the key. Returns where a new deployment
 * answers queries, if it says so. Throws UserError where it refuses or does not answer.
 */
export async function askGraphNode(endpoint: AdminEndpoint, call: AdminCall): Promise<string | undefined> {
  const { url } = endpoint
  const result = await adminRequest(endpoint, call, AbortSignal.timeout(TIMEOUT)).catch((error) => {
    if (error instanceof UserError) throw error
    throw new UserError(`cannot reach graph-node at ${endpointName(url)}: ${fetchFault(error)}`)
  })
  const { data } = deployed.safeParse(result)
  if (!data) return undefined
  const { protocol, hostname } = new URL(url)
  // graph-node names its port and path only.
  const queries = data.queries.startsWith(':') ? `${protocol}//${hostname}${data.queries}` : data.queries
  return withoutSecrets(queries, url)
}

/** The command line of graph-cli that asks for the same, without secrets. `ipfs` is where the manifest is. */
export function asGraphCli(
  { method, params }: AdminCall,
  { node, ipfs, key }: { node: string | undefined; ipfs: string; key: string | undefined },
): string {
  const nodeFlag = node ? ['--node', shownUrl(node)] : []
  const { name, ipfs_hash = '', version_label = '' } = params
  const words =
    method === 'subgraph_create'
      ? ['create', name, ...nodeFlag]
      : [
          ...['deploy', name, '--ipfs-hash', ipfs_hash, ...nodeFlag],
          ...['--ipfs', shownUrl(ipfs), '--version-label', version_label],
        ]
  const keyFlag = method === 'subgraph_create' ? '--access-token' : '--deploy-key'
  return ['graph', ...words.map(quote), ...(key ? [keyFlag, '***'] : [])].join(' ')
}

function quote(text: string): string {
  return /^[\w@%+=:,./…-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
