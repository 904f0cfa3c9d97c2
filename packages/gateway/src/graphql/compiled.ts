import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'

/** Most documents whose code is kept: some dozen kB each. */
const MAX_COMPILED = 200

/** Set in the context of requests that compiled code may answer. */
export interface MayCompile {
  mayCompile?: boolean
}

/**
 * Executes what is asked for again by code that is made for it, which takes a fraction of the time. What comes only once is
 * not worth compiling; of documents with several operations it is not known which will come again.
 */
export function executeCompiled(): Plugin<MayCompile> {
  const seen = new WeakSet<DocumentNode>()
  const compiled = new LRUCache<DocumentNode, { code: CompiledQuery | undefined }>({ max: MAX_COMPILED })

  function compiledOf(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | undefined {
    const known = compiled.get(document)
    if (known) return known.code
    if (!seen.has(document)) {
      seen.add(document)
      return undefined
    }
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    const result = operations.length === 1 ? compileQuery(schema, document) : undefined
    const code = result && isCompiledQuery(result) ? result : undefined
    compiled.set(document, { code })
    return code
  }

  return {
    onExecute({ args, setExecuteFn }) {
      if (!args.contextValue.mayCompile) return
      const code = compiledOf(args.schema, args.document)
      if (code) setExecuteFn(() => code.query(args.rootValue, args.contextValue, args.variableValues))
    },
  }
}
