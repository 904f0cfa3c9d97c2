import { type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Produced } from '../cache/response-cache.ts'
import { executeCompiled } from './compiled.ts'
import { limitCost } from './cost.ts'
import { limitDepth, limitTokens } from './limits.ts'
import { maskError } from './mask-error.ts'

/** A GraphQL request over HTTP. */
export interface GraphqlRequest {
  method: string
  url: string
  headers: Headers
  body: Uint8Array<ArrayBuffer> | undefined
  /** What it asks for, where that has been read already. */
  params: GraphQLParams | undefined
}

export interface Engine {
  /** Parses, validates and executes a request. `context` is what resolvers are given. */
  execute(request: GraphqlRequest, context: object): Promise<Produced>
}

interface ServerContext {
  params: GraphQLParams | undefined
  outcome: { data: boolean; errors: boolean }
}

/** Executes requests against a schema, within the limits, and hides what is not meant for those who ask. */
export function createEngine(schema: GraphQLSchema, log: () => Logger | undefined): Engine {
  const yoga = createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // These are the HTTP application's.
    graphiql: false,
    landingPage: false,
    cors: false,
    maxRequestBodySize: false,
    multipart: false,
    logging: false,
    // A syntax error out of its cache would come without its code.
    parserAndValidationCache: { errorCache: { get: () => undefined, set: () => {} } },
    maskedErrors: { maskError: (error) => maskError(error, log()) },
    plugins: [handOver, limitTokens(), limitDepth(), limitCost(), executeCompiled()],
  })

  /** Media type that Yoga answered with, by the Accept header that it chose for. */
  const chosenTypes = new LRUCache<string, string>({ max: 100 })

  /** The result, if it is without errors; undefined else. */
  async function run({ query = '', variables, operationName }: GraphQLParams, context: object) {
    const { parse, validate, contextFactory, execute, schema } = yoga.getEnveloped({
      ...context,
      mayCompile: true,
    })
    const document = attempt(() => parse(query))
    if (!document || validate(schema, document).length > 0) return undefined
    if (!getOperationAST(document, operationName)) return undefined
    const contextValue = await contextFactory()
    const result: ExecutionResult = await execute({
      ...{ schema, document, contextValue, operationName },
      variableValues: variables,
    })
    return 'data' in result && !result.errors?.length ? result : undefined
  }

  async function overHttp(
    { method, url, headers, body, params }: GraphqlRequest,
    context: object,
  ): Promise<Produced> {
    const outcome = { data: false, errors: true }
    // What has been read already is handed over, without its text.
    const init = { method, headers, body: params ? null : (body ?? null) }
    const request = new yoga.fetchAPI.Request(url, init)
    const response = await yoga.fetch(request, { ...context, params, outcome })
    const { status } = response
    const contentType = response.headers.get('content-type') ?? 'application/json'
    if (status === 200 && outcome.data) chosenTypes.set(headers.get('accept') ?? '', contentType)
    return {
      answer: { status, contentType, body: Buffer.from(await response.text()) },
      cacheable: status === 200 && !outcome.errors,
    }
  }

  return {
    // GraphQL over HTTP is Yoga's, but its way through requests and responses takes as long as a small answer. So once
    // it has answered a client's Accept header, good requests are executed without; it still says what is wrong, for
    // which it executes the request again.
    async execute(request, context) {
      const contentType = chosenTypes.get(request.headers.get('accept') ?? '')
      const result = contentType && request.params ? await run(request.params, context) : undefined
      if (!contentType || !result) return overHttp(request, context)
      return {
        answer: { status: 200, contentType, body: Buffer.from(JSON.stringify(result)) },
        cacheable: true,
      }
    },
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Takes what was read already, and tells whether there were errors. */
const handOver: Plugin<object, ServerContext> = {
  onRequestParse({ serverContext, setRequestParser }) {
    const { params } = serverContext
    if (params) setRequestParser(() => params)
  },
  onExecutionResult({ result, context }) {
    const { outcome } = context
    outcome.data = !!result && 'data' in result
    outcome.errors = !outcome.data || ((result as ExecutionResult).errors?.length ?? 0) > 0
  },
}
