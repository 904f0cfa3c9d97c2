import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { apiError } from '../errors.ts'

/** Levels of nested fields; one of the schema's own circles (delegator, pool, unclaimedBy, …) needs a few. */
export const MAX_DEPTH = 10

/** Names, braces and punctuation of a query. */
export const MAX_TOKENS = 5_000

const tooDeep = `the query nests fields deeper than ${MAX_DEPTH} levels: ask for the inner ones in a query of their own`

const depthRule = maxDepthRule({
  n: MAX_DEPTH,
  flattenFragments: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => context?.reportError(apiError('QUERY_TOO_DEEP', tooDeep)),
  ],
})

/** Refuses queries that nest too deep. */
export function limitDepth(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(depthRule)
    },
  }
}

/** Refuses queries that are too long, before they are parsed to the end. */
export function limitTokens(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }))
    },
  }
}
