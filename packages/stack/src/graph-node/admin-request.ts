import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { UserError } from '@confluence/protocol/lib/user-error'

/** The admin endpoint of a graph-node, or of what speaks like one: Subgraph Studio. */
export interface AdminEndpoint {
  readonly url: string
  /** Access token or deploy key. It takes the place of a user and password in the URL. */
  readonly key?: string | undefined
}

/** What an admin endpoint can be asked for. */
export interface AdminCall {
  readonly method: 'subgraph_create' | 'subgraph_deploy'
  readonly params: { readonly name: string; readonly ipfs_hash?: string; readonly version_label?: string }
}

interface Answer {
  result?: unknown
  error?: { message?: string }
}

/**
 * Asks an admin endpoint and returns the result. Throws UserError where it refuses, without its secrets, and what fetch throws
 * where it does not answer.
 */
export async function adminRequest(
  { url, key }: AdminEndpoint,
  { method, params }: AdminCall,
  signal: AbortSignal,
): Promise<unknown> {
  const target = endpointRequest(url)
  const response = await fetch(target.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...target.headers,
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal,
  })
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined
  if (answer?.result !== undefined && !answer.error) return answer.result
  const said = withoutSecrets(answer?.error?.message ?? `HTTP status ${response.status}`, url)
  const reason = key ? said.replaceAll(key, '…') : said
  throw new UserError(`graph-node at ${endpointName(url)} refuses ${method} of ${params.name}: ${reason}`)
}
