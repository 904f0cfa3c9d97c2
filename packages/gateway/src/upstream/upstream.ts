import { setTimeout as delay } from 'node:timers/promises'
import type { Chain } from '@confluence/protocol/chains'
import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ClientError, GraphQLClient, type Variables } from 'graphql-request'
import { createTurns } from './turns.ts'

/** How long a subgraph may take to answer, in milliseconds, unless told otherwise. */
const TIMEOUT = 10_000

/** Milliseconds to wait while a subgraph follows a reorganisation, and how often to ask in all. */
const REORGANISING = 200
const MOST_ATTEMPTS = 15

/** Most requests to a subgraph at once; more wait for their turn. */
const MOST_AT_ONCE = 4

/** The subgraph of one chain, wherever it is hosted. */
export interface Upstream {
  readonly chain: Chain
  /** Asks it, for an answer within `timeout` ms. A failure is tried once more; then it is an UpstreamError. */
  ask<Result, Input extends Variables>(
    document: TypedDocumentNode<Result, Input>,
    variables: Input,
    timeout?: number,
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
  /** Milliseconds that it wants to be left alone, where it says so. */
  readonly retryAfter: number | undefined

  constructor(message: string, options: { refused?: boolean; retryAfter?: number | undefined } = {}) {
    super(message)
    this.refused = options.refused ?? false
    this.retryAfter = options.retryAfter
  }
}

export function createUpstream(
  chain: Chain,
  url: () => string | undefined,
  { observe = () => {}, signal }: UpstreamOptions = {},
): Upstream {
  const turns = createTurns(MOST_AT_ONCE)
  return {
    chain,
    async ask(document, variables, timeout = TIMEOUT) {
      const endpoint = url()
      if (!endpoint) throw new UpstreamError('the subgraph is starting')
      const attempt = () =>
        turns.take(() =>
          timed(() => send(endpoint, document, variables, { timeout, signal }), chain, observe),
        )
      for (let attempts = 1; ; attempts++) {
        try {
          return await attempt()
        } catch (error) {
          const final = error instanceof ClientError && error.response.status < 500
          const passing = isReorganising(error) && attempts < MOST_ATTEMPTS
          if (signal?.aborted || (!passing && (final || attempts > 1)))
            throw toUpstreamError(error, endpoint, timeout)
          if (passing) await delay(REORGANISING, undefined, { signal }).catch(() => {})
        }
      }
    },
  }
}

/** graph-node refuses what it was asked while the block that it was about to answer from was replaced. */
function isReorganising(error: unknown): boolean {
  if (!(error instanceof ClientError)) return false
  return !!error.response.errors?.some(({ message }) => /chain was reorgani[sz]ed/i.test(message))
}

async function send<Result, Input extends Variables>(
  endpoint: string,
  document: TypedDocumentNode<Result, Input>,
  variables: Input,
  { timeout, signal }: { timeout: number; signal: AbortSignal | undefined },
): Promise<Result> {
  const { url, headers } = endpointRequest(endpoint)
  return withDeadline(timeout, signal, (until) =>
    new GraphQLClient(url, { signal: until, headers }).request<Result>({ document, variables }),
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

/** The cause is left out: it holds the request with its URL and headers. */
function toUpstreamError(error: unknown, endpoint: string, timeout: number): UpstreamError {
  if (error instanceof ClientError) {
    const { status, errors, headers } = error.response
    const message = withoutSecrets(errors?.[0]?.message ?? `HTTP status ${status}`, endpoint)
    const retryAfter = status === 429 ? (secondsOf(headers.get('retry-after')) ?? 1) * 1000 : undefined
    return new UpstreamError(message, { refused: status < 500, retryAfter })
  }
  const late = (error as Error).name === 'TimeoutError'
  const what = late ? `no answer within ${timeout / 1000} s` : fetchFault(error)
  return new UpstreamError(`${endpointName(endpoint)}: ${what}`)
}

/** Seconds of a Retry-After header, which is a number or a date. */
function secondsOf(value: string | null): number | undefined {
  if (!value) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : undefined
}
