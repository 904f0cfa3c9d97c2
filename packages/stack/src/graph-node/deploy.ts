import { UserError } from '@confluence/protocol/lib/user-error'
import type { GraphNode } from './graph-node.ts'
import { indexingStatus } from './indexing-status.ts'

const ADMIN_TIMEOUT = 60_000

/** `resumed`: it was deployed already; `replaced`: another deployment had the name until now. */
export type DeployOutcome = 'new' | 'resumed' | 'replaced'

/**
 * Makes `name` the deployment of `manifest` (absolute path). graph-node resumes a deployment that it knows and indexes any
 * other from its start; the one that had the name before is no longer indexed.
 */
export async function deploySubgraph(
  node: GraphNode,
  name: string,
  manifest: string,
  signal: AbortSignal,
): Promise<DeployOutcome> {
  const current = await indexingStatus(node.statusUrl, name)
  if (current?.deployment === manifest) return 'resumed'
  await adminRequest(node.adminUrl, 'subgraph_create', { name }, signal)
  await adminRequest(node.adminUrl, 'subgraph_deploy', { name, ipfs_hash: manifest }, signal)
  return current ? 'replaced' : 'new'
}

async function adminRequest(
  url: string,
  method: string,
  params: Record<string, string>,
  stopped: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.any([stopped, AbortSignal.timeout(ADMIN_TIMEOUT)]),
  })
  const { error } = (await response.json()) as { error?: { message: string } }
  if (error) throw new UserError(`graph-node refuses ${method} of ${params.name}: ${error.message}`)
}
