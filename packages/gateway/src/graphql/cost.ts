import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isListType,
  type OperationDefinitionNode,
  print,
} from 'graphql'
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity'
import type { Plugin } from 'graphql-yoga'
import { apiError } from '../errors.ts'

/**
 * Most values that an answer may have. A list of 1,000 with 150 values in each row passes, which is more than any
 * screen asks for; 1,000 in each of 1,000 does not.
 */
export const MAX_COST = 200_000

/** Costs that are kept of one query. */
const MAX_KNOWN = 100

/** Rows reckoned for a list that is not paged: tickets or locks of one account. */
const UNPAGED_ROWS = 5

/** The number of values an answer has if all its lists are as long as they may be. Introspection is free. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number {
  return getComplexity({
    schema,
    query,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [estimate],
  })
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__') || field.name === '__schema' || field.name === '__type') return 0
  const rows = isListType(getNullableType(field.type)) ? rowsOf(args.first ?? defaultFirst(field)) : 1
  return rows * (1 + childComplexity)
}

/** What leaving `first` out means, as giving null does. */
function defaultFirst({ args }: ComplexityEstimatorArgs['field']): unknown {
  return args.find(({ name }) => name === 'first')?.defaultValue
}

function rowsOf(first: unknown): number {
  return typeof first === 'number' ? Math.max(first, 0) : UNPAGED_ROWS
}

/** Refuses operations that cost more than MAX_COST, which only their variables tell. */
export function limitCost(): Plugin {
  const known = new WeakMap<DocumentNode, Map<string, number>>()
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, variableValues, operationName } = args
      const operation = getOperationAST(document, operationName)
      // The executor says what is wrong with a name.
      if (!operation) return
      const variables: Record<string, unknown> = variableValues ?? {}
      const costs = known.get(document) ?? new Map<string, number>()
      known.set(document, costs)
      const key = JSON.stringify([operationName, ...relevantValues(operation, variables)])
      try {
        const cost = costs.get(key) ?? costOf(schema, document, variables, operationName ?? undefined)
        if (cost > MAX_COST) setResultAndStopExecution({ errors: [tooCostly(cost)] })
        if (costs.size >= MAX_KNOWN) costs.clear()
        costs.set(key, cost)
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        setResultAndStopExecution({ errors: [error] })
      }
    },
  }
}

/** Values of the variables that can make a difference: lengths of lists, and what leaves fields out. */
function relevantValues(
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Record<string, unknown>,
): unknown[] {
  return variableDefinitions
    .filter(({ type }) => /^(Int|Boolean)!?$/.test(print(type)))
    .map(({ variable }) => values[variable.name.value])
}

function tooCostly(cost: number): GraphQLError {
  const values = `${cost.toLocaleString('en')} values, of ${MAX_COST.toLocaleString('en')} allowed`
  const { message, extensions } = apiError(
    'QUERY_TOO_COSTLY',
    `the answer could have ${values}: ask for fewer fields, or give lists a smaller first`,
  )
  // As for queries that are not valid: 400, unless the client takes no other media type than application/json.
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400, spec: true } } })
}
