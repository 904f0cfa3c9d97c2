import { adminRequest } from './admin-request.ts'
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
  stopped: AbortSignal,
): Promise<DeployOutcome> {
  const current = await indexingStatus(node.statusUrl, name)
  if (current?.deployment === manifest) return 'resumed'
  const url = node.adminUrl
  const signal = () => AbortSignal.any([stopped, AbortSignal.timeout(ADMIN_TIMEOUT)])
  await adminRequest({ url }, { method: 'subgraph_create', params: { name } }, signal())
  await adminRequest({ url }, { method: 'subgraph_deploy', params: { name, ipfs_hash: manifest } }, signal())
  return current ? 'replaced' : 'new'
}
