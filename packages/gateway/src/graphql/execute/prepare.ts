import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { bind } from './bind.ts'
import { fragmentsOf, planOf, type Selection } from './plan.ts'
import { namesInDirectives } from './variables.ts'

/** Plans that are kept of one document: one per operation and outcome of its directives. */
const MAX_PLANS = 32

/** A valid document, made ready once for requests that differ in operation and variables. */
export interface Prepared {
  /**
   * What one request asks for. Undefined where that is for graphql-js alone: introspection, and words for what is wrong
   * with a name or a variable. Throws where an argument is wrong.
   */
  selection(operationName: string | null | undefined, variables: unknown): Selection | undefined
}

export function prepare(schema: GraphQLSchema, document: DocumentNode): Prepared {
  const fragments = fragmentsOf(document.definitions)
  const deciding = namesInDirectives(document)
  const plans = new LRUCache<string, { plan: Selection | undefined }>({ max: MAX_PLANS })

  function planFor(operation: OperationDefinitionNode, variables: Record<string, unknown>) {
    const key = JSON.stringify([operation.name?.value, ...deciding.map((name) => variables[name])])
    const known = plans.get(key)
    if (known) return known.plan
    const plan = planOf({ schema, operation, fragments, variables })
    plans.set(key, { plan })
    return plan
  }

  return {
    selection(operationName, given) {
      const operation = getOperationAST(document, operationName)
      if (!operation) return undefined
      const values = (given ?? {}) as Record<string, unknown>
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], values)
      const plan = coerced && planFor(operation, coerced)
      return plan && bind(plan, coerced)
    },
  }
}
