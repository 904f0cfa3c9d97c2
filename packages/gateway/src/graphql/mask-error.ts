import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { ErrorCode } from '../errors.ts'

/**
 * Lets errors pass that are about the query: those of GraphQL itself and ours. Any other is a fault of this program: it
 * is logged, and the answer says no more than that.
 */
export function maskError(error: unknown, log: Logger | undefined): GraphQLError {
  if (error instanceof GraphQLError && isAboutQuery(error)) return error
  const at = error instanceof GraphQLError ? error : undefined
  log?.error({ err: at?.originalError ?? error, path: at?.path }, 'a request failed')
  return new GraphQLError('the gateway failed to compute this: its log says why', {
    nodes: at?.nodes ?? null,
    path: at?.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode },
  })
}

function isAboutQuery({ originalError }: GraphQLError): boolean {
  if (!originalError) return true
  return originalError instanceof GraphQLError && isAboutQuery(originalError)
}
