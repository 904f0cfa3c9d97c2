import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'

const RPC_TIMEOUT = 15_000

type Answer<T> = { result?: T; error?: { message?: string } } | undefined

/**
 * Calls a method of an Ethereum JSON-RPC endpoint. Throws UserError naming the endpoint, without the secrets of its URL, if it cannot
 * be reached or refuses.
 */
export async function rpcRequest<T>(
  url: string,
  method: string,
  params: readonly unknown[] = [],
  signal?: AbortSignal,
): Promise<T> {
  const where = endpointName(url)
  const target = endpointRequest(url)
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  }
  const { status, answer } = await withDeadline(RPC_TIMEOUT, signal, async (until) => {
    const response = await fetch(target.url, { ...request, signal: until })
    return { status: response.status, answer: parsed<T>(await response.text()) }
  }).catch((error: unknown) => {
    throw new UserError(`cannot reach the RPC endpoint ${where}: ${fetchFault(error)}`)
  })
  const fault = answer?.error?.message ?? (answer?.result === undefined ? unlike(answer, status) : undefined)
  if (fault !== undefined)
    throw new UserError(withoutSecrets(`the RPC endpoint ${where} refuses ${method}: ${fault}`, url))
  return answer?.result as T
}

function parsed<T>(text: string): Answer<T> {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An answer that is none of JSON-RPC, in words. */
function unlike(answer: Answer<unknown>, status: number): string {
  if (status !== 200) return `HTTP status ${status}`
  return answer === undefined ? 'its answer is not JSON' : 'its answer has no result'
}
