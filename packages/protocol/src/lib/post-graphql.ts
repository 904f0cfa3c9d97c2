import { endpointRequest } from '../endpoint-request.ts'

/** Settings of one request. */
export interface PostOptions {
  variables?: Readonly<Record<string, unknown>>
  signal?: AbortSignal
}

/**
 * Sends a query to a GraphQL endpoint and returns its data. Throws an Error with the messages if the answer has errors,
 * and with the HTTP status if it has no data.
 */
export async function postGraphql<Data>(
  url: string,
  query: string,
  { variables = {}, signal }: PostOptions = {},
): Promise<Data> {
  const target = endpointRequest(url)
  const response = await fetch(target.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...target.headers },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  })
  const answer = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] }
  if (answer.errors?.length) throw new Error(answer.errors.map(({ message }) => message).join('; '))
  if (!answer.data) throw new Error(`HTTP status ${response.status}`)
  return answer.data
}
