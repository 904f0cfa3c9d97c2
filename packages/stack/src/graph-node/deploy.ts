import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import { adminRequest } from './admin-request.ts'
import type { GraphNode } from './graph-node.ts'
import { indexingStatus } from './indexing-status.ts'

const ADMIN_TIMEOUT = 60_000
/** How long a graph-node may not answer: its admin port opens last, and one that has crashed is started again. */
const PATIENCE = 90_000
const PAUSE = 250

/** `resumed`: it was deployed already; `replaced`: another deployment had the name until now. */
export type DeployOutcome = 'new' | 'resumed' | 'replaced'

/**
 * Makes `name` the deployment of `manifest` (absolute path). graph-node resumes a deployment that it knows and indexes any
 * other from its start; the one that had the name before is no longer indexed. Asks again for `patience` ms while graph-node does
 * not answer, until `stopped`. Throws UserError where it refuses, or never answers.
 */
export async function deploySubgraph(
  node: Pick<GraphNode, 'statusUrl' | 'adminUrl'>,
  name: string,
  manifest: string,
  stopped: AbortSignal,
  patience = PATIENCE,
): Promise<DeployOutcome> {
  let fault: unknown
  const attempt = async () => {
    try {
      return await deploy(node, name, manifest, stopped)
    } catch (error) {
      stopped.throwIfAborted()
      if (error instanceof UserError) throw error
      fault = error
      return undefined
    }
  }
  const outcome = await poll(attempt, { interval: PAUSE, timeout: patience, signal: stopped })
  if (outcome) return outcome
  stopped.throwIfAborted()
  throw new UserError(
    `graph-node does not take ${name}: ${fetchFault(fault)}; see its log, and the memory and load of this machine`,
    { cause: fault },
  )
}

async function deploy(
  { statusUrl, adminUrl: url }: Pick<GraphNode, 'statusUrl' | 'adminUrl'>,
  name: string,
  manifest: string,
  stopped: AbortSignal,
): Promise<DeployOutcome> {
  const current = await indexingStatus(statusUrl, name)
  if (current?.deployment === manifest) return 'resumed'
  const signal = () => AbortSignal.any([stopped, AbortSignal.timeout(ADMIN_TIMEOUT)])
  await adminRequest({ url }, { method: 'subgraph_create', params: { name } }, signal())
  await adminRequest({ url }, { method: 'subgraph_deploy', params: { name, ipfs_hash: manifest } }, signal())
  return current ? 'replaced' : 'new'
}
