import type { Context, Handler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import {
  type Answer,
  type CacheResult,
  etagOf,
  matchesEtag,
  type ResponseCache,
} from '../cache/response-cache.ts'
import { apiError } from '../errors.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Engine, GraphqlRequest } from './engine.ts'
import { inexactNumber } from './exact-numbers.ts'
import { graphiqlPage } from './graphiql.ts'
import { maskError } from './mask-error.ts'
import { keyOf, malformedVariables, operationOf, readParams } from './params.ts'
import { isTimeout, withTimeout } from './timeout.ts'

/** Most bytes of a request; the longest query of our own has about 5 kB. */
export const MAX_BODY = 100_000

/** Longest time that an answer may take, in milliseconds: more than a subgraph and one retry may. */
export const TIMEOUT = 30_000

export interface EndpointOptions<View extends { readonly key: string }> {
  engine: Engine
  cache: ResponseCache
  /** What to answer from; `blocks` is what the request says of that. */
  view(blocks: string | undefined): View | NoView
  /** What resolvers are given. */
  contextOf(view: View): object
  metrics: Metrics
  log(): Logger | undefined
  timeout?: number
}

/** Why there is nothing to answer from. */
export interface NoView {
  status: 410 | 503
  error: { toJSON(): object }
}

/** GraphQL over HTTP, by GET and POST, and GraphiQL for browsers. */
export function graphqlEndpoint<View extends { readonly key: string }>(
  options: EndpointOptions<View>,
): [MiddlewareHandler, Handler] {
  const tooLarge = (context: Context) =>
    refuse(context, 413, apiError('REQUEST_TOO_LARGE', `a request may have ${MAX_BODY} bytes at most`))
  const counting = bodyLimit({ maxSize: MAX_BODY, onError: tooLarge })
  // With a Content-Length there is no need to count, which takes longer than an answer from the cache.
  const limit: MiddlewareHandler = async (context, next) => {
    const length = context.req.header('content-length')
    if (length === undefined) return counting(context, next)
    if (Number(length) > MAX_BODY) return tooLarge(context)
    await next()
  }
  return [limit, (context) => respond(context, options)]
}

async function respond<View extends { readonly key: string }>(
  context: Context,
  options: EndpointOptions<View>,
): Promise<Response> {
  if (wantsPage(context)) return graphiqlPage(context)
  const began = performance.now()
  const request = await read(context)
  const malformed = malformedVariables(request)
  if (malformed) return refuse(context, 400, apiError('BAD_USER_INPUT', malformed))
  const inexact = inexactNumber(jsonOf(request))
  if (inexact !== undefined) {
    const message = `${inexact} has more digits than a JSON number holds: give it as a string`
    return refuse(context, 400, apiError('BAD_USER_INPUT', message))
  }
  const operation = operationOf(request.params)
  const { response, result } = await answer(context, request, options)
  const seconds = (performance.now() - began) / 1000
  const { status } = response
  options.metrics.observeRequest(operation, status, seconds)
  if (result) options.metrics.observeCache(result)
  options.log()?.debug({ operation, status, cache: result, durationMs: seconds * 1000 }, 'answered')
  return response
}

async function answer<View extends { readonly key: string }>(
  context: Context,
  request: GraphqlRequest,
  { engine, cache, view: viewOf, contextOf, log, timeout = TIMEOUT }: EndpointOptions<View>,
): Promise<{ response: Response; result?: CacheResult }> {
  const view = viewOf(context.req.query('blocks'))
  if ('error' in view) {
    if (view.status === 503) context.header('retry-after', '2')
    return { response: refuse(context, view.status, view.error) }
  }
  const { params, headers } = request
  const execute = async () => withTimeout(engine.execute(request, contextOf(view)), timeout)
  const produced = params
    ? cache.answer(keyOf(params, headers.get('accept') ?? '', view.key), execute)
    : execute().then((fresh) => ({ answer: fresh.answer, result: 'miss' as const }))
  try {
    const { answer, result } = await produced
    return { response: send(context, answer), result }
  } catch (error) {
    if (!isTimeout(error)) return { response: refuse(context, 500, maskError(error, log())) }
    const message = `there was no answer within ${timeout / 1000} s: ask for less, or try again later`
    return { response: refuse(context, 504, apiError('TIMEOUT', message)) }
  }
}

function wantsPage(context: Context): boolean {
  const accept = context.req.header('accept')
  return isRead(context) && !!accept?.includes('text/html') && context.req.query('query') === undefined
}

/** By GET, or by HEAD, which is answered like it but for the body. */
function isRead({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD'
}

async function read(context: Context): Promise<GraphqlRequest> {
  const { url } = context.req
  const method = isRead(context) ? 'GET' : context.req.method
  const headers = context.req.raw.headers
  const body = method === 'POST' ? new Uint8Array(await context.req.arrayBuffer()) : undefined
  const request = { method, url, headers, body }
  return { ...request, params: readParams(request) }
}

/** What a request has of JSON, apart from strings. */
function jsonOf({ method, url, headers, body }: GraphqlRequest): string {
  if (method === 'GET') return new URL(url).searchParams.get('variables') ?? ''
  return /json/i.test(headers.get('content-type') ?? '') ? new TextDecoder().decode(body) : ''
}

/**
 * Browsers may keep what they got by GET, but must ask whether it still holds: a new block can come at any moment. If
 * it holds, the answer has no body.
 */
function send(context: Context, answer: Answer): Response {
  context.header('vary', 'accept')
  if (isRead(context)) {
    context.header('cache-control', answer.status === 200 ? 'no-cache' : 'no-store')
    if (answer.status === 200) {
      const tag = etagOf(answer)
      context.header('etag', tag)
      if (matchesEtag(context.req.header('if-none-match'), tag)) return context.body(null, 304)
    }
  }
  context.header('content-type', answer.contentType)
  return context.body(answer.body as Uint8Array<ArrayBuffer>, answer.status as ContentfulStatusCode)
}

function refuse(context: Context, status: ContentfulStatusCode, error: { toJSON(): object }): Response {
  context.header('cache-control', 'no-store')
  return context.json({ errors: [error.toJSON()] }, status)
}
