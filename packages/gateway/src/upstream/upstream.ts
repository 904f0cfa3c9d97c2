import type { Chain } from '@confluence/protocol/chains'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ClientError, GraphQLClient, type Variables } from 'graphql-request'

/** How long a subgraph may take to answer, in milliseconds. */
const TIMEOUT = 10_000

/** The subgraph of one chain, wherever it is hosted. */
export interface Upstream {
  readonly chain: Chain
  /** Asks it. A failure is tried once more; then it is an UpstreamError. */
  ask<Result, Input extends Variables>(
    document: TypedDocumentNode<Result, Input>,
    variables: Input,
  ): Promise<Result>
}

/** Told of each request that was made. */
export type ObserveRequest = (chain: Chain, seconds: number, ok: boolean) => void

export interface UpstreamOptions {
  observe?: ObserveRequest
  /** Calls off what is being asked, and lets nothing more be asked. */
  signal?: AbortSignal
}

/** The subgraph gave no answer, or refused the question. */
export class UpstreamError extends Error {
  override name = 'UpstreamError'
  /** Whether it answered, but not with what was asked for. */
  readonly refused: boolean

  constructor(message: string, options: ErrorOptions & { refused?: boolean } = {}) {
    super(message, options)
    this.refused = options.refused ?? false
  }
}

export function createUpstream(
  chain: Chain,
  url: () => string | undefined,
  { observe = () => {}, signal }: UpstreamOptions = {},
): Upstream {
  return {
    chain,
    async ask(document, variables) {
      const endpoint = url()
      if (!endpoint) throw new UpstreamError('the subgraph is being started')
      const attempt = () => timed(() => send(endpoint, document, variables, signal), chain, observe)
      try {
        return await attempt()
      } catch (error) {
        const final = error instanceof ClientError && error.response.status < 500
        if (final || signal?.aborted) throw toUpstreamError(error)
        return attempt().catch((again: unknown) => {
          throw toUpstreamError(again)
        })
      }
    },
  }
}

async function send<Result, Input extends Variables>(
  endpoint: string,
  document: TypedDocumentNode<Result, Input>,
  variables: Input,
  signal: AbortSignal | undefined,
): Promise<Result> {
  return withDeadline(TIMEOUT, signal, (until) =>
    new GraphQLClient(endpoint, { signal: until }).request<Result>({ document, variables }),
  )
}

async function timed<T>(action: () => Promise<T>, chain: Chain, observe: ObserveRequest): Promise<T> {
  const begin = performance.now()
  let ok = false
  try {
    const result = await action()
    ok = true
    return result
  } finally {
    observe(chain, (performance.now() - begin) / 1000, ok)
  }
}

function toUpstreamError(cause: unknown): UpstreamError {
  if (cause instanceof ClientError) {
    const message = cause.response.errors?.[0]?.message ?? `HTTP status ${cause.response.status}`
    return new UpstreamError(message, { cause, refused: cause.response.status < 500 })
  }
  const { name, message } = cause as Error
  const what = name === 'TimeoutError' ? `no answer within ${TIMEOUT / 1000} s` : message
  return new UpstreamError(what, { cause })
}
