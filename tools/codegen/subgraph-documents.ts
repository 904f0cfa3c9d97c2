import { readFile } from 'node:fs/promises'
import { parse, printSchema } from 'graphql'
import { subgraphApi } from './subgraph-api.ts'
import { typedDocuments } from './typed-documents.ts'

const schemaFile = new URL('../../schema.graphql', import.meta.url)

/** The gateway's queries to the subgraphs. */
export const upstreamFile = new URL('../../packages/gateway/src/upstream/generated.ts', import.meta.url)

/** Those of verify. */
export const verifyFile = new URL('../../packages/verify/src/generated.ts', import.meta.url)

/** The text of a generated file that asks subgraphs: the documents in `documents/` beside it, and their types. */
export async function generateSubgraphDocuments(beside: URL): Promise<string> {
  return typedDocuments({
    beside,
    schema: parse(printSchema(subgraphApi(await readFile(schemaFile, 'utf8')))),
    header: '// Generated from documents/*.graphql and schema.graphql by npm run generate.\n',
    config: {
      enumsAsTypes: true,
      skipTypename: true,
      avoidOptionals: { field: true, object: true, inputValue: false },
      scalars: { BigInt: 'string', BigDecimal: 'string', Bytes: 'string', Filter: 'unknown' },
    },
  })
}
