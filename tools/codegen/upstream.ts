import { readFile } from 'node:fs/promises'
import { parse, printSchema } from 'graphql'
import { subgraphApi } from './subgraph-api.ts'
import { typedDocuments, writeIfRun } from './typed-documents.ts'

const schemaFile = new URL('../../schema.graphql', import.meta.url)
export const generatedFile = new URL('../../packages/gateway/src/upstream/generated.ts', import.meta.url)

/** The text of generated.ts: the documents by which the gateway asks the subgraphs, and their types. */
export async function generateSources(): Promise<string> {
  return typedDocuments({
    beside: generatedFile,
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

await writeIfRun(import.meta.url, generatedFile, generateSources)
