import type { GraphQLParams } from 'graphql-yoga'
import type { GraphqlRequest } from './engine.ts'

/**
 * What a request asks for, if it is one of the usual form, by GET or in JSON by POST. Undefined where it is not, or is
 * malformed: GraphQL Yoga then says what is wrong.
 */
export function readParams({
  method,
  url,
  headers,
  body,
}: Omit<GraphqlRequest, 'params'>): GraphQLParams | undefined {
  try {
    if (method === 'GET') return fromSearch(new URL(url).searchParams)
    if (method !== 'POST' || !/^application\/json\b/i.test(headers.get('content-type') ?? ''))
      return undefined
    return checked(JSON.parse(new TextDecoder().decode(body)))
  } catch {
    return undefined
  }
}

/** What is wrong with the variables in the address, if anything is. */
export function malformedVariables({ method, url }: Omit<GraphqlRequest, 'params'>): string | undefined {
  const text = method === 'GET' ? new URL(url).searchParams.get('variables') : null
  if (!text) return undefined
  try {
    const variables: unknown = JSON.parse(text)
    if (typeof variables === 'object' && !Array.isArray(variables)) return undefined
  } catch {
    // Said below.
  }
  return 'variables is not a JSON object'
}

function fromSearch(search: URLSearchParams): GraphQLParams | undefined {
  const variables = search.get('variables')
  return checked({
    query: search.get('query'),
    ...(variables ? { variables: JSON.parse(variables) } : {}),
    ...(search.has('operationName') ? { operationName: search.get('operationName') } : {}),
  })
}

function checked(params: unknown): GraphQLParams | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const { query, variables, operationName, extensions, ...unknown } = params as Record<string, unknown>
  const usual =
    typeof query === 'string' &&
    (isAbsent(variables) || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (isAbsent(operationName) || typeof operationName === 'string') &&
    Object.keys(unknown).length === 0
  if (!usual) return undefined
  return {
    query,
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
  } as GraphQLParams
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** The same for requests that have the same answer at the same blocks. Only the query, at the end, may have more lines. */
export function keyOf(
  { query, operationName, variables }: GraphQLParams,
  accept: string,
  viewKey: string,
): string {
  return [viewKey, accept, JSON.stringify([operationName, variables]), query].join('\n')
}

/** The operation's name for logs and metrics. */
export function operationOf(params: GraphQLParams | undefined): string {
  const name =
    params?.operationName ?? /^\s*(?:query|subscription|mutation)\s+(\w+)/.exec(params?.query ?? '')?.[1]
  return name && /^\w{1,64}$/.test(name) ? name : 'anonymous'
}
