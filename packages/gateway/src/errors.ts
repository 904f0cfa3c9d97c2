import { GraphQLError } from 'graphql'

/** What `extensions.code` of the API's own errors can be. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'BLOCKS_GONE'
  | 'INTERNAL_SERVER_ERROR'
  | 'NOT_READY'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TOO_DEEP'
  | 'REQUEST_TOO_LARGE'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'TIMEOUT'
  | 'TOO_MANY_REQUESTS'

/** An error whose message is for the sender of the query. */
export function apiError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
