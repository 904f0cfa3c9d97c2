import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Produced } from '../cache/response-cache.ts'
import { createCostCheck, limitCost } from './cost.ts'
import { type Prepared, prepare } from './execute/prepare.ts'
import { createQueue, type Size } from './execute/queue.ts'
import { writeAnswer } from './execute/write.ts'
import { limitDepth, limitTokens } from './limits.ts'
import { maskError } from './mask-error.ts'
import { retypeVariables } from './retype-variables.ts'

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

/** Queries that are kept ready. */
const MAX_PREPARED = 500

/** Sizes that are kept of one query: one per cost. */
const MAX_SIZES = 100

interface Ready extends Prepared {
  document: DocumentNode
  /**
   * How long its answers are, by what they may cost at most. That alone tells little: the lists of one account may be as
   * long as those of all, and hardly ever are.
   */
  sizes: LRUCache<number, Size>
}

/** Executes requests against a schema, within the limits, and hides what is not meant for those who ask. */
export function createEngine(schema: GraphQLSchema, log: () => Logger | undefined): Engine {
  const checkCost = createCostCheck()
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
    plugins: [handOver, limitTokens(), retypeVariables(() => schema), limitDepth(), limitCost(checkCost)],
  })

  /** Media type that Yoga answered with, by the Accept header that it chose for. */
  const chosenTypes = new LRUCache<string, string>({ max: 100 })

  const prepared = new LRUCache<string, Ready>({ max: MAX_PREPARED })
  const queue = createQueue()

  /** A query that passes all checks which do not need its variables; undefined else. */
  function ready(query: string): Ready | undefined {
    const known = prepared.get(query)
    if (known) return known
    const { parse, validate } = yoga.getEnveloped({})
    const document: DocumentNode | undefined = attempt(() => parse(query))
    if (!document || validate(schema, document).length > 0) return undefined
    const sizes = new LRUCache<number, Size>({ max: MAX_SIZES })
    const made = { document, sizes, ...prepare(schema, document) }
    prepared.set(query, made)
    return made
  }

  /** The answer, if it is without errors; undefined else. */
  async function run(
    { query = '', variables, operationName }: GraphQLParams,
    contextValue: object,
  ): Promise<string | undefined> {
    const known = ready(query)
    if (!known) return undefined
    const { document, sizes } = known
    const cost = checkCost({ schema, document, variableValues: variables, operationName })
    if (typeof cost !== 'number') return undefined
    try {
      const selection = known.selection(operationName, variables)
      if (!selection) return undefined
      const size = sizes.get(cost) ?? { expected: Number.POSITIVE_INFINITY }
      sizes.set(cost, size)
      return await queue.run(size, () => writeAnswer(selection, undefined, contextValue))
    } catch {
      return undefined
    }
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
    // Yoga implements GraphQL over HTTP, but its handling of requests and responses costs as much as a small answer. Once
    // Yoga has negotiated a media type for an Accept header, valid requests bypass it. Anything that fails is run again
    // through Yoga, which words the error.
    async execute(request, context) {
      const contentType = chosenTypes.get(request.headers.get('accept') ?? '')
      const json = contentType && request.params ? await run(request.params, context) : undefined
      if (!contentType || json === undefined) return overHttp(request, context)
      return { answer: { status: 200, contentType, body: Buffer.from(json) }, cacheable: true }
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

/** Takes what was read already, and returns whether there were errors. */
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
