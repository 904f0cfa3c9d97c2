import { UserError } from './errors.ts'
import { redactUrl } from './log-file.ts'

const TIMEOUT = 15_000

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
  const where = redactUrl(url)
  const timeout = AbortSignal.timeout(TIMEOUT)
  let response: Response
  try {
    response = await fetch(withoutCredentials(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization(url) },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    })
  } catch (error) {
    throw new UserError(`cannot reach the RPC endpoint ${where}: ${reasonOf(error)}`)
  }
  const answer = (await response.json().catch(() => undefined)) as
    | { result?: T; error?: { message?: string } }
    | undefined
  const fault =
    answer?.error?.message ?? (answer?.result === undefined ? `HTTP status ${response.status}` : undefined)
  if (fault !== undefined) throw new UserError(`the RPC endpoint ${where} refuses ${method}: ${fault}`)
  return answer?.result as T
}

function reasonOf(error: unknown): string {
  if ((error as Error).name === 'TimeoutError') return `no answer within ${TIMEOUT / 1000} s`
  const { cause } = error as { cause?: NodeJS.ErrnoException }
  return cause?.code ?? cause?.message ?? (error as Error).message
}

function withoutCredentials(url: string): URL {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  return plain
}

function authorization(url: string): Record<string, string> {
  const { username, password } = new URL(url)
  if (!username) return {}
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
}
