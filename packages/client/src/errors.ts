import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { ClientError } from 'graphql-request'

/** One error of a GraphQL answer. */
export interface AnswerError {
  message: string
  /** The field with the error, such as ['delegator', 'l1']. */
  path?: readonly (string | number)[]
  code?: string
}

/**
 * Why there is no answer, or only a part of it. `kind` is
 * UNREACHABLE where nothing answers at the URL, or not in time;
 * HTTP where something answers, but not as the gateway does, with `status`;
 * GRAPHQL where the gateway refuses the query or lacks a part of the answer: see `errors`, and `data` for the rest.
 *
 * @example
 * try {
 *   await client.overview()
 * } catch (error) {
 *   if (error instanceof ConfluenceError && error.errors.some(({ code }) => code === 'NOT_READY')) retryLater()
 *   else throw error
 * }
 */
export class ConfluenceError extends Error {
  override readonly name = 'ConfluenceError'
  readonly kind: 'UNREACHABLE' | 'HTTP' | 'GRAPHQL'
  readonly status: number | undefined
  readonly errors: readonly AnswerError[]
  /** The part of the answer without errors: null where there is none. */
  readonly data: unknown

  constructor(
    kind: ConfluenceError['kind'],
    message: string,
    details: { cause: unknown; status?: number; errors?: readonly AnswerError[]; data?: unknown },
  ) {
    super(message, { cause: details.cause })
    this.kind = kind
    this.status = details.status
    this.errors = details.errors ?? []
    this.data = details.data ?? null
  }
}

/** An error of a request to `url`, as the one class that callers handle. */
export function toConfluenceError(cause: unknown, url: string): ConfluenceError {
  if (cause instanceof ClientError) return answerError(cause, url)
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return new ConfluenceError('UNREACHABLE', `${endpointName(url)} did not answer in time`, { cause })
  }
  if (cause instanceof TypeError) {
    return new ConfluenceError('UNREACHABLE', `${endpointName(url)} cannot be reached: ${reason(cause)}`, {
      cause,
    })
  }
  // What follows the first line is the whole answer.
  const [fault] = reason(cause).split('\n')
  return new ConfluenceError('HTTP', `${endpointName(url)} does not answer in GraphQL: ${fault?.trim()}`, {
    cause,
  })
}

function answerError(cause: ClientError, url: string): ConfluenceError {
  const { status, data, errors: listed } = cause.response
  if (!Array.isArray(listed)) {
    return new ConfluenceError('HTTP', `${endpointName(url)} answered with HTTP status ${status}`, {
      cause,
      status,
    })
  }
  const errors = listed.map(({ message, path, extensions }) => ({
    message: withoutSecrets(message, url),
    ...(path && { path }),
    ...(typeof extensions?.code === 'string' && { code: extensions.code }),
  }))
  const message = errors.map((error) => error.message).join('; ')
  return new ConfluenceError('GRAPHQL', message, { cause, status, errors, data })
}

// fetch says only "fetch failed": what failed is in the cause.
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return cause.message || (cause as { code?: string }).code || error.message
}
