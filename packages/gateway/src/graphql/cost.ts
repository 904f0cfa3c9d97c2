import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  getVariableValues,
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

/** What an execution costs, which only its variables tell; an error if it may not go on. */
export type CostCheck = (args: ExecutionArgs) => number | GraphQLError

export function createCostCheck(): CostCheck {
  const known = new WeakMap<OperationDefinitionNode, KnownCosts>()
  return ({ schema, document, variableValues, operationName }) => {
    const operation = getOperationAST(document, operationName)
    // The executor says what is wrong with a name, and executes nothing.
    if (!operation) return 0
    const variables: Record<string, unknown> = variableValues ?? {}
    const { deciding, costs } = known.get(operation) ?? {
      deciding: decidingNames(operation),
      costs: new Map(),
    }
    known.set(operation, { deciding, costs })
    const key = JSON.stringify(deciding.map((name) => variables[name]))
    const before = costs.get(key)
    if (before !== undefined) return affordable(before)
    // As for wrong variables; a wrong argument may spoil a field only, and so is refused here.
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return 0
    try {
      const cost = costOf(schema, document, variables, operationName ?? undefined)
      if (costs.size >= MAX_KNOWN) costs.clear()
      costs.set(key, cost)
      return affordable(cost)
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      return error
    }
  }
}

/** Costs of one operation, by the values of the variables that make a difference. */
interface KnownCosts {
  deciding: readonly string[]
  costs: Map<string, number>
}

/** Refuses operations that cost more than MAX_COST. */
export function limitCost(check: CostCheck): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = check(args)
      if (typeof cost !== 'number') setResultAndStopExecution({ errors: [cost] })
    },
  }
}

/** Variables that can make a difference: lengths of lists, and what leaves fields out. */
function decidingNames({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions
    .filter(({ type }) => /^(Int|Boolean)!?$/.test(print(type)))
    .map(({ variable }) => variable.name.value)
}

function affordable(cost: number): number | GraphQLError {
  if (cost <= MAX_COST) return cost
  const values = `${cost.toLocaleString('en')} values, of ${MAX_COST.toLocaleString('en')} allowed`
  const { message, extensions } = apiError(
    'QUERY_TOO_COSTLY',
    `the answer could have ${values}: ask for fewer fields, or give lists a smaller first`,
  )
  // As for queries that are not valid: 400, unless the client takes no other media type than application/json.
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400, spec: true } } })
}
