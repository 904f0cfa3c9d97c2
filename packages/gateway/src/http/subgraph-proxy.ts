import { withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const MAX_QUERY_BYTES = 1024 * 1024
// Above graph-node's own limits, so that its message is the one that is seen.
const TIMEOUT = 60_000

/** Passes GraphQL requests on to a subgraph, and its answers back, unchanged but for secrets of its URL in errors. */
export function subgraphProxy(upstream: () => string | undefined): [MiddlewareHandler, MiddlewareHandler] {
  const limit = bodyLimit({
    maxSize: MAX_QUERY_BYTES,
    onError: (context) => graphqlError(context, 413, `a query may have ${MAX_QUERY_BYTES} bytes at most`),
  })
  return [limit, (context) => forward(context, upstream())]
}

async function forward(context: Context, url: string | undefined): Promise<Response> {
  if (!url) return graphqlError(context, 503, 'the subgraph is starting: try again in a few seconds')
  try {
    const target = endpointRequest(url)
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        ...target.headers,
        'content-type': context.req.header('content-type') ?? 'application/json',
      },
      body: await context.req.arrayBuffer(),
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const type = response.headers.get('content-type') ?? 'application/json'
    const text = shown(await response.text(), response.ok, url)
    return context.newResponse(text, response.status as ContentfulStatusCode, { 'content-type': type })
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') {
      return graphqlError(context, 504, `the subgraph has not answered within ${TIMEOUT / 1000} s`)
    }
    return graphqlError(context, 502, 'the subgraph cannot be reached: see /healthz')
  }
}

/** An answer without the secrets of the subgraph's URL. Data stays: it may name its deployment, which may be part of the URL. */
function shown(text: string, ok: boolean, url: string): string {
  const hidden = withoutSecrets(text, url)
  if (hidden === text || !ok) return hidden
  try {
    const { errors, ...answer } = JSON.parse(text)
    if (!errors) return text
    return JSON.stringify({ ...answer, errors: JSON.parse(withoutSecrets(JSON.stringify(errors), url)) })
  } catch {
    return hidden
  }
}

function graphqlError(context: Context, status: ContentfulStatusCode, message: string): Response {
  return context.json({ errors: [{ message }] }, status)
}
